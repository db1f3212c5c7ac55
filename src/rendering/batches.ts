/** A document to render and how much work it is, in clauses. */
export interface Work {
  readonly slug: string;
  readonly clauses: number;
}

/** How many clauses a process renders. */
export interface Sizes {
  /** At most: one holds all that it renders in memory. */
  readonly most: number;
  /** Up to so many altogether are not shared out: a process costs a second to start. */
  readonly few: number;
}

export const SIZES: Sizes = { most: 5_000, few: 500 };

/** True for a library whose documents are rendered along with the pages about the whole of it. */
export function isSmall(all: readonly Work[], { few }: Sizes): boolean {
  return total(all) <= few;
}

/**
 * Shares out documents of a library that is not small, in their order, to so many processes at least as run
 * at a time (`lanes`). Each batch is rendered from a slice of the library, and all are of about the same size.
 */
export function batchesOf(works: readonly Work[], lanes: number, sizes = SIZES): string[][] {
  const all = total(works);
  const count = all <= sizes.few ? 1 : Math.max(lanes, Math.ceil(all / sizes.most));
  const batches: string[][] = [];
  let before = 0;
  for (const { slug, clauses } of works) {
    const at = Math.min(Math.floor((before * count) / Math.max(all, 1)), count - 1);
    (batches[at] ??= []).push(slug);
    before += clauses;
  }
  return batches.filter((slugs) => slugs.length > 0);
}

function total(works: readonly Work[]): number {
  return works.reduce((sum, { clauses }) => sum + clauses, 0);
}

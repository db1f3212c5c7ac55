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

/** Which documents are rendered where. */
export interface Batches {
  /** Along with the pages about the whole library. */
  readonly whole: readonly string[];
  /** From a slice of the library each, of about the same size. */
  readonly sliced: readonly (readonly string[])[];
}

/**
 * Shares out the documents, in their order, to so many processes at least as run at a time (`lanes`). Of a
 * library that has few clauses altogether (`all`) none need a slice.
 */
export function batchesOf(
  works: readonly Work[],
  all: number,
  lanes: number,
  sizes = SIZES,
): Batches {
  const slugs = works.map(({ slug }) => slug);
  const total = works.reduce((sum, { clauses }) => sum + clauses, 0);
  if (all <= sizes.few) return { whole: slugs, sliced: [] };
  if (total <= sizes.few) return { whole: [], sliced: slugs.length === 0 ? [] : [slugs] };
  const count = Math.max(lanes, Math.ceil(total / sizes.most));
  const sliced: string[][] = [];
  let before = 0;
  for (const { slug, clauses } of works) {
    const at = Math.min(Math.floor((before * count) / total), count - 1);
    (sliced[at] ??= []).push(slug);
    before += clauses;
  }
  return { whole: [], sliced: sliced.filter((slugs) => slugs.length > 0) };
}

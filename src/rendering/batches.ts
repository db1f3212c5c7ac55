/** A document to render and how much work it is, in clauses. */
export interface Work {
  readonly slug: string;
  readonly clauses: number;
}

/** More clauses than this are rendered by processes of their own: one holds all that it renders in memory. */
export const MOST = 5_000;

/** Which documents are rendered where. */
export interface Batches {
  /** By the process that renders the pages about the whole library. */
  readonly whole: readonly string[];
  /** By processes that see a slice of the library each, of about the same size. */
  readonly sliced: readonly (readonly string[])[];
}

/**
 * Shares out the documents, in their order, `most` clauses to a process. Half as many are rendered
 * along with the pages about the whole library: a process costs seconds to start.
 */
export function batchesOf(works: readonly Work[], most = MOST): Batches {
  const total = works.reduce((sum, { clauses }) => sum + clauses, 0);
  if (total * 2 <= most) return { whole: works.map(({ slug }) => slug), sliced: [] };
  const size = total / Math.ceil(total / most);
  const sliced: string[][] = [];
  let before = 0;
  for (const { slug, clauses } of works) {
    const at = Math.min(Math.floor(before / size), Math.ceil(total / most) - 1);
    (sliced[at] ??= []).push(slug);
    before += clauses;
  }
  return { whole: [], sliced: sliced.filter((slugs) => slugs.length > 0) };
}

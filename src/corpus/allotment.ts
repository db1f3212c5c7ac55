/**
 * Who gives out the numbers that print does not: K of paragraphs and s of sentences. The natural one
 * counts; the ledger's keeps what was released.
 */
export interface Allotment {
  /**
   * Numbers for the paragraphs of a clause, in order; empty when they are no clauses of their own.
   * `divided` says whether the structure makes them clauses.
   */
  paragraphs(container: string, texts: readonly string[], divided: boolean): readonly number[];
  /** Anchors for the sentences of a smallest clause, in order; `container` is the clause around it. */
  sentences(leaf: string, container: string, texts: readonly string[]): readonly string[];
}

/** Counts from one, in order: what a document gets that has never been released. */
export const naturalAllotment: Allotment = {
  paragraphs: (_container, texts, divided) => (divided ? texts.map((_, i) => i + 1) : []),
  sentences: (leaf, _container, texts) => texts.map((_, i) => `${leaf}-s${String(i + 1)}`),
};

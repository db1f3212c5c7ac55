import type { Clause, PolicyDocument } from '../model/corpus.ts';

/** The clauses that a clause stands in, the nearest first; for every clause of a document. */
export function lineageOf(document: PolicyDocument): (clause: Clause) => Clause[] {
  const clauses = new Map(document.clauses.map((clause) => [clause.id, clause]));
  return (clause) => {
    const found: Clause[] = [];
    let above = clause.parent === null ? undefined : clauses.get(clause.parent);
    while (above !== undefined) {
      found.push(above);
      above = above.parent === null ? undefined : clauses.get(above.parent);
    }
    return found;
  };
}

import type { Relation } from '../model/layers.ts';

/**
 * From a clause to its relations in reading order: by the document of the other side in time order
 * (`documents`, slugs), the strongest first. A relation stands with both its clauses.
 */
export function relationIndex(
  relations: readonly Relation[],
  documents: readonly string[],
): (clause: string) => readonly Relation[] {
  const order = new Map(documents.map((slug, at) => [slug, at]));
  const byClause = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const clause of new Set([relation.a, relation.b])) {
      const list = byClause.get(clause);
      if (list === undefined) byClause.set(clause, [relation]);
      else list.push(relation);
    }
  }
  for (const [clause, list] of byClause) {
    const place = (relation: Relation): number =>
      order.get(slugOf(otherSide(relation, clause))) ?? -1;
    list.sort((x, y) => place(x) - place(y) || y.strength - x.strength);
  }
  return (clause) => byClause.get(clause) ?? [];
}

/** The clause that a relation joins with this one. */
export function otherSide({ a, b }: Relation, clause: string): string {
  return a === clause ? b : a;
}

/** The document that a clause id names. */
export function slugOf(clause: string): string {
  return clause.slice(0, clause.indexOf('/'));
}

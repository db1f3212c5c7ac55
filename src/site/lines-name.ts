import { linesOf } from './store.ts';
import type { Entry } from './library.ts';

/** By slug: how many clauses of a document stand on lines with this name. */
const counts = new Map<string, ReadonlyMap<string, number>>();

/** The lines of the received text that a clause stands on: 第3行, 第3—4行. */
export function linesName(id: string): string {
  const [first, last] = linesOf(id);
  return first === last ? `第${first}行` : `第${first}—${last}行`;
}

/** True where no other clause of the document stands on just these lines. */
export function hasOwnLines({ document, clause }: Pick<Entry, 'document' | 'clause'>): boolean {
  const { slug, clauses } = document;
  const known =
    counts.get(slug) ??
    new Map(
      [...Map.groupBy(clauses, ({ id }) => linesName(id))].map(([name, { length }]) => [
        name,
        length,
      ]),
    );
  counts.set(slug, known);
  return known.get(linesName(clause.id)) === 1;
}

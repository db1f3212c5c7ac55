import { oncePer } from './shown.ts';
import { documentOf, linesOf } from './store.ts';
import type { Entry } from './library.ts';

/** How many clauses of a document stand on lines with this name. */
const counts = oncePer(
  (slug): ReadonlyMap<string, number> =>
    new Map(
      [...Map.groupBy(documentOf(slug).clauses, ({ id }) => linesName(id))].map(
        ([name, { length }]) => [name, length],
      ),
    ),
);

/** The lines of the received text that a clause stands on: 第3行, 第3—4行. */
export function linesName(id: string): string {
  const [first, last] = linesOf(id);
  return first === last ? `第${first}行` : `第${first}—${last}行`;
}

/** True where no other clause of the document stands on just these lines. */
export function hasOwnLines({ document, clause }: Pick<Entry, 'document' | 'clause'>): boolean {
  return counts(document.slug).get(linesName(clause.id)) === 1;
}

import { timeOrder } from '../corpus/document.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import { computedRelations } from '../relations/computed.ts';
import { slugOf } from '../relations/order.ts';

/** A clause of the library that speaks of the same as a clause of the new document. */
export interface Suggestion {
  /** Clause ids: of the new document, and of the library. */
  readonly here: string;
  readonly there: string;
  /** What the other clause is called: its document, and its own number and heading. */
  readonly title: string;
  readonly name: string;
  readonly own: string;
  readonly why: string;
}

/** What the program would link a new document with, strongest first. */
export function suggestionsFor(document: PolicyDocument, library: Corpus): Suggestion[] {
  const others = library.documents.filter(({ slug }) => slug !== document.slug);
  const documents = [...others, document].sort((one, other) => {
    const [earlier, later] = [timeOrder(one), timeOrder(other)];
    return earlier === later ? 0 : earlier < later ? -1 : 1;
  });
  const named = new Map(
    documents.flatMap(({ title, clauses }) =>
      clauses.map(({ id, number, heading, text }) => {
        const words = heading ?? [...text.replace(/\s+/gu, ' ')].slice(0, 20).join('');
        return [id, { title, name: `${number ?? ''}${words}` }] as const;
      }),
    ),
  );
  return computedRelations({ ...library, documents }).flatMap(({ a, b, why }) => {
    const [here, there] = slugOf(a) === document.slug ? [a, b] : [b, a];
    const other = named.get(there);
    if (slugOf(here) !== document.slug || other === undefined) return [];
    return [{ here, there, ...other, own: named.get(here)?.name ?? '', why }];
  });
}

import type { Reference } from '../model/layers.ts';
import { clauseLabel, shownTitle } from './label.ts';
import type { Entry } from './library.ts';

/** A document that a text mentions, with the clauses that do. */
export interface Mentioned {
  /** As the text names it: 《…》 or a number; of one in the library, its title. */
  readonly name: string;
  /** Address in the library, without leading slash; null where the library does not hold it. */
  readonly url: string | null;
  readonly clauses: readonly { readonly label: string; readonly anchor: string }[];
}

/**
 * The documents that the references of one document mention, each once, in the order of the text.
 * Articles of the document itself are left out: the reader has them before them.
 */
export function mentionedIn(
  references: readonly Reference[],
  entryOf: (id: string) => Entry,
): Mentioned[] {
  const outside = references.filter(({ kind }) => kind !== 'article');
  const groups = Map.groupBy(outside, (reference) => reference.document ?? nameOf(reference));
  return [...groups.values()].flatMap((group): Mentioned[] => {
    const [first] = group;
    if (first === undefined) return [];
    const clauses = new Map(
      group.map(({ clause }) => {
        const entry = entryOf(clause);
        const { anchor } = entry.clause;
        return [anchor, { label: clauseLabel(entry.clause, entry.path), anchor }];
      }),
    );
    return [{ ...whereIs(first, entryOf), clauses: [...clauses.values()] }];
  });
}

function whereIs(
  reference: Reference,
  entryOf: (id: string) => Entry,
): Pick<Mentioned, 'name' | 'url'> {
  if (reference.document === null || reference.target === null)
    return { name: nameOf(reference), url: reference.document && `${reference.document}/` };
  const { document, clause } = entryOf(reference.target);
  const url = reference.article === null ? `${document.slug}/` : clause.url;
  return { name: `《${shownTitle(document)}》`, url };
}

function nameOf({ title, number }: Reference): string {
  return title === null ? (number ?? '') : `《${title}》`;
}

import type { PolicyDocument } from '../model/corpus.ts';
import type { Related } from './library.ts';

/** What a clause is related to in one document, the strongest first. */
export interface RelatedGroup {
  readonly document: PolicyDocument;
  readonly related: readonly Related[];
}

/** Confirmed relations (of editors and of the text itself) and what the program suggests, kept apart. */
export interface RelatedGroups {
  readonly confirmed: readonly RelatedGroup[];
  readonly suggested: readonly RelatedGroup[];
}

/** The relations of a clause by the other side's document; `placeOf` a document's slug, in time. */
export function groupRelated(
  related: readonly Related[],
  placeOf: (slug: string) => number,
): RelatedGroups {
  const suggested = related.filter(({ relation }) => relation.origin === 'computed');
  const confirmed = related.filter(({ relation }) => relation.origin !== 'computed');
  return {
    confirmed: byDocument(confirmed, placeOf),
    suggested: byDocument(suggested, placeOf),
  };
}

function byDocument(
  related: readonly Related[],
  placeOf: (slug: string) => number,
): RelatedGroup[] {
  const groups = Map.groupBy(related, ({ other }) => other.document);
  return [...groups]
    .map(([document, found]) => ({
      document,
      related: found.sort((x, y) => y.relation.strength - x.relation.strength),
    }))
    .sort((x, y) => placeOf(x.document.slug) - placeOf(y.document.slug));
}

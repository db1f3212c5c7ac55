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

/** The relations of a clause by the other side's document, in the order of `documents`: that of time. */
export function groupRelated(
  related: readonly Related[],
  documents: readonly PolicyDocument[],
): RelatedGroups {
  const suggested = related.filter(({ relation }) => relation.origin === 'computed');
  const confirmed = related.filter(({ relation }) => relation.origin !== 'computed');
  return {
    confirmed: byDocument(confirmed, documents),
    suggested: byDocument(suggested, documents),
  };
}

function byDocument(
  related: readonly Related[],
  documents: readonly PolicyDocument[],
): RelatedGroup[] {
  const groups = Map.groupBy(related, ({ other }) => other.document.slug);
  return documents.flatMap((document) => {
    const found = groups.get(document.slug) ?? [];
    const strongest = [...found].sort((x, y) => y.relation.strength - x.relation.strength);
    return found.length === 0 ? [] : [{ document, related: strongest }];
  });
}

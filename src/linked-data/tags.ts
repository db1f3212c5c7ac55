import { citedDocument } from '../citation/cited.ts';
import { citedPlace } from '../citation/place.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import { typeOf } from './document.ts';
import type { AddressOf } from './node.ts';

/** A `meta` element of a page's head. */
export interface Tag {
  readonly name: string;
  readonly content: string;
}

/** What is described: a document, or a clause of it with the clauses it stands in. */
export interface Described {
  readonly document: PolicyDocument;
  readonly clause?: { readonly clause: Clause; readonly path: readonly Clause[] };
}

/** What reference managers know documents as: the names of Zotero's own types. */
const TYPES = { Legislation: 'statute', Report: 'report', CreativeWork: 'document' } as const;

/**
 * Dublin Core and the `citation_*` tags that reference managers read: title, issuing body, date and
 * number as citations give them. A body that editors inferred stands in ［］; what nobody knows is absent.
 */
export function describingTags({ document, clause }: Described, addressOf: AddressOf): Tag[] {
  const { title, issuer, issued, number } = citedDocument(document);
  const place = clause === undefined ? '' : citedPlace(clause.clause, clause.path);
  const address = addressOf(clause?.clause.page ?? `${document.slug}/`);
  const type = TYPES[typeOf(document)];
  const tags: [string, string | null | undefined][] = [
    ['citation_title', title + place],
    // This tag makes a report of what has it.
    ['citation_technical_report_institution', type === 'report' ? issuer : null],
    ['citation_publication_date', issued?.replaceAll('-', '/')],
    ['citation_technical_report_number', number],
    ['citation_language', 'zh-Hans'],
    ['citation_public_url', address],
    ['DC.title', title + place],
    ['DC.creator', issuer],
    ['DC.date', issued],
    ['DC.identifier', address],
    ['DC.identifier', indexNumber(document)],
    ['DC.source', document.origin?.url],
    ['DC.language', 'zh-Hans'],
    ['DC.type', type],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** The number under which an office lists what it publishes. */
function indexNumber({ metadata }: PolicyDocument): string | null {
  const number = metadata['索引号'];
  return number ? `索引号:${number}` : null;
}

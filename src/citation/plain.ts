import type { Cited } from './cited.ts';
import { quotedTitle } from './quoted-title.ts';

/** What a citation names. */
type Named = Pick<Cited, 'document' | 'place'>;

/** 《标题》重点任务第13项; the 文号 after the title where it is verified. */
export function citedName({ document, place }: Named): string {
  const number = document.number === null ? '' : `（${document.number}）`;
  return quotedTitle(document.title) + number + place;
}

/** What is cited, and after it the editors' note. */
export function plainCitation(cited: Named): string {
  return citedName(cited) + cited.document.remark;
}

/** The place that a plain citation of this document names. */
export function placeIn(citation: string, document: Cited['document']): string {
  const end = citation.length - document.remark.length;
  return citation.slice(citedName({ document, place: '' }).length, end);
}

/** The place of a clause's sentence: the `count`-th as it stands in print, 1-based; counted by editors. */
export function sentencePlace(place: string, count: number): string {
  return `${place}［第${count}句］`;
}

/**
 * The words of the clause, where they stand and the address, each on its own line; where the public
 * address is not known, what finds the clause in another copy of the library.
 */
export function quotation(cited: Cited): string {
  const { number, text, address } = cited;
  const source = address === null ? withoutAddress(cited) : `${plainCitation(cited)}\n${address}`;
  return `${number}${text}\n——${source}`;
}

/** What is sent in place of a link where the public address is not known: 《标题》第19项（plan-2024/#task-19）［编者注：…］. */
export function withoutAddress(cited: Pick<Cited, 'document' | 'place' | 'anchor'>): string {
  const { document, anchor } = cited;
  return `${citedName(cited)}（${document.slug}/#${anchor}）${document.remark}`;
}

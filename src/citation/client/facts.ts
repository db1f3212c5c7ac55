import type { Cited, CitedDocument } from '../cited.ts';
import { placeIn } from '../plain.ts';
import { printedText } from './printed.ts';

/** What a page says for citing, as JSON in an element of its own. */
export interface CitationFacts {
  readonly document: CitedDocument;
  /** The way from the page's address to the document's. */
  readonly up: string;
}

/** Marks the element that holds the facts. */
export const FACTS = 'data-citation-facts';

/** The facts of the page; null where it has none. */
export function readFacts(page: Document): CitationFacts | null {
  const text = page.querySelector(`script[${FACTS}]`)?.textContent;
  return text == null ? null : (JSON.parse(text) as CitationFacts);
}

/** The public address of the document; null for a page opened from a folder of a site without one. */
export function publicAddress(page: Document, facts: CitationFacts): string | null {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (canonical !== undefined) return new URL(facts.up, canonical).href;
  if (page.location.protocol === 'file:') return null;
  return new URL(facts.up, page.location.href.replace(/[?#].*$/, '')).href;
}

/** The clause as it stands on the page; `citation` is the plain one that the page shows without a script. */
export function citedOn(
  page: Document,
  clause: HTMLElement,
  citation: string,
  facts: CitationFacts,
): Cited {
  const { document } = facts;
  const address = publicAddress(page, facts);
  return {
    document,
    anchor: clause.id,
    place: placeIn(citation, document),
    number: clause.previousElementSibling?.textContent.trim() ?? '',
    text: printedText(clause),
    address: address === null ? null : `${address}#${clause.id}`,
  };
}

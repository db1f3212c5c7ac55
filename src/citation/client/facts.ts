import type { CitedDocument } from '../cited.ts';
import { plainCitation } from '../plain.ts';

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

/** The place, read from the citation that the page shows without a script. */
export function placeIn(citation: string, document: CitedDocument): string {
  const title = plainCitation({ document, place: '' });
  return citation.slice(title.length);
}

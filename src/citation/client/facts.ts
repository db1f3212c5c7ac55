import type { Cited, CitedDocument } from '../cited.ts';
import { placeIn, sentencePlace } from '../plain.ts';
import { printedText } from './printed.ts';
import { SENTENCE, sentencesIn } from './sentences.ts';

/** What a page says for citing, as JSON in an element of its own. */
export interface CitationFacts {
  readonly document: CitedDocument;
  /** The way from the page's address to the document's. */
  readonly up: string;
  /** Where clauses stand that the page shows without a citation, by anchor. */
  readonly places?: Readonly<Record<string, string>>;
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

/**
 * A clause, or a sentence of one, as it stands on the page; null where the page does not cite the clause.
 */
export function citedOn(page: Document, place: HTMLElement, facts: CitationFacts): Cited | null {
  const { document } = facts;
  const anchor = place.id;
  const of = anchor.replace(SENTENCE, '');
  const clause = page.getElementById(of);
  const shown = page.querySelector<HTMLElement>(
    `#${of} + .tools > .cited, [data-citing=${of}] [data-format=plain]`,
  );
  // The reader may have chosen another format since.
  const whole = shown
    ? placeIn((shown.dataset['plain'] ??= shown.textContent), document)
    : facts.places?.[of];
  if (clause === null || whole === undefined) return null;
  const own = sentencesIn(clause).filter(({ id }) => id.replace(SENTENCE, '') === of);
  const count = own.indexOf(place) + 1;
  const address = publicAddress(page, facts);
  return {
    document,
    anchor,
    place: count === 0 ? whole : sentencePlace(whole, count),
    number: count === 0 ? (clause.previousElementSibling?.textContent.trim() ?? '') : '',
    text: printedText(place),
    address: address === null ? null : `${address}#${anchor}`,
  };
}

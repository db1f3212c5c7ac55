import { describingData } from '../linked-data/described.ts';
import { describingTags } from '../linked-data/tags.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { addressFrom, publicAddress } from './address.ts';
import type { Entry } from './library.ts';
import { link } from './link.ts';
import { attribute } from './markup.ts';

const FORMS = { md: 'text/markdown', txt: 'text/plain', json: 'application/json' } as const;

/**
 * For machines, in a page's head: what the document or the clause is, the way to it, and its other
 * forms. `entry`: the clause that the page is about, null on the page of the document; `site`: Astro's.
 */
export function described(
  document: PolicyDocument,
  entry: Entry | null,
  site: URL | undefined,
): string {
  const own = { document, ...(entry === null ? {} : { clause: entry }) };
  const twin = entry?.clause.id ?? document.slug;
  const forms = Object.entries(FORMS).map(
    ([suffix, type]) =>
      `<link rel="alternate" type="${type}" href="${attribute(link(`${twin}.${suffix}`))}">`,
  );
  const tags = describingTags(own, publicAddress(site)).map(
    ({ name, content }) => `<meta name="${name}" content="${attribute(content)}">`,
  );
  const page = entry?.clause.page ?? `${document.slug}/`;
  const json = describingData(own, addressFrom(page, site));
  return (
    `${forms.join('')}<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">${tags.join('')}` +
    `<script type="application/ld+json">${json}</script>`
  );
}

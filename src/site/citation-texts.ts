import { citedClause } from '../citation/cited.ts';
import { citationFormats } from '../citation/formats.ts';
import { quotation } from '../citation/plain.ts';
import type { Entry } from './library.ts';
import { link } from './link.ts';

/** One way to cite a clause, as text. */
export interface CitationText {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/**
 * Every way to cite a clause, the default first, without the reader's date. `site`: Astro's, undefined
 * where the public address is not known.
 */
export function citationTexts(
  { document, clause, path }: Entry,
  site: URL | undefined,
): CitationText[] {
  const address = site === undefined ? null : new URL(link(clause.url), site).href;
  const cited = citedClause(document, clause, path, address);
  return [
    ...citationFormats.map(({ id, name, write }) => ({ id, name, text: write(cited, null) })),
    { id: 'quotation', name: '引文和链接', text: quotation(cited) },
  ];
}

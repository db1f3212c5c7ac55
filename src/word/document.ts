import { shownTitle } from '../citation/label.ts';
import type { Emendation, PolicyDocument } from '../model/corpus.ts';
import { indexClauses } from '../site/library.ts';
import { clauseParagraphs } from './clauses.ts';
import { addressTable, frontParagraphs, sourceParagraphs } from './front.ts';
import { footParagraphs, headParagraphs } from './head-and-foot.ts';
import { filled } from './package.ts';
import { Links } from './xml.ts';

/** What a Word file says besides its document. */
export interface WordContext {
  /** The site's name. */
  readonly site: string;
  /** All of the corpus. */
  readonly emendations: readonly Emendation[];
  /** The public address of a path of the site, null where the site has none. */
  readonly publicAddress: (path: string) => string | null;
}

/**
 * A document as a Word file: the text of its page with real headings and a bookmark for each clause,
 * remarks and origin on every page, sources, changes and addresses behind. The same document gives the
 * same bytes.
 */
export function wordDocument(
  document: PolicyDocument,
  { site, emendations, publicAddress }: WordContext,
): Promise<Uint8Array> {
  const entries = [...indexClauses([document]).values()];
  const own = emendations.filter(({ doc }) => doc === document.slug);
  const [links, footLinks] = [new Links(), new Links()];
  const address = publicAddress(`${document.slug}/`);
  return filled({
    title: shownTitle(document),
    site,
    date: document.date ?? document.source.received,
    head: headParagraphs(document),
    foot: footParagraphs(document, { site, address }, footLinks),
    footLinks,
    body: [
      frontParagraphs(document),
      clauseParagraphs(document.clauses, ({ url }) => publicAddress(url), links),
      sourceParagraphs(document, own, links),
      addressTable(entries, publicAddress, links),
    ].join(''),
    links,
  });
}

import { Document, Packer } from 'docx';
import { shownTitle } from '../citation/label.ts';
import type { Emendation, PolicyDocument } from '../model/corpus.ts';
import { indexClauses } from '../site/library.ts';
import { clauseParagraphs } from './clauses.ts';
import { addressTable, frontParagraphs, sourceParagraphs } from './front.ts';
import { footer, header } from './head-and-foot.ts';
import { settled } from './package.ts';
import { page, styles } from './styles.ts';

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
export async function wordDocument(
  document: PolicyDocument,
  { site, emendations, publicAddress }: WordContext,
): Promise<Uint8Array> {
  const entries = [...indexClauses([document]).values()];
  const own = emendations.filter(({ doc }) => doc === document.slug);
  const file = new Document({
    title: shownTitle(document),
    creator: site,
    lastModifiedBy: site,
    styles,
    sections: [
      {
        properties: { page },
        headers: { default: header(document) },
        footers: {
          default: footer(document, { site, address: publicAddress(`${document.slug}/`) }),
        },
        children: [
          ...frontParagraphs(document),
          ...clauseParagraphs(document.clauses, ({ url }) => publicAddress(url)),
          ...sourceParagraphs(document, own),
          ...addressTable(entries, publicAddress),
        ],
      },
    ],
  });
  return settled(await Packer.toBuffer(file), document.date ?? document.source.received);
}

import type { PolicyDocument } from '../src/model/corpus.ts';
import { joinBase } from '../src/site/link.ts';
import type { RenderedDocuments } from '../src/rendering/entry.ts';
import { wordDocument } from '../src/word/document.ts';

/** A document's Word file; SITE and BASE come from the environment. */
export function wordFile(
  document: PolicyDocument,
  { site, emendations }: Pick<RenderedDocuments, 'site' | 'emendations'>,
): Promise<Uint8Array> {
  return wordDocument(document, { site: site.name, emendations, publicAddress });
}

/** The public address of a path of the site; null where the site has none. */
function publicAddress(path: string): string | null {
  const { SITE, BASE } = process.env;
  return SITE ? new URL(joinBase(BASE ?? '/', path), SITE).href : null;
}

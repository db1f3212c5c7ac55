import type { Corpus, PolicyDocument } from '../src/model/corpus.ts';
import { wordDocument } from '../src/word/document.ts';
import { publicAddress } from './public-address.ts';

/** A document's Word file; SITE and BASE come from the environment. */
export function wordFile(
  document: PolicyDocument,
  { site, emendations }: Pick<Corpus, 'site' | 'emendations'>,
): Promise<Uint8Array> {
  return wordDocument(document, { site: site.name, emendations, publicAddress });
}

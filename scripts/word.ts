import type { Library } from '../src/assemble/assemble.ts';
import { joinBase } from '../src/site/link.ts';
import { wordPath } from '../src/site/word-path.ts';
import { wordDocument } from '../src/word/document.ts';
import { keeper } from './kept.ts';

/** A Word file of every document, by path below the site; SITE and BASE come from the environment. */
export async function wordFiles({ corpus }: Library): Promise<Map<string, Uint8Array>> {
  const { site, emendations, documents } = corpus;
  const keep = await keeper('word');
  const files = new Map<string, Uint8Array>();
  for (const document of documents) {
    const own = emendations.filter(({ doc }) => doc === document.slug);
    const context = { site: site.name, emendations: own, publicAddress };
    const input = JSON.stringify([document, site.name, own, publicAddress('')]);
    files.set(wordPath(document.slug), await keep(input, () => wordDocument(document, context)));
  }
  return files;
}

/** The public address of a path of the site; null where the site has none. */
function publicAddress(path: string): string | null {
  const { SITE, BASE } = process.env;
  return SITE ? new URL(joinBase(BASE ?? '/', path), SITE).href : null;
}

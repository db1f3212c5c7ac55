import type { Library } from '../src/assemble/assemble.ts';
import { buildSearchIndex } from '../src/search/build/index.ts';

/** The search index and its data, by path below the site. */
export async function searchFiles(library: Library): Promise<Map<string, Uint8Array>> {
  const { corpus, themes, synonyms } = library;
  const names = library.names.flatMap(({ name, variants }) => [name, ...variants]);
  const files = await buildSearchIndex(corpus, { synonyms, themes, names });
  return new Map(files.map(({ path, content }) => [path, content]));
}

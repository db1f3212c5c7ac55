import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { recordContent } from '../tokens.ts';
import type { Unit } from '../tokens.ts';

/** A file to write, its path relative to the site. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** One Pagefind index: its files, and the engine's id of every record given to it. */
export interface BuiltIndex {
  readonly files: OutputFile[];
  readonly ids: string[];
}

/**
 * A language that Pagefind neither stems nor segments: what we give as words stays words, and the
 * query is cut as the index was.
 */
const LANGUAGE = 'la';
/** What the query module uses of Pagefind; its own interfaces and stored excerpts are left out. */
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/u;
const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/u;

/** Indexes folded records (each a list of ranges) with Pagefind; the same input gives the same files. */
export async function buildPagefind(
  records: readonly (readonly string[])[],
  unit: Unit,
  folder: string,
): Promise<BuiltIndex> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const [at, ranges] of records.entries()) {
    const content = recordContent(ranges, unit);
    const added = await index.addCustomRecord({ url: String(at), content, language: LANGUAGE });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw new Error(`Pagefind: ${built.errors.join('; ')}`);
  // The service keeps what it has allocated; a new one for the next index starts empty.
  await close();
  const files = built.files.filter((file) => USED.test(file.path));
  return {
    ids: idsOf(built.files, records.length),
    files: files
      .map((file) => ({ path: folder + file.path, content: file.content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The engine's ids by record number, read from the fragments, which hold the url we gave. */
function idsOf(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  count: number,
): string[] {
  const ids = new Array<string>(count).fill('');
  for (const { path, content } of files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id !== undefined) ids[recordOf(content)] = id;
  }
  const missing = ids.indexOf('');
  if (missing !== -1) throw new Error(`Pagefind: record ${String(missing)} is not in the index`);
  return ids;
}

function recordOf(fragment: Uint8Array): number {
  const text = gunzipSync(fragment).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return Number(url);
}

/** Libraries for tests, made by the build itself from the corpus that the site shows. */
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Corpus } from '../model/corpus.ts';
import { buildSearchIndex } from '../search/build/index.ts';
import type { OutputFile } from '../search/build/output.ts';
import { readSynonyms } from '../search/build/synonyms.ts';
import { pagefindPlaces } from '../search/client/pagefind-places.ts';
import type { PagefindModule } from '../search/client/pagefind-places.ts';
import type { StartData } from '../search/data.ts';
import { openLibrary } from '../search/query/library.ts';
import type { Library, LoadData } from '../search/query/library.ts';
import type { Places } from '../search/query/places.ts';
import { unpack } from '../search/query/pack.ts';

const top = resolve(import.meta.dirname, '../..');

/** The corpus of this repository. */
export function repositoryCorpus(): Corpus {
  return JSON.parse(readFileSync(join(top, 'content/data/corpus.json'), 'utf8')) as Corpus;
}

/** The files of the search over the corpus of this repository; in several shards where texts are apart. */
export function repositoryFiles(wholeUpTo?: number): Promise<OutputFile[]> {
  const yaml = readFileSync(join(top, 'seeds/editorial/synonyms.yaml'), 'utf8');
  const synonyms = readSynonyms(yaml, 'synonyms.yaml').value;
  const options = { synonyms, themes: [], names: [] };
  const form = wholeUpTo === undefined ? options : { ...options, wholeUpTo, shardSize: 15_000 };
  return buildSearchIndex(repositoryCorpus(), form);
}

/** The library that a browser would make of these files, Pagefind included. */
export function libraryOf(files: readonly OutputFile[]): Promise<Library> {
  let engine: Promise<Places> | null = null;
  return openLibrary(loaderOf(files), (data) => (engine ??= engineOf(files, data)));
}

/** Reads data files from memory. */
export function loaderOf(files: readonly OutputFile[]): LoadData {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return (name) => {
    const content = byPath.get(`search-data/${name}`);
    return content ? unpack(Uint8Array.from(content)) : Promise.reject(new Error(`no ${name}`));
  };
}

let engines = 0;

/** Pagefind itself over these files: its own script, with `fetch` answered from memory. */
export async function engineOf(files: readonly OutputFile[], data: StartData): Promise<Places> {
  const base = `https://site${engines++}.invalid/`;
  const byPath = new Map(files.map(({ path, content }) => [path, Uint8Array.from(content)]));
  const original = globalThis.fetch;
  globalThis.fetch = (address, options) => {
    const url = address instanceof Request ? address.url : String(address);
    if (!url.startsWith(base)) return original(address, options);
    const content = byPath.get(new URL(url).pathname.slice(1));
    return Promise.resolve(new Response(content ?? null, { status: content ? 200 : 404 }));
  };
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const script = join(folder, 'pagefind.mjs');
  await writeFile(script, byPath.get('pagefind/pagefind.js') ?? '');
  const module = (await import(pathToFileURL(script).href)) as PagefindModule;
  return pagefindPlaces(module, base, data);
}

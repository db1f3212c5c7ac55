/** Libraries for tests, made by the build itself from the corpus that the site shows. */
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Corpus } from '../model/corpus.ts';
import { buildSearchIndex } from '../search/build/index.ts';
import type { OutputFile } from '../search/build/pagefind-index.ts';
import { readSynonyms } from '../search/build/synonyms.ts';
import { pagefindFinder } from '../search/client/pagefind-finder.ts';
import type { PagefindModule } from '../search/client/pagefind-finder.ts';
import { START } from '../search/data.ts';
import type { StartData } from '../search/data.ts';
import type { Finder } from '../search/query/finder.ts';
import { wholeLibrary } from '../search/query/library.ts';
import type { Library } from '../search/query/library.ts';
import { unpack } from '../search/query/pack.ts';

const top = resolve(import.meta.dirname, '../..');

/** The corpus of this repository. */
export function repositoryCorpus(): Corpus {
  return JSON.parse(readFileSync(join(top, 'content/data/corpus.json'), 'utf8')) as Corpus;
}

/** The files of the search over the corpus of this repository. */
export function repositoryFiles(): Promise<OutputFile[]> {
  const yaml = readFileSync(join(top, 'seeds/editorial/synonyms.yaml'), 'utf8');
  const synonyms = readSynonyms(yaml, 'synonyms.yaml').value;
  return buildSearchIndex(repositoryCorpus(), { synonyms, themes: [], names: [] });
}

/** The library that a browser would make of these files. */
export async function libraryOf(files: readonly OutputFile[]): Promise<Library> {
  const load = (name: string) => {
    const file = files.find(({ path }) => path === `search-data/${name}`);
    return file ? unpack(Uint8Array.from(file.content)) : Promise.reject(new Error(`no ${name}`));
  };
  return wholeLibrary((await load(START)) as StartData, load);
}

/** Pagefind itself over these files: its own script, with `fetch` answered from memory. */
export async function engineOf(files: readonly OutputFile[], data: StartData): Promise<Finder> {
  const base = 'https://site.invalid/';
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
  return pagefindFinder(module, base, data.shards, data.unit);
}

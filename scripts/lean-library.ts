import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { dataOf } from '../src/assemble/files.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { withoutPlace } from '../src/rendering/slice.ts';
import type { SearchSources } from './search.ts';

/** What the search is made from. */
const NAMES = ['corpus', 'themes', 'names', 'indicators', 'synonyms'] as const;

/** Writes what the search is made from into a folder of its own, for other processes; names the folder. */
export function writeLean(library: Omit<Library, 'relations'>): string {
  const lean = { ...library, corpus: withoutPlaces(library.corpus) };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lean-'));
  for (const name of NAMES) writeFileSync(fileOf(folder, name), JSON.stringify(lean[name]));
  return folder;
}

/** Adds what else the pages about the whole library read. */
export function completeLean(folder: string, library: Library): void {
  const written = new Set<string>(NAMES);
  for (const [name, data] of Object.entries(dataOf(library))) {
    if (!written.has(name)) writeFileSync(fileOf(folder, name), JSON.stringify(data));
  }
}

/** Reads what `writeLean` wrote. */
export function readLean(folder: string): SearchSources {
  const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(folder, name), 'utf8'));
  return Object.fromEntries(NAMES.map((name) => [name, read(name)])) as unknown as SearchSources;
}

function fileOf(folder: string, name: string): string {
  return path.join(folder, `${name}.json`);
}

/** The corpus without half of its size. */
function withoutPlaces(corpus: Corpus): Corpus {
  const documents = corpus.documents.map((document) => ({
    ...document,
    clauses: document.clauses.map(withoutPlace),
  }));
  return { ...corpus, documents };
}

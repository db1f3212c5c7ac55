import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Indicator, Name, Theme } from '../../src/model/layers.ts';
import { pagefind } from '../../src/search/build/pagefind-shard.ts';
import { readSynonyms } from '../../src/search/build/synonyms.ts';
import { REPOSITORY } from '../corpus.ts';
import { writeInto } from '../replace-directory.ts';
import type { SearchSources } from '../search.ts';
import { searchFiles } from '../search.ts';
import type { Cost } from './memory.ts';
import { measured } from './memory.ts';

/** What is measured: a folder to serve, its corpus, and what its index cost. */
export interface Subject {
  readonly folder: string;
  readonly corpus: Corpus;
  readonly index: Cost;
  /** Removes what was made for the measurement. */
  readonly drop: () => Promise<void>;
}

/** What of a site belongs to its corpus: the pages around it serve any other as well. */
const OWN = ['data', 'search-data', 'pagefind', 'downloads'];

/** The search of a built site; its index is made once more, to be timed. */
export async function builtSite(dist: string): Promise<Subject> {
  const [{ corpus }, index] = await indexOf(join(dist, 'data'), null);
  return { folder: dist, corpus, index, drop: () => Promise.resolve() };
}

/**
 * The search page of a built site over another corpus, of which nothing but the index is built.
 * `directory` holds received files, or `data/` as `npm run corpus` writes it.
 */
export async function siteOver(dist: string, directory: string): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'searched-'));
  const made = existsSync(join(directory, 'data/corpus.json'));
  const content = made ? directory : join(folder, 'content');
  if (!made) await runCorpus(directory, content);
  const [{ corpus, files }, index] = await indexOf(join(content, 'data'), directory);
  const site = join(folder, 'site');
  await mkdir(site);
  writeInto(site, files);
  for (const entry of await readdir(dist)) {
    if (!OWN.includes(entry)) await symlink(join(dist, entry), join(site, entry));
  }
  const drop = () => rm(folder, { recursive: true, force: true });
  return { folder: site, corpus, index, drop };
}

/** In a process of its own, whose memory is not the index's. */
async function runCorpus(directory: string, out: string): Promise<void> {
  const command = join(REPOSITORY, 'scripts/build-corpus.ts');
  const options = ['--corpus', resolve(directory), '--out', out, '--keep-going'];
  // Its status is 1 when a document has errors; what it could read is measured all the same.
  await promisify(execFile)(process.execPath, [command, ...options], { maxBuffer: 2 ** 28 }).catch(
    () => undefined,
  );
}

interface Indexed {
  readonly corpus: Corpus;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Makes the index from data files, and says what that cost, reading them aside. */
async function indexOf(data: string, directory: string | null): Promise<[Indexed, Cost]> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(data, name), 'utf8'));
  const corpus = (await json('corpus.json')) as Corpus;
  const sources: SearchSources = {
    corpus,
    themes: (await json('themes.json')) as Theme[],
    names: (await json('names.json')) as Name[],
    indicators: (await json('indicators.json')) as Indicator[],
    synonyms: directory === null ? [] : await synonymsOf(directory),
  };
  const [files, cost] = await measured(() => searchFiles(sources, pagefind));
  return [{ corpus, files }, cost];
}

async function synonymsOf(directory: string) {
  const file = 'editorial/synonyms.yaml';
  const text = await readFile(join(directory, file), 'utf8').catch(() => '[]');
  return readSynonyms(text, file).value;
}

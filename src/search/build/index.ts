import { createHash } from 'node:crypto';
import type { Corpus } from '../../model/corpus.ts';
import type { Theme } from '../../model/layers.ts';
import { PINYIN, START, TRADITIONAL, WORDS } from '../data.ts';
import type { StartData, SynonymGroup } from '../data.ts';
import { fold, pairsOf } from '../fold.ts';
import type { CharMap } from '../fold.ts';
import { pack } from '../query/pack.ts';
import { readingsOf } from './pinyin.ts';
import { buildPagefind } from './pagefind-index.ts';
import type { OutputFile } from './pagefind-index.ts';
import { rowsOf } from './records.ts';
import type { Rows } from './records.ts';
import { traditionalPairs, writePairs } from './traditional.ts';
import { wordsOf } from './words.ts';

export interface SearchOptions {
  readonly synonyms: readonly SynonymGroup[];
  readonly themes: readonly Theme[];
  /** Names that the segmenter must know: places, organisations, programmes. */
  readonly names: readonly string[];
}

/** Everything the search needs below the site's base: `search-data/*` and `pagefind/*`. */
export async function buildSearchIndex(
  corpus: Corpus,
  options: SearchOptions,
): Promise<OutputFile[]> {
  const rows = rowsOf(corpus);
  const all = traditionalPairs();
  const present = new Set(rows.texts.flat().join(''));
  const traditional = writePairs(all, (char) => present.has(char));
  const folded = rows.texts.map((ranges) =>
    ranges.map((range) => fold(range, pairsOf(traditional))),
  );
  const index = await buildPagefind(folded, 'char', 'pagefind/');
  const start: StartData = {
    version: '',
    unit: 'char',
    docs: rows.docs,
    places: rows.places,
    records: rows.records,
    texts: rows.texts,
    textFiles: [],
    themes: rows.themes.map((id) => ({ id, name: nameOf(id, options.themes) })),
    units: rows.units,
    alphabet: '',
    traditional,
    synonyms: options.synonyms,
    shards: [{ path: 'pagefind/', ids: index.ids, records: rows.records.map((_, at) => at) }],
  };
  const version = createHash('sha256').update(JSON.stringify(start)).digest('hex').slice(0, 12);
  return [
    await dataFile(START, { ...start, version }),
    await dataFile(TRADITIONAL, writePairs(all, reaches(folded, all))),
    await dataFile(WORDS, wordsOf(folded.flat(), namesKnown(rows, options), false)),
    await dataFile(PINYIN, readingsOf(folded.flat())),
    ...index.files,
  ];
}

/** Keeps the pairs whose simplified form the texts hold: others could not help to find anything. */
function reaches(folded: readonly (readonly string[])[], all: CharMap) {
  const present = new Set(folded.flat().join(''));
  return (char: string) => present.has(all.get(char) ?? '');
}

function namesKnown(rows: Rows, options: SearchOptions): string[] {
  const synonyms = options.synonyms.flatMap(({ terms, typed }) => [...terms, ...typed]);
  return [...options.names, ...rows.units, ...synonyms];
}

function nameOf(id: string, themes: readonly Theme[]): string {
  return themes.find((theme) => theme.id === id)?.name ?? id;
}

async function dataFile(name: string, value: unknown): Promise<OutputFile> {
  return { path: `search-data/${name}`, content: await pack(value) };
}

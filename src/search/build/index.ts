import { createHash } from 'node:crypto';
import { columnsOf } from '../columns.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Theme } from '../../model/layers.ts';
import { charactersFile, PINYIN, START, textsFile, TRADITIONAL, WORDS } from '../data.ts';
import type { StartFile, SynonymGroup } from '../data.ts';
import { characterFiles } from './characters.ts';
import { dataFile } from './data-file.ts';
import { makeAnew, type Keep } from './keep.ts';
import type { OutputFile } from './output.ts';
import { joinShards } from './pagefind-index.ts';
import { pagefind, type Indexer, type IndexedShards } from './pagefind-shard.ts';
import { readingsOf } from './pinyin.ts';
import { rowsOf } from './records.ts';
import type { Rows } from './records.ts';
import { shardsOf } from './shards.ts';
import { areTextsApart } from './size.ts';
import { charactersIn, traditionalPairs, writePairs } from './traditional.ts';
import { packWords } from '../word-list.ts';
import { wordsOf } from './words.ts';

export interface SearchOptions {
  readonly synonyms: readonly SynonymGroup[];
  readonly themes: readonly Theme[];
  /** Names that the segmenter must know: places, organisations, programmes. */
  readonly names: readonly string[];
  /** Further data files for the page, values by name: they are part of the same version. */
  readonly more?: ReadonlyMap<string, unknown>;
  /** Up to so many characters all texts come with the start data. */
  readonly wholeUpTo?: number;
  /** Characters that are indexed together, about. */
  readonly shardSize?: number;
  readonly keep?: Keep;
  /** What indexes a shard: Pagefind, wherever it runs. */
  readonly indexer?: Indexer;
}

/**
 * Everything the search needs below the site's base: `search-data/*` and `pagefind/*`. The same
 * corpus and options give the same bytes.
 */
export async function buildSearchIndex(
  corpus: Corpus,
  options: SearchOptions,
): Promise<OutputFile[]> {
  const all = traditionalPairs();
  const rows = rowsOf(corpus, (present) => pairsAmong(all, present));
  const characters = rows.records.reduce((sum, { ranges }) => sum + total(ranges), 0);
  const whole = !areTextsApart(corpus, options.wholeUpTo);
  const shards = shardsOf(rows.docs, characters, options.shardSize);
  const groups = shards.map((docs) => rangesOf(rows, docs));
  // Another process works on this: the rest is made meanwhile.
  const indexing = indexed(groups, options);
  const chars = whole ? { alphabet: [], files: [] } : characterFiles(rows.folded, rows.records);
  const files = [
    ...(await dataFiles(rows, groups, options, whole)),
    ...chars.files.map((value, group) => dataFile(charactersFile(group), value)),
  ];
  const index = joinShards(await indexing, 'pagefind/');
  const start: Omit<StartFile, 'version'> = {
    docs: rows.docs,
    themes: rows.themes.map((id) => ({ id, name: nameOf(id, options.themes) })),
    units: rows.units,
    traditional: writePairs(all, (char) => rows.traditional.has(char)),
    synonyms: options.synonyms,
    shards: shards.map((docs) => ({ docs })),
    openings: index.openings.join(''),
    sheets: rows.sheets,
    whole: whole ? rows.texts : null,
    alphabet: chars.alphabet,
    columns: columnsOf(rows.records, rows.docs.length),
  };
  const version = versionOf(start, [...files, ...index.files]);
  return [dataFile(START, { version, ...start }), ...files, ...index.files];
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** The folded ranges of these documents. */
function rangesOf({ records, folded }: Rows, docs: readonly number[]): string[] {
  const wanted = new Set(docs);
  return folded.flatMap((ranges, record) => (wanted.has(records[record]?.doc ?? -1) ? ranges : []));
}

/** The shards as Pagefind indexes them, one after the other: two at a time need twice the memory. */
async function indexed(
  groups: readonly (readonly string[])[],
  { keep = makeAnew, indexer = pagefind }: SearchOptions,
): Promise<IndexedShards> {
  const programs = await indexer.programs();
  const shards: Uint8Array[] = [];
  for (const ranges of groups) {
    shards.push(await keep(`index ${JSON.stringify(ranges)}`, () => indexer.shard(ranges)));
  }
  return { programs, shards };
}

/** What is fetched on demand: texts that are apart, what helps a query that finds nothing. */
async function dataFiles(
  rows: Rows,
  groups: readonly (readonly string[])[],
  options: SearchOptions,
  whole: boolean,
): Promise<OutputFile[]> {
  const all = traditionalPairs();
  const texts = rows.folded.flat();
  const words = await wordsOf(groups, namesKnown(rows, options), !whole, options.keep);
  const read = whole ? texts : words.words.map(([word]) => word);
  const values = new Map<string, unknown>([
    [TRADITIONAL, writePairs(all, reaches(texts, all))],
    [WORDS, { words: packWords(words.words), phrases: packWords(words.phrases) }],
    [PINYIN, readingsOf(read)],
    ...(options.more ?? []),
  ]);
  if (!whole) rows.texts.forEach((value, sheet) => values.set(textsFile(sheet), value));
  return Array.from(values, ([name, value]) => dataFile(name, value));
}

/** One hash over everything: files of one build are not to be mixed with those of another. */
function versionOf(start: object, files: readonly OutputFile[]): string {
  const hash = createHash('sha256').update(JSON.stringify(start));
  for (const { path, content } of files) hash.update(`\0${path}\0`).update(content);
  return hash.digest('hex').slice(0, 12);
}

function pairsAmong(
  all: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Map<string, string> {
  return new Map([...all].filter(([char]) => present.has(char)));
}

/** Keeps the pairs whose simplified form the texts hold: others could not help to find anything. */
function reaches(texts: readonly string[], all: ReadonlyMap<string, string>) {
  const present = charactersIn(texts);
  return (char: string) => present.has(all.get(char) ?? '');
}

function namesKnown(rows: Rows, options: SearchOptions): string[] {
  const synonyms = options.synonyms.flatMap(({ terms, typed }) => [...terms, ...typed]);
  return [...options.names, ...rows.units, ...synonyms];
}

function nameOf(id: string, themes: readonly Theme[]): string {
  return themes.find((theme) => theme.id === id)?.name ?? id;
}

import { expect, it } from 'vitest';
import { corpusOf } from '../../testing/corpora.ts';
import { buildSearchIndex } from './index.ts';
import type { SearchOptions } from './index.ts';
import type { OutputFile } from './output.ts';
import { shardsOf } from './shards.ts';

const options: SearchOptions = { synonyms: [], themes: [], names: [] };
const first = corpusOf({ a: '一、甲乙丙\n二、甲丁', b: '一、甲乙' });
const other = corpusOf({ a: '一、甲乙丙\n二、甲丁', b: '一、甲戊' });

async function built(corpus = first, more: Partial<SearchOptions> = {}): Promise<OutputFile[]> {
  return buildSearchIndex(corpus, { ...options, ...more });
}

function versionIn(files: readonly OutputFile[]): string {
  return files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('hex')}`).join();
}

it('gives the same bytes for the same corpus, others for another', async () => {
  for (const wholeUpTo of [0, Infinity]) {
    const files = versionIn(await built(first, { wholeUpTo }));
    expect(versionIn(await built(first, { wholeUpTo }))).toBe(files);
    expect(versionIn(await built(other, { wholeUpTo }))).not.toBe(files);
  }
}, 60_000);

it('gives another version when any data file differs', async () => {
  const startOf = async (more: Partial<SearchOptions>) => {
    const files = await built(first, more);
    return Buffer.from(files.find(({ path }) => path.endsWith('start.dat'))?.content ?? []);
  };
  const answers = (value: string) => ({ more: new Map([['answers.dat', value]]) });
  expect(await startOf(answers('甲'))).not.toEqual(await startOf(answers('乙')));
}, 60_000);

it('asks once for each shard and its words, and takes what was kept', async () => {
  const kept = new Map<string, Uint8Array>();
  let made = 0;
  const keep: SearchOptions['keep'] = async (input, make) => {
    const known = kept.get(input);
    if (known) return known;
    made++;
    kept.set(input, await make());
    return kept.get(input) ?? new Uint8Array();
  };
  const files = versionIn(await built(first, { keep }));
  expect(versionIn(await built(first, { keep }))).toBe(files);
  expect(made).toBe(2);
}, 60_000);

it('leaves the documents of other shards where they are when one is added', () => {
  const doc = (slug: string) => ({
    slug,
    title: '',
    supplied: false,
    year: null,
    period: null,
    level: 'unknown',
    status: 'unknown',
    place: null,
    issuer: null,
    names: [],
  });
  const slugs = Array.from({ length: 60 }, (_, at) => `doc-${at}`);
  const shardBySlug = (all: readonly string[]) => {
    const shards = shardsOf(all.map(doc), 5_000_000, 800_000);
    expect(shards).toHaveLength(8);
    return new Map(shards.flatMap((docs, shard) => docs.map((at) => [all[at], shard])));
  };
  const before = shardBySlug(slugs);
  const after = shardBySlug(['new', ...slugs]);
  for (const slug of slugs) expect(after.get(slug)).toBe(before.get(slug));
});

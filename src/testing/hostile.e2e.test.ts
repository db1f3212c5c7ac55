import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { splitLines } from '../corpus/lines.ts';
import { corpusSchema, type Corpus } from '../model/corpus.ts';
import { buildSite } from './build.ts';
import { hostileText } from './hostile-text.ts';
import { readPrinted } from './printed-text.ts';

/** How many documents are built and looked at. */
const DOCUMENTS = 40;
const squash = (text: string): string => text.replace(/\s+/gu, '');

let folder = '';
let corpus: Corpus;
const seeds = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  await mkdir(join(folder, 'corpus'));
  const sample = fc.sample(hostileText, { numRuns: DOCUMENTS, seed: 315 });
  // The same bytes twice are an error of the corpus, which other tests look at.
  const texts = new Set(['', '\ufeff', ...sample]);
  for (const [i, text] of [...texts].entries()) {
    if (text.includes('\0')) continue;
    const bytes = new TextEncoder().encode(text);
    const name = `d${String(i)}.txt`;
    seeds.set(name, new TextDecoder().decode(bytes));
    await writeFile(join(folder, 'corpus', name), bytes);
  }
  await buildSite({ corpus: join(folder, 'corpus'), out: join(folder, 'dist') });
  corpus = corpusSchema.parse(
    JSON.parse(await readFile(join(folder, 'dist/data/corpus.json'), 'utf8')),
  );
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it('builds every document, however hostile its text', () => {
  expect(corpus.documents).toHaveLength(seeds.size);
});

it('shows each of them character by character', async () => {
  for (const { slug, source } of corpus.documents) {
    const seed = seeds.get(source.file) ?? '';
    const lines = splitLines(seed);
    const mended = corpus.emendations
      .filter(({ doc }) => doc === slug)
      .reduceRight((text, { line, from, to }) => {
        const at = lines[line - 1]?.start ?? 0;
        return text.slice(0, at) + to + text.slice(at + from.length);
      }, seed);
    const page = readPrinted(await readFile(join(folder, 'dist', slug, 'index.html'), 'utf8'));
    expect([slug, page.document]).toEqual([slug, squash(mended)]);
    expect(page.twice).toEqual([]);
  }
});

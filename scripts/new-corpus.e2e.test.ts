import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../src/testing/build.ts';
import { unzipped } from '../src/testing/unzipped.ts';

const run = promisify(execFile);
const SCRIPT = path.join(import.meta.dirname, 'new-corpus.ts');
/** Words of the corpus in this repository, which no other corpus may show. */
const OURS = /宁波|江北|甬江|鄞州|镇海/u;
const TEXTS = '**/*.{html,json,txt,js,css,xml,md,svg,yaml,jsonl,csv,webmanifest}';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'new-corpus-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function newCorpus(...args: string[]): Promise<number> {
  return run(process.execPath, [SCRIPT, ...args]).then(
    () => 0,
    (error: unknown) => (error as { code: number }).code,
  );
}

async function knowingUs(directory: string): Promise<string[]> {
  const files = await glob(TEXTS, { cwd: directory, dot: true });
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(path.join(directory, file), 'utf8')] as const),
  );
  return texts.filter(([file, text]) => OURS.test(file) || OURS.test(text)).map(([file]) => file);
}

describe('npm run new-corpus', () => {
  it('makes a corpus whose site knows nothing of this one', async () => {
    const corpus = path.join(folder, 'corpus');
    const out = path.join(folder, 'site');
    expect(await newCorpus(corpus)).toBe(0);
    await buildSite({ out, corpus });
    const home = await readFile(path.join(out, 'index.html'), 'utf8');
    expect(home).toContain('示例市科技政策文库');
    expect(await readFile(path.join(out, 'plan-2026/index.html'), 'utf8')).toContain('2026-01-15');
    expect(await knowingUs(out)).toEqual([]);
    const archive = await unzipped(path.join(out, 'downloads/ningbo-policy-library.zip'));
    try {
      expect(await knowingUs(archive.folder)).toEqual([]);
    } finally {
      await archive.remove();
    }
  });

  it('writes nothing where something is', async () => {
    const place = await mkdtemp(path.join(folder, 'full-'));
    await writeFile(path.join(place, 'mine.txt'), '');
    expect(await newCorpus(place)).toBe(2);
    expect(await readdir(place)).toEqual(['mine.txt']);
    expect(await newCorpus()).toBe(2);
  });
});

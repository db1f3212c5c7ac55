import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemble } from '../src/assemble/assemble.ts';
import type { Notebook } from '../src/model/notebook.ts';
import { readCorpusDirectory } from './corpus-directory.ts';
import { notesOf } from './notes.ts';

let program: string;
let corpus: string;

beforeEach(async () => {
  program = await mkdtemp(path.join(tmpdir(), 'notes-'));
  corpus = path.join(program, 'corpus');
  await mkdir(corpus);
  await mkdir(path.join(program, 'src'));
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json', 'src/a.ts']) {
    await writeFile(path.join(program, name), name);
  }
  const lab = '建设量子信息实验室和量子计算云平台，支持量子通信骨干网。';
  await writeFile(path.join(corpus, 'a.txt'), `2021年工作要点\n1. ${lab}\n2. 修路。\n`);
  await writeFile(path.join(corpus, 'b.txt'), `2022年工作要点\n1. 继续${lab}\n2. 种树。\n`);
});
afterEach(() => rm(program, { recursive: true, force: true }));

async function made(): Promise<{ library: string; known: boolean }> {
  const { notes, keep } = await notesOf(corpus, program);
  const library = assemble(await readCorpusDirectory(corpus), notes);
  const { compared, ...books } = notes;
  const known =
    compared.earlier !== null &&
    Object.values<Notebook<unknown>>(books).every((book) => book.made().length === 0);
  await keep();
  const { sources, ...value } = library.value;
  return { library: JSON.stringify([value, [...sources], library.problems]), known };
}

it('the second run knows everything and makes the same', async () => {
  const first = await made();
  const second = await made();
  expect([first.known, second.known]).toEqual([false, true]);
  expect(second.library).toBe(first.library);
});

it('after an edit the library is what one from nothing is', async () => {
  await made();
  await writeFile(
    path.join(corpus, 'a.txt'),
    '2021年工作要点\n1. 建设量子信息实验室。\n2. 修桥。\n',
  );
  const { library, known } = await made();
  expect(known).toBe(false);
  await rm(path.join(program, 'node_modules'), { recursive: true });
  expect((await made()).library).toBe(library);
});

it('begins anew where a line was not written to its end', async () => {
  const first = await made();
  const folder = path.join(program, 'node_modules/.cache/notes');
  for (const file of await readdir(folder)) await appendFile(path.join(folder, file), '["half');
  expect(await made()).toEqual(first);
  expect((await made()).known).toBe(true);
});

it('takes a file in which a byte has changed for none', async () => {
  const first = await made();
  const folder = path.join(program, 'node_modules/.cache/notes');
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.bin'));
  const bytes = await readFile(path.join(folder, name));
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(path.join(folder, name), bytes);
  expect(await made()).toEqual(first);
  for (const length of [0, 7, 64, 200]) {
    await writeFile(path.join(folder, name), bytes.subarray(0, length));
    expect(await made()).toEqual(first);
  }
});

it('adds what an edit brings, and forgets after many edits what they left behind', async () => {
  const sizes: number[] = [];
  for (const lab of ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']) {
    await writeFile(path.join(corpus, 'a.txt'), `2021年工作要点\n1. 建设${lab}实验室。\n`);
    await made();
    const folder = path.join(program, 'node_modules/.cache/notes');
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('-files.jsonl'));
    sizes.push((await readFile(path.join(folder, file), 'utf8')).split('\n').length);
  }
  expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  expect(Math.max(...sizes)).toBeLessThan(sizes.length);
});

import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assemble } from '../src/assemble/assemble.ts';
import { toFiles } from '../src/assemble/files.ts';
import { fixtureDocuments } from '../src/testing/intake-documents.ts';
import { readCorpusDirectory } from './corpus-directory.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'received-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a corpus of pages, Word files and texts is built, every bad file a problem of its own', async () => {
  for (const [name, bytes] of fixtureDocuments()) await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, 'scan.pdf'), '%PDF-1.7\n%%EOF');
  await writeFile(path.join(folder, 'large.txt'), '');
  await truncate(path.join(folder, 'large.txt'), 200 * 2 ** 20);
  const { value: library, problems } = assemble(await readCorpusDirectory(folder));
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
    'large.txt file-too-large',
    'scan.pdf damaged-file',
  ]);
  const { documents } = library.corpus;
  expect(documents).toHaveLength(fixtureDocuments().size);
  const files = toFiles(library, problems);
  const portal = documents.find(({ slug }) => slug === 'portal');
  expect(portal?.source.format).toBe('html');
  expect(portal?.metadata['文号']).toBe('某科〔2026〕3号');
  const plan = documents.find(({ source }) => source.format === 'docx');
  expect(plan?.clauses.map(({ anchor }) => anchor)).toContain('part-2-sec-1');
  expect([...files.keys()].filter((name) => name.startsWith('readings/')).sort()).toEqual(
    [
      `readings/${plan?.slug ?? ''}.json`,
      'readings/frames.json',
      'readings/list.json',
      'readings/portal.json',
    ].sort(),
  );
  expect(files.get('readings/portal.json')).toContain('扫一扫在手机打开当前页');
});

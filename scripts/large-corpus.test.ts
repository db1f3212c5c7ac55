import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../src/intake/example.ts';
import { assemble } from '../src/assemble/assemble.ts';
import { compile } from '../src/corpus/compile.ts';
import { release } from '../src/ledger/release.ts';
import { corpusSchema } from '../src/model/corpus.ts';
import { readCorpusDirectory } from './corpus-directory.ts';
import { isLarge, parseLarge } from './large-corpus.ts';

let folder = '';
const at = (...names: string[]): string => path.join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'large corpus-'));
  await mkdir(at('corpus'));
  for (const [name, text] of EXAMPLE) await writeFile(at('corpus', name), text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Written {
  readonly documents: readonly { readonly slug: string; readonly clauses: readonly unknown[] }[];
}

async function written(): Promise<Written> {
  return JSON.parse(await readFile(at('out/data/corpus.json'), 'utf8')) as Written;
}

describe('a corpus that is parsed file by file', () => {
  it('is told by the size of its files', async () => {
    expect([await isLarge(at('corpus')), await isLarge(at('corpus'), 100)]).toEqual([false, true]);
  });

  it('is not told by a file too large to be read, nor by pictures in a Word file or PDF', async () => {
    for (const name of ['scan.pdf', 'big.txt']) await writeFile(at('corpus', name), '');
    await truncate(at('corpus/big.txt'), 200 * 2 ** 20);
    await truncate(at('corpus/scan.pdf'), 50 * 2 ** 20);
    expect(await isLarge(at('corpus'), 2 ** 20)).toBe(false);
  });

  it('has the same documents as one that is held at once', async () => {
    expect(await parseLarge(at('corpus'), at('out'), false)).toBe(0);
    const files = ['plan-2025.txt', 'plan-2026.txt'].map((name) => ({
      name,
      bytes: new TextEncoder().encode(EXAMPLE.get(name)),
    }));
    const { corpus } = compile({ files, catalog: EXAMPLE.get('catalog.yaml') ?? null });
    const { documents } = await written();
    expect(documents).toEqual(corpus.documents);
    expect(corpusSchema.shape.documents.safeParse(documents).success).toBe(true);
    expect((await readdir(at('out/docs'))).sort()).toEqual(['plan-2025.mdx', 'plan-2026.mdx']);
  });

  it('keeps the anchors that its ledger has released', async () => {
    await mkdir(at('corpus/ledger'));
    const plan = (...tasks: string[]): string => `某市工作要点\n一、任务\n${tasks.join('\n')}\n`;
    const [one, two, three] = ['建设实验室。', '引进人才，培养人才。', '培育企业，转化成果。'];
    await writeFile(at('corpus/plan.txt'), plan(one, two));
    const { corpus, ledger } = assemble(await readCorpusDirectory(at('corpus'))).value;
    const released = release(corpus.documents, ledger.ledger, ledger.changes, [], '2026-01-01');
    await writeFile(at('corpus/ledger/anchors.json'), JSON.stringify(released.ledger));
    await writeFile(at('corpus/plan.txt'), plan(three, one, two));
    expect(await parseLarge(at('corpus'), at('out'), false)).toBe(0);
    expect((await written()).documents).toEqual(
      assemble(await readCorpusDirectory(at('corpus'))).value.corpus.documents,
    );
    await writeFile(at('corpus/plan.txt'), plan(three, two));
    expect(await parseLarge(at('corpus'), at('out'), true)).toBe(1);
    expect(await readFile(at('out/report.json'), 'utf8')).toContain('anchor-dropped');
    await rm(at('corpus/plan.txt'));
    expect(await parseLarge(at('corpus'), at('out'), true)).toBe(1);
    expect(await readFile(at('out/report.json'), 'utf8')).toContain('document-dropped');
  });

  it('leaves the earlier output alone where a file has an error, and builds the rest when asked', async () => {
    await writeFile(at('corpus/bad.txt'), Uint8Array.of(0x41, 0));
    await writeFile(at('corpus/copy.txt'), EXAMPLE.get('plan-2025.txt') ?? '');
    expect(await parseLarge(at('corpus'), at('out'), false)).toBe(1);
    expect(await readdir(folder)).not.toContain('out');
    expect(await parseLarge(at('corpus'), at('out'), true)).toBe(1);
    const report = await readFile(at('out/report.json'), 'utf8');
    for (const rule of ['binary-file', 'same-document', 'corpus-large'])
      expect(report).toContain(rule);
    expect((await written()).documents).toHaveLength(2);
  });
});

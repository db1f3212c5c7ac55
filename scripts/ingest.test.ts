import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docx, p } from '../src/intake/docx/docx.fixture.ts';
import { examine } from './ingest-file.ts';

const run = promisify(execFile);
const SCRIPT = path.join(import.meta.dirname, 'ingest.ts');
const PLAN =
  '某市科技局2026年工作要点\n某科〔2026〕3号\n一、总体要求\n坚持创新。\n三、重点任务\n1.建设平台。争创实验室。\n某市科技局\n2026年1月5日\n';

let folder = '';
let corpus = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ingest-test-'));
  corpus = await mkdtemp(path.join(folder, 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, data: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, data);
  return file;
}

async function ingest(...args: string[]): Promise<{ status: number; output: string }> {
  const all = [SCRIPT, '--corpus', corpus, ...args];
  try {
    const { stdout, stderr } = await run(process.execPath, all);
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, output: stdout + stderr };
  }
}

describe('npm run ingest', () => {
  it('keeps the original, adds an entry with what the text states, and prints the outline', async () => {
    const file = await given('2026年 要点.txt', PLAN);
    const { status, output } = await ingest(file);
    expect(status).toBe(0);
    expect(await readFile(path.join(corpus, '2026年 要点.txt'), 'utf8')).toBe(PLAN);
    const catalog = await readFile(path.join(corpus, 'catalog.yaml'), 'utf8');
    expect(catalog).toContain('某科〔2026〕3号');
    expect(catalog).toContain('date: { value: "2026-01-05", inferred: false');
    expect(output).toContain('一、总体要求 #part-1 ……第3行');
    expect(output).toMatch(/2026年 要点\.txt:5:1 {2}warning {2}number-gap/u);
    expect((await readdir(corpus)).sort()).toEqual(['2026年 要点.txt', 'catalog.yaml']);
  });

  it('leaves a catalog as it is but for the new entry', async () => {
    const before =
      '# 说明\ndocuments:\n  - file: a.txt # 第一份\n    slug: a\n\nsite: { name: 甲, tagline: 乙, home: [], contact: null }\n';
    await writeFile(path.join(corpus, 'a.txt'), '某市方案\n一、甲\n');
    await writeFile(path.join(corpus, 'catalog.yaml'), before);
    expect((await ingest(await given('b.txt', PLAN))).status).toBe(0);
    const after = await readFile(path.join(corpus, 'catalog.yaml'), 'utf8');
    const lines = before.split('\n').filter((line) => line !== '');
    expect(after.split('\n').filter((line) => lines.includes(line))).toEqual(lines);
    expect(after).toContain('  - file: "b.txt"\n    slug: "b"\n');
    const out = path.join(folder, 'out');
    const script = path.join(import.meta.dirname, 'build-corpus.ts');
    await run(process.execPath, [script, '--corpus', corpus, '--out', out]);
    expect(await readdir(path.join(out, 'docs'))).toEqual(['a.mdx', 'b.mdx']);
  });

  it('writes nothing with --dry-run', async () => {
    const { status, output } = await ingest('--dry-run', await given('a.txt', PLAN));
    expect([status, await readdir(corpus)]).toEqual([0, []]);
    expect(output).toContain('某科〔2026〕3号');
  });

  it('takes no file twice and overwrites none, and still takes the others', async () => {
    const file = await given('a.txt', PLAN);
    await ingest(file);
    const copy = await given('b.txt', PLAN);
    expect(await ingest(copy)).toMatchObject({
      status: 1,
      output: expect.stringContaining('same-document') as string,
    });
    const page = await given('a.html', `<p>${PLAN.trim().split('\n').join('</p><p>')}</p>`);
    expect((await ingest(page)).output).toContain('same-text');
    await writeFile(file, `${PLAN}附则\n`);
    const other = await given('c.txt', '某市方案\n一、甲\n');
    const { status, output } = await ingest(file, other);
    expect(status).toBe(1);
    expect(output).toContain('name-taken');
    expect(await readFile(path.join(corpus, 'a.txt'), 'utf8')).toBe(PLAN);
    expect((await readdir(corpus)).sort()).toEqual(['a.txt', 'c.txt', 'catalog.yaml']);
  });

  it('takes the rest where one is bad, as --keep-going says, and still says 1', async () => {
    const bad = await given('b.pdf', '%PDF-1.4 …');
    const rest = [await given('a.txt', PLAN), bad, await given('c.txt', '某市方案\n一、甲\n')];
    const { status, output } = await ingest('--keep-going', ...rest);
    expect(status).toBe(1);
    expect(output).toContain('b.pdf:1:1  error');
    expect(output).toContain('2 份收入');
    expect((await readdir(corpus)).sort()).toEqual(['a.txt', 'c.txt', 'catalog.yaml']);
  });

  it.each([
    ['without a file', []],
    ['with an option that is none', ['--dry', 'x.txt']],
  ])('answers a call %s with 2 and one line', async (_, args) => {
    const { status, output } = await ingest(...args);
    expect([status, output.trim().split('\n').length]).toEqual([2, 1]);
  });
});

describe('a bad file is one clear problem and leaves nothing behind', () => {
  const mojibake = new TextDecoder('gb18030').decode(
    strToU8('关于印发科技工作要点的通知'.repeat(9)),
  );
  const encrypted = new Uint8Array(2048);
  encrypted.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  encrypted.set(strToU8([...'EncryptedPackage'].join('\0')), 1024);
  it.each<[string, string, string | Uint8Array]>([
    ['other-format', 'a.docx', '%PDF-1.7 …'],
    ['other-format', 'a.txt', zipSync({ 'word/document.xml': strToU8('<a/>') })],
    ['other-format', 'a.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['other-format', 'a.docx', '只是文字'],
    ['other-format', 'a.txt', '<!doctype html><p>网页'],
    ['unsupported-format', 'a.xls', 'x'],
    ['encrypted-file', 'a.docx', encrypted],
    ['damaged-file', 'a.docx', docx({ document: p('正文') }).subarray(0, 300)],
    [
      'zip-bomb',
      'a.docx',
      zipSync({ 'word/document.xml': new Uint8Array(8 * 2 ** 20) }, { level: 9 }),
    ],
    ['garbled-text', 'a.txt', mojibake],
    ['garbled-text', 'a.txt', '某市锟斤拷锟斤拷要点'],
    ['no-text', 'a.docx', docx({ document: '' })],
    ['binary-file', 'a.txt', Uint8Array.of(0x41, 0)],
    ['no-text', 'a.txt', ' \n\n'],
  ])('%s: %s', async (rule, name, data) => {
    const to = {
      directory: corpus,
      names: new Map<string, string>(),
      texts: new Map<string, string>(),
      slugs: new Set<string>(),
    };
    const { value, problems } = await examine(await given(name, data), to);
    expect(value).toBeNull();
    expect(problems.map((one) => [one.file, one.severity, one.rule])).toEqual([
      [name, 'error', rule],
    ]);
  });

  it('a folder is named as such', async () => {
    const to = { directory: corpus, names: new Map(), texts: new Map(), slugs: new Set<string>() };
    const { problems } = await examine(corpus, to);
    expect(problems.map(({ message }) => message)).toEqual(['这是文件夹，不是文件']);
  });

  it('file-too-large: 200 MB are not even opened', async () => {
    const file = await given('a.txt', '');
    await truncate(file, 200 * 2 ** 20);
    expect((await ingest(file)).output).toContain('file-too-large  文件有 200 MB');
    expect(await readdir(corpus)).toEqual([]);
  });
});

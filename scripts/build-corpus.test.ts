import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const SCRIPT = path.join(import.meta.dirname, 'build-corpus.ts');
const GOOD = '某市工作要点\n1.建设平台。争创实验室。\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'corpus-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number;
  readonly output: string;
}

async function corpus(...options: string[]): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, [SCRIPT, ...options]);
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, output: stdout + stderr };
  }
}

async function directory(
  name: string,
  files: Record<string, string | Uint8Array>,
): Promise<string> {
  const place = path.join(folder, name);
  await mkdir(place, { recursive: true });
  for (const [file, data] of Object.entries(files)) await writeFile(path.join(place, file), data);
  return place;
}

describe('npm run corpus', () => {
  it('writes documents, data with schemas, and a report, and leaves the corpus alone', async () => {
    const input = await directory('good', { 'plan.txt': GOOD });
    const out = path.join(folder, 'good-out');
    expect(await corpus('--corpus', input, '--out', out)).toMatchObject({ status: 0 });
    expect((await readdir(out)).sort()).toEqual(['data', 'docs', 'report.json', 'sources']);
    expect(await readdir(path.join(out, 'docs'))).toEqual(['plan.mdx']);
    expect(await readdir(path.join(out, 'data'))).toContain('corpus.schema.json');
    expect(await readdir(input)).toEqual(['plan.txt']);
  });

  it('prints warnings, lists them in the report, and builds', async () => {
    const input = await directory('warned', { 'plan.txt': `${GOOD}3.引育人才。实施计划。\n` });
    const out = path.join(folder, 'warned-out');
    const { status, output } = await corpus('--corpus', input, '--out', out);
    expect(status).toBe(0);
    expect(output).toMatch(/plan\.txt:3:1 {2}warning {2}number-gap {2}/u);
    const report = JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8')) as unknown;
    expect(report).toMatchObject({ documents: 1, problems: [{ rule: 'number-gap', line: 3 }] });
  });

  it('leaves the previous output untouched when the input has errors', async () => {
    const input = await directory('broken', { 'plan.txt': GOOD });
    const out = path.join(folder, 'broken-out');
    await corpus('--corpus', input, '--out', out);
    const before = await readFile(path.join(out, 'docs/plan.mdx'), 'utf8');
    await writeFile(path.join(input, 'plan.txt'), '改过的文字');
    await writeFile(path.join(input, 'photo.txt'), Uint8Array.of(0x89, 0x50, 0, 0));
    const { status, output } = await corpus('--corpus', input, '--out', out);
    expect(status).toBe(1);
    expect(output).toMatch(/photo\.txt:1:1 {2}error {2}binary-file {2}/u);
    expect(await readFile(path.join(out, 'docs/plan.mdx'), 'utf8')).toBe(before);
    const names = (await readdir(folder)).filter((name) => name.startsWith('.'));
    expect(names).toEqual([]);
  });

  it('names a folder that stands where a file is wanted', async () => {
    const from = await directory('folder-for-file', { 'plan.txt': GOOD });
    await mkdir(path.join(from, 'editorial', 'indicators.yaml'), { recursive: true });
    const { status, output } = await corpus('--corpus', from, '--out', path.join(folder, 'none'));
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(/indicators\.yaml:1:1 {2}error {2}unreadable {2}.*文件夹/u),
    ]);
  });

  it('builds the rest with --keep-going, and still says 1', async () => {
    const input = await directory('going', { 'plan.txt': GOOD, 'photo.txt': Uint8Array.of(0) });
    const out = path.join(folder, 'going-out');
    expect(await corpus('--corpus', input, '--out', out, '--keep-going')).toMatchObject({
      status: 1,
    });
    expect(await readdir(path.join(out, 'docs'))).toEqual(['plan.mdx']);
  });

  it.each([
    ['an unknown option', ['--corpsu', 'x']],
    ['a corpus without a place to write', ['--corpus', 'x']],
    ['a corpus that is not there', ['--corpus', '/nowhere/at/all', '--out', '/tmp/never']],
  ])('answers %s with 2 and one line', async (_, options) => {
    const { status, output } = await corpus(...options);
    expect(status).toBe(2);
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});

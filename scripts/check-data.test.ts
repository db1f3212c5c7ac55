import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'check-data.ts');
let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'check-data-'));
});
afterAll(() => {
  rmSync(empty, { recursive: true });
});

function run(args: readonly string[]): Promise<{ status: unknown; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, _stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stderr });
    });
  });
}

it.each([
  ['an option', () => ['--help']],
  ['two folders', () => ['a', 'b']],
  ['a folder without a site', () => [empty]],
])('ends on %s with one line that says what was expected', async (_case, args) => {
  const { status, stderr } = await run(args());
  expect(status).toBe(2);
  expect(stderr).toMatch(/^用法：[^\n]+\n$/);
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceDirectory } from './replace-directory.ts';
import { linkAll, moveAll, type TakeOver } from './take-over.ts';

let top: string;
let taken: TakeOver;
const at = (...steps: string[]): string => path.join(top, ...steps);
const filesIn = (folder: string): string[] => globSync('**/*', { cwd: folder }).sort();

function write(folder: string, files: readonly string[], text: string): void {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

const OLD = ['plan/index.html', 'plan/task-1/index.html', 'plan.md', 'index.html'];

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'take-over-'));
  write(at('old'), OLD, '旧');
  write(at('new'), ['index.html'], '新');
  const files = new Map([['plan', ['plan/index.html', 'plan/task-1/index.html', 'plan.md']]]);
  taken = { from: at('old'), to: at('new'), files };
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

describe.each([
  ['linked', linkAll],
  ['moved', moveAll],
])('files that are %s', (_, take) => {
  it('stand in the new site, the same on the disk', () => {
    const { ino } = statSync(at('old/plan/task-1/index.html'));
    take(taken);
    expect(filesIn(at('new'))).toEqual([...OLD].sort());
    expect(statSync(at('new/plan/task-1/index.html')).ino).toBe(ino);
  });

  it('leave those alone that are there already', () => {
    write(at('new'), ['plan/index.html'], '新');
    take(taken);
    expect(readFileSync(at('new/plan/index.html'), 'utf8')).toBe('新');
    expect(filesIn(at('new'))).toEqual([...OLD].sort());
  });
});

it('leaves the site before as it was when the new one cannot take its place', async () => {
  const lost = at('nowhere');
  const move = (): (() => void) => {
    const putBack = moveAll(taken);
    expect(filesIn(at('old'))).not.toEqual([...OLD].sort());
    return putBack;
  };
  await expect(replaceDirectory(at('old'), lost, { move })).rejects.toThrow();
  expect(filesIn(at('old'))).toEqual([...OLD].sort());
});

it('puts folders back when another cannot be moved', () => {
  const files = new Map([...taken.files, ['gone', ['gone/index.html']]]);
  expect(() => moveAll({ ...taken, files })).toThrow();
  expect(filesIn(at('old'))).toEqual([...OLD].sort());
});

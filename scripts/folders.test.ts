import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Folders } from './folders.ts';

const top = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => {
  rmSync(top, { recursive: true });
});

it('makes what is not there, leaves what is, and says where the file stands', () => {
  mkdirSync(join(top, 'a'));
  const folders = new Folders(top);
  for (const file of ['x.txt', 'a/x.txt', 'a/b/c/x.txt', 'a/b/y.txt', 'd/e/x.txt']) {
    const place = folders.placeOf(file);
    expect(place).toBe(join(top, file));
    writeFileSync(place, file);
  }
});

it('does not take a file for a folder', () => {
  writeFileSync(join(top, 'f'), '');
  expect(() => {
    writeFileSync(new Folders(top).placeOf('f/g'), '');
  }).toThrow('ENOTDIR');
});

import { describe, expect, it } from 'vitest';
import { addressOf, bytesIn, listText } from './list.ts';
import type { ListedFile } from './list.ts';

const files: ListedFile[] = [
  ['index.html', 'aa', 3],
  ['plan/index.html', 'bb', 4],
];

describe('the list of a copy', () => {
  it('is JSON, a line for each file', () => {
    expect(JSON.parse(listText(files))).toEqual(files);
    expect(listText(files).split('\n')).toHaveLength(5);
    expect(JSON.parse(listText([]))).toEqual([]);
  });

  it('counts octets', () => {
    expect(bytesIn(files)).toBe(7);
  });

  it.each([
    ['index.html', ''],
    ['plan/index.html', 'plan/'],
    ['404.html', '404.html'],
    ['myindex.html', 'myindex.html'],
    ['a/b.css', 'a/b.css'],
  ])('%s is found at /%s', (path, address) => {
    expect(addressOf(path)).toBe(address);
  });
});

import { expect, it } from 'vitest';
import { shellWord } from './shell-word.ts';

it.each([
  ['../library', '../library'],
  ['D:\\文库', 'D:\\文库'],
  ['../新 文库', '"../新 文库"'],
  ['a&b', '"a&b"'],
  ['a$b', '"a\\$b"'],
])('%s', (path, word) => {
  expect(shellWord(path)).toBe(word);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measuresOf } from './terms.ts';

/** The same, by looking at every place of the text. */
function everywhere(folded: string): string[] {
  return [...folded.matchAll(/([\p{Script=Han}a-z&]{2,14})\d/gu)].flatMap(([, words = '']) => {
    const named = words.replace(/(?:达到|突破|超过|争取|力争|增长|实现|总数|数量)+$/u, '');
    return Array.from({ length: Math.max(0, named.length - 1) }, (_, at) =>
      named.slice(at, at + 2),
    );
  });
}

it('finds the words before every figure', () => {
  const pieces = fc.constantFrom(
    '研发投入',
    '强度',
    '达到',
    '3',
    '.4',
    '12',
    'r&d',
    '，',
    '𠮷',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      expect(measuresOf(parts.join(''))).toEqual(everywhere(parts.join('')));
    }),
  );
});

it('counts a character of two UTF-16 units as one', () => {
  const before = '入𠮷研发投入研发投入研发投入';
  expect([...before]).toHaveLength(14);
  expect(measuresOf(`研发投${before}12`)).toEqual(everywhere(`${before}1`));
});

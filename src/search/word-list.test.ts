import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, unpackWords } from './word-list.ts';

const word = fc
  .array(fc.constantFrom('科', '技', '创', '新', '𠮷', '、'), { minLength: 1, maxLength: 12 })
  .map((chars) => chars.join(''));

it('gives every word back, its count to within a fifth', () => {
  const words = fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 10_000_000 })), {
    selector: ([text]) => text,
  });
  fc.assert(
    fc.property(words, (given) => {
      const back = new Map(unpackWords(packWords(given)));
      expect([...back.keys()].sort()).toEqual(given.map(([text]) => text).sort());
      for (const [text, count] of given) {
        const ratio = (back.get(text) ?? 0) / count;
        expect(ratio).toBeGreaterThan(0.8);
        expect(ratio).toBeLessThan(1.25);
      }
    }),
  );
});

it('puts frequent words first', () => {
  const packed = packWords([
    ['人才', 1],
    ['科技创新', 3],
    ['科技', 8],
  ]);
  expect(packed).toBe('0人才A0科技G2创新D');
  expect(unpackWords(packed)).toEqual([
    ['科技', 8],
    ['科技创新', 3],
    ['人才', 1],
  ]);
});

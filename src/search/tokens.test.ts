import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairOf, pairsOf, wordOf, wordsOf } from './tokens.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 });

describe('the words of the index', () => {
  it('are Yi letters only, one word for each pair of characters, and lead back to it', () => {
    fc.assert(
      fc.property(text, (folded) => {
        const points = [...folded];
        const words = wordsOf(folded).split(' ').filter(Boolean);
        expect(words).toHaveLength(Math.max(0, points.length - 1));
        words.forEach((word, at) => {
          expect(word).toMatch(/^\p{Script=Yi}{4}$/u);
          expect(pairOf(word)).toBe(`${points[at]}${points[at + 1]}`);
          expect(wordOf(pairOf(word))).toBe(word);
        });
      }),
    );
  });

  it('stay whole in the segmenter of a browser', () => {
    const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
    for (const pair of ['发展', '&3', '。甲', '𠮷a', '\u0000\ud83d']) {
      expect([...segmenter.segment(wordOf(pair))]).toHaveLength(1);
    }
  });

  it('stand in the order of the characters', () => {
    fc.assert(
      fc.property(fc.nat(0x10ffff), fc.nat(0x10ffff), (a, b) => {
        const word = (code: number) => wordOf(String.fromCodePoint(code, 0x4e00));
        expect(word(a) < word(b)).toBe(a < b);
      }),
    );
  });
});

describe('pairsOf', () => {
  it.each([
    ['甲乙', ['甲乙'], [0]],
    ['甲乙丙', ['甲乙', '乙丙'], [0, 1]],
    ['甲乙丙丁', ['甲乙', '丙丁'], [0, 2]],
    ['甲𠮷丙丁戊', ['甲𠮷', '丙丁', '丁戊'], [0, 2, 3]],
  ])('%s', (string, pairs, at) => {
    const found = pairsOf([...string]);
    expect(found.map(({ pair }) => pair)).toEqual(pairs);
    expect(found.map((pair) => pair.at)).toEqual(at);
  });

  it('is all that a string has: with all of them in their places it is that string', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '𠮷'), { minLength: 2 }), (points) => {
        const made: string[] = [];
        for (const { pair, at } of pairsOf(points)) made.splice(at, 2, ...pair);
        expect(made).toEqual(points);
      }),
    );
  });
});

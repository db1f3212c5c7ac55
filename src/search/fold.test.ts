import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, occurrences, pairsOf } from './fold.ts';

const pairs = pairsOf('國国際际');

describe('fold', () => {
  it.each([
    ['Ｒ＆Ｄ', 'r&d'],
    ['全区 300多', '全区300多'],
    ['一、\n二　三', '一、二三'],
    ['，：（）', ',:()'],
    ['國際', '国际'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['\ud83d', '\ud83d'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text, pairs)).toBe(folded);
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{M}İ]/u.test(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldWithOffsets', () => {
  it('gives the same folded text and the way back', () => {
    const { folded, starts, ends } = foldWithOffsets('甲 Ｒ＆Ｄ國', pairs);
    expect(folded).toBe('甲r&d国');
    expect(starts).toEqual([0, 2, 3, 4, 5]);
    expect(ends).toEqual([1, 3, 4, 5, 6]);
  });

  it('agrees with fold on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙 Ｒ＆ｄ㎡e\u0301\n—“①') }), (text) => {
        expect(foldWithOffsets(text).folded).toBe(fold(text));
      }),
    );
  });
});

it('occurrences overlap', () => {
  expect(occurrences('aaa', 'aa')).toEqual([0, 1]);
  expect(occurrences('aaa', '')).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanNumeral, parseHanNumeral } from './numerals.ts';

describe('Chinese numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十五', 35],
    ['五十四', 54],
    ['一百零二', 102],
    ['一百一十', 110],
    ['廿', 20],
    ['廿二', 22],
    ['一百卅一', 131],
    ['两百', 200],
    ['二〇二四', 2024],
  ])('reads %s as %d', (numeral, value) => {
    expect(parseHanNumeral(numeral)).toBe(value);
  });

  it.each(['', '甲', '一甲', '第一'])('does not read %j', (text) => {
    expect(parseHanNumeral(text)).toBeNull();
  });

  it('reads back every numeral it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseHanNumeral(hanNumeral(value))).toBe(value);
      }),
    );
  });
});

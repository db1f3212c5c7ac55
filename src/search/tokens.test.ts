import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseQuery, recordContent } from './tokens.ts';

describe('the words of the index', () => {
  it('are letters only, one for each character, different for different characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [wordsA, wordsB] = [recordContent([a], 'char'), recordContent([b], 'char')];
        expect(wordsA).toMatch(/^[\p{L} ]*$/u);
        expect(wordsA.split(' ').filter(Boolean)).toHaveLength([...a].length);
        expect(wordsA === wordsB).toBe(a === b);
      }),
    );
  });

  it('keep ranges that do not touch apart', () => {
    expect(recordContent(['甲乙', '丙'], 'char')).toBe('甲 乙 ꓸ 丙');
    expect(recordContent(['甲乙', '丙'], 'bigram')).toBe('甲乙 乙ꓹ ꓸ 丙ꓹ');
  });

  it('make a phrase of the query', () => {
    expect(phraseQuery('甲乙丙', 'char')).toBe('"甲 乙 丙"');
    expect(phraseQuery('甲乙丙', 'bigram')).toBe('"甲乙 乙丙"');
  });
});

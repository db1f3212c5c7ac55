import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingQuotes } from './fragments.ts';
import { sharedWords } from './shared-words.ts';

const even = (): number => 1;
const letters = fc.string({ unit: fc.constantFrom(...'海洋科技人才金融，。、；\n“”（）2024%a ') });

describe('matchingQuotes', () => {
  it('takes the stretches that share the rarest words', () => {
    const a = '加强组织领导，落实责任。设立天使投资引导基金，支持初创企业。';
    const b = '扩大天使投资引导基金规模，建立子基金三支以上。加强组织领导，完善考核。';
    const rare = (word: string): number => ('天使投资引导基金'.includes(word) ? 5 : 0.1);
    const quotes = matchingQuotes(a, b, rare);
    expect(quotes.a).toContain('天使投资引导基金');
    expect(quotes.b).toContain('天使投资引导基金');
    expect(quotes.a).not.toContain('组织领导');
  });

  it('gives exact substrings of at most 60 characters on one line', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const quotes = matchingQuotes(a, b, even);
        expect(a).toContain(quotes.a);
        expect(b).toContain(quotes.b);
        expect(quotes.a.length).toBeLessThanOrEqual(60);
        expect(quotes.a).not.toMatch(/\n/);
      }),
    );
  });
});

describe('sharedWords', () => {
  it.each([
    ['建设海洋实验室,引进人才', '海洋实验室的人才', ['海洋实验室', '人才']],
    ['的和与在', '的和与在', []],
    ['全社会R&D经费', 'R&D强度', ['R&D']],
  ])('of %s and %s are %j', (a, b, words) => {
    expect(sharedWords(a, b, even)).toEqual(words);
  });

  it('stand in both texts', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        for (const word of sharedWords(a, b, even)) {
          expect(a.toUpperCase()).toContain(word);
          expect(b.toUpperCase()).toContain(word);
        }
      }),
    );
  });
});

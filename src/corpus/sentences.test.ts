import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (paragraph: string): string[] =>
  sentencesOf(paragraph).map(([start, end]) => paragraph.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['一句。两句！三句？', ['一句。', '两句！', '三句？']],
    ['没有句号的标题', ['没有句号的标题']],
    ['他说：“好。”然后走了。', ['他说：“好。”', '然后走了。']],
    [
      '前文。（责任单位：甲、乙。列第一位的为牵头单位，下同）',
      ['前文。', '（责任单位：甲、乙。列第一位的为牵头单位，下同）'],
    ],
    ['见（甲。乙）后。完', ['见（甲。乙）后。', '完']],
    ['从不关上的（括号。也要断句。', ['从不关上的（括号。', '也要断句。']],
    ['真的？！是。', ['真的？！', '是。']],
    ['（整句在括号里。）下一句。', ['（整句在括号里。）下一句。']],
    ['甲。 乙。', ['甲。', '乙。']],
    ['一半(全半混用）。后。', ['一半(全半混用）。', '后。']],
    ['占3.4%。', ['占3.4%。']],
    ['', []],
  ])('%s', (paragraph, sentences) => {
    expect(cut(paragraph)).toEqual(sentences);
  });

  it('loses nothing, whatever the brackets', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙。！？（）()“”《》 ，') });
    fc.assert(
      fc.property(text, (paragraph) => {
        expect(cut(paragraph).join('').replace(/\s/g, '')).toBe(paragraph.replace(/\s/g, ''));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { docx, family, level, linesOf, listed, numbering, OFFICIAL, p } from './docx.fixture.ts';
import { formatNumber } from './numerals.ts';
import { readDocx } from './read.ts';

/** Lines of a document whose paragraphs stand on levels of lists: `[list, level, text]`. */
function numbered(
  numberingPart: string,
  paragraphs: readonly (readonly [number, number, string])[],
): string[] {
  const document = paragraphs.map(([list, at, text]) => p(text, listed(list, at))).join('');
  return linesOf({ document, numbering: numberingPart });
}

describe('automatic numbers', () => {
  it('run as the levels of official documents do', () => {
    const lines = numbered(numbering(OFFICIAL), [
      [1, 0, '总体要求'],
      [1, 1, '指导思想'],
      [1, 1, '工作目标'],
      [1, 2, '甲'],
      [1, 2, '乙'],
      [1, 0, '重点任务'],
      [1, 1, '实验室'],
      [1, 2, '丙'],
    ]);
    expect(lines).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）工作目标',
      '1. 甲',
      '2. 乙',
      '二、重点任务',
      '（一）实验室',
      '1. 丙',
    ]);
  });

  it.each([
    [level(0, 'chineseCounting', '第%1章'), ['第一章 甲', '第二章 甲']],
    [level(0, 'decimal', '第%1条'), ['第1条 甲', '第2条 甲']],
    [level(0, 'ideographDigital', '%1．'), ['一． 甲', '二． 甲']],
    [level(0, 'decimalEnclosedCircleChinese', '%1'), ['① 甲', '② 甲']],
    [level(0, 'decimal', '（%1）'), ['（1）甲', '（2）甲']],
    [level(0, 'lowerLetter', '%1)'), ['a) 甲', 'b) 甲']],
    [level(0, 'upperRoman', '%1.'), ['I. 甲', 'II. 甲']],
    [level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>'), ['1甲', '2甲']],
    [level(0, 'bullet', '\uf0b7'), ['• 甲', '• 甲']],
    [level(0, 'none', ''), ['甲', '甲']],
  ])('are printed as the level says: %s', (one, expected) => {
    const lines = numbered(numbering(family(0, [one], { 1: '' })), [
      [1, 0, '甲'],
      [1, 0, '甲'],
    ]);
    expect(lines).toEqual(expected);
  });

  it('show upper levels, in figures where the level is legal', () => {
    const decimals = family(
      0,
      [
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ],
      { 1: '' },
    );
    const lines = numbered(numbering(decimals), [
      [1, 0, '总则'],
      [1, 1, '目的'],
      [1, 2, '细目'],
      [1, 1, '依据'],
    ]);
    expect(lines).toEqual(['第一章 总则', '1.1 目的', '1.1.1 细目', '1.2 依据']);
  });

  it('tell their level, which 1. inside 1. does not show', () => {
    const alike = family(0, [level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.')], { 1: '' });
    const { reading } = readDocx(
      docx({
        numbering: numbering(alike),
        document: [
          p('工作方案'),
          p('平台', listed(1)),
          p('实验室', listed(1, 1)),
          p('中试基地', listed(1, 1)),
          p('人才', listed(1)),
        ].join(''),
      }),
    );
    expect(reading.text).toBe('工作方案\n1. 平台\n1. 实验室\n2. 中试基地\n2. 人才\n');
    expect(reading.lists).toEqual([
      [2, { list: '0', level: 0 }],
      [3, { list: '0', level: 1 }],
      [4, { list: '0', level: 1 }],
      [5, { list: '0', level: 0 }],
    ]);
  });

  it('go on over parts where a level does not restart', () => {
    const running = family(
      0,
      [
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>'),
      ],
      { 1: '' },
    );
    const lines = numbered(numbering(running), [
      [1, 0, '甲'],
      [1, 1, '乙'],
      [1, 0, '丙'],
      [1, 1, '丁'],
    ]);
    expect(lines).toEqual(['一、甲', '（一）乙', '二、丙', '（二）丁']);
  });

  it('count on between lists of one family, and start again where a list says so', () => {
    const lines = numbered(numbering(OFFICIAL), [
      [1, 0, '甲'],
      [1, 0, '乙'],
      [2, 0, '丙'],
      [2, 0, '丁'],
    ]);
    expect(lines).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('come from styles, through those they are based on', () => {
    const styles = [
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="mine"/><w:basedOn w:val="2"/></w:style>',
    ].join('');
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const document = [
      p('甲', style('1')),
      p('乙', style('2')),
      p('丙', style('3')),
      p('正文'),
      p('不编号', style('1') + listed(0)),
      p('丁', style('1')),
    ].join('');
    expect(linesOf({ document, styles, numbering: numbering(OFFICIAL) })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '正文',
      '不编号',
      '二、丁',
    ]);
  });

  it('are said in the notes', () => {
    const { reading } = readDocx(
      docx({ document: p('甲', listed(1)), numbering: numbering(OFFICIAL) }),
    );
    expect(reading.notes).toEqual(['Word 自动编号 1 处，已按其设定写出']);
  });
});

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [35, 'chineseCountingThousand', '三十五'],
  [120, 'chineseCountingThousand', '一百二十'],
  [20, 'ideographDigital', '二〇'],
  [12, 'chineseLegalSimplified', '拾贰'],
  [3, 'ideographTraditional', '丙'],
  [7, 'decimalZero', '07'],
  [14, 'decimalFullWidth', '１４'],
  [4, 'upperRoman', 'IV'],
  [28, 'lowerLetter', 'bb'],
  [5, 'nobody knows', '5'],
])('%i as %s is %s', (value, format, printed) => {
  expect(formatNumber(value, format)).toBe(printed);
});

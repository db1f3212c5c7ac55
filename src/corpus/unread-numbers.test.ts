import { describe, expect, it } from 'vitest';
import { understand } from './understand.ts';

const warned = (...lines: string[]): string[] =>
  understand('a.txt', `某市工作要点\n${lines.join('\n')}\n`, 'plan').problems.flatMap(
    ({ rule, line, message }) => (rule === 'number-unread' ? [`${String(line)} ${message}`] : []),
  );

it.each([
  [
    '2.5亿元用于平台建设。',
    ['3 “2.5亿元用于平台建设。”开头的“2”可能是编号，也可能是数量，没有当作编号'],
  ],
  ['5.5亿元用于平台建设。', []],
])('a number before a digit that may be the next one is worth a look: %s', (line, expected) => {
  expect(warned('1.建设平台。', line)).toEqual(expected);
});

it('a number before a digit inside a wrapped paragraph is worth a look where a sentence ended above', () => {
  const width = 20;
  const filler = (text: string): string =>
    text.padEnd(width, '进一步推动科技创新和产业创新深度融合发展');
  const lines = Array.from({ length: 20 }, () => filler('建设平台'));
  expect(
    warned('1.建设平台。', ...lines, `${filler('建设').slice(0, -1)}。`, filler('2.5亿元用于平台')),
  ).toEqual([expect.stringContaining('24 “2.5亿元用于平台')]);
});

it.each([
  ['a decimal that continues nothing', '2.1编制目的', '2.1'],
  ['a figure alone', '3', '3'],
])('%s is worth a look', (_case, line, number) => {
  expect(warned('建设平台。', line)).toEqual([
    `3 “${line}”开头的“${number}”可能是编号，也可能是数量，没有当作编号`,
  ]);
});

it('a quantity on a line of its own is not', () => {
  expect(warned('建设平台。', '2.5个百分点')).toEqual([]);
});

describe('lines that count on with a mark that no rule knows', () => {
  it.each([
    ['letters', ['A、建设平台。', '说明。', 'B、引进人才。', 'C、培育企业。'], ['2 “A、”到“C、”']],
    ['Roman numerals', ['Ⅰ.平台', 'Ⅱ.人才', 'Ⅲ.企业'], ['2 “Ⅰ.”到“Ⅲ.”']],
    ['a strange mark', ['1〉平台。', '2〉人才。', '3〉企业。'], ['2 “1〉”到“3〉”']],
    ['two alone', ['(a)甲。', '(b)乙。'], ['2 “(a)”到“(b)”']],
    ['Roman numbers in letters', ['(i)甲。', '(ii)乙。'], ['2 “(i)”到“(ii)”']],
    ['stems', ['甲、平台', '乙、人才'], ['2 “甲、”到“乙、”']],
    ['ordinals', ['第一、平台。', '第二、人才。'], ['2 “第一、”到“第二、”']],
    ['named numbers', ['措施1 平台', '措施2 人才'], ['2 “措施1”到“措施2”']],
    ['named numerals', ['工程一：平台', '工程二：人才'], ['2 “工程一：”到“工程二：”']],
    [
      'two lists',
      ['a)甲', 'b)乙', 'c)丙', 'a)丁', 'b)戊', 'c)己'],
      ['2 “a)”到“c)”', '5 “a)”到“c)”'],
    ],
  ])('are worth a look: %s', (_case, lines, expected) => {
    expect(warned(...lines).map((found) => found.replace(/依次.*$/u, ''))).toEqual(expected);
  });

  it.each([
    ['numbers that are read', ['1.甲。', '2.乙。', '3.丙。']],
    ['quantities', ['1%的企业。', '2%的人才。', '3%的平台。']],
    ['rows of a table', ['1 | 甲 | 乙', '2 | 丙 | 丁', '3 | 戊 | 己']],
    ['one alone', ['A、甲。', '乙、丙。']],
    ['quantities of a list', ['1.5亿元', '2.5亿元', '3.5亿元']],
    ['decimals', ['1.5倍', '2.5倍', '3.5倍']],
  ])('are not: %s', (_case, lines) => {
    expect(warned(...lines)).toEqual([]);
  });
});

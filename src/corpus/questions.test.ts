import { expect, it } from 'vitest';
import { understand } from './understand.ts';

const read = (lines: readonly string[]) =>
  understand('a.txt', `某市科技创新券政策问答\n${lines.join('\n')}\n`, 'a');
const headings = (...lines: string[]): string[] =>
  read(lines).parsed.clauses.flatMap(({ anchor, heading }) =>
    heading === null ? [] : [`${anchor} ${heading}`],
  );
const warned = (...lines: string[]): string[] =>
  read(lines).problems.map(({ rule, line, column }) => `${rule} ${String(line)}:${String(column)}`);

it.each([
  ['问：', '答：', '问：'],
  ['记者问：', '某局局长答：', '记者问：'],
  ['【问】', '【答】', '【问】'],
  ['记者：', '某局负责人：', '记者：'],
  ['Q：', 'A：', 'Q：'],
])('each question without a number is a part, its answer below it: %s', (ask, answer, label) => {
  const lines = [`${ask}什么是创新券？`, `${answer}一种补助。`, '可以申领。', `${ask}谁可以申领？`];
  expect(headings(...lines, `${answer}企业。`)).toEqual([
    `part-1 ${label}什么是创新券？`,
    `part-2 ${label}谁可以申领？`,
  ]);
  expect(warned(...lines, `${answer}企业。`)).toEqual([]);
});

it.each([
  ['一、问：', '二、问：', '问：'],
  ['一、', '二、', ''],
  ['Q1：', 'Q2：', ''],
  ['问题1 ', '问题2 ', ''],
  ['【问一】', '【问二】', ''],
])('a numbered question is a heading: %s', (first, second, label) => {
  expect(
    headings(
      `${first}企业在外地注册，能否申领？`,
      '答：可以。',
      `${second}谁可以申领？`,
      '答：企业。',
    ),
  ).toEqual([`part-1 ${label}企业在外地注册，能否申领？`, `part-2 ${label}谁可以申领？`]);
});

it.each([
  ['below numbered headings', ['一、问答', '问：甲？', '答：乙。', '问：丙？', '答：丁。']],
  ['without labels', ['一、问答', '什么是创新券？', '一种补助。', '谁可以申领？', '企业。']],
  ['with the answer on its line', ['一、问答', '问：甲？答：乙。', '问：丙？答：丁。']],
])('questions that have no clause of their own are worth a look: %s', (_case, lines) => {
  expect(warned(...lines)).toEqual(['question-unnumbered 3:1']);
});

it('one question in a text is not', () => {
  expect(warned('一、背景', '怎样申领创新券？', '请看办法。')).toEqual([]);
});

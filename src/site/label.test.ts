import { describe, expect, it } from 'vitest';
import { parse } from '../corpus/parse.ts';
import { clauseLabel, clauseName, numeralOf, shorten, shownTitle } from './label.ts';
import { indexClauses } from './library.ts';
import { sampleDocument } from './sample.fixture.ts';

const articles = '第一章 总则\n第一条 为了发展。\n第二条 本条例适用于本市。';
const code =
  '第一编 总则\n第一章 基本规定\n第一条 为了发展。\n第二编 物权\n第一章 一般规定\n第一节 登记\n第二条 本编适用于物。';
const goals = '工作目标是:\n1、研发投入增长;\n2、专利保持增长。';
const entries = indexClauses([
  sampleDocument(),
  sampleDocument({ slug: 'law', clauses: [...parse(articles, 'law').clauses] }),
  sampleDocument({ slug: 'code', clauses: [...parse(code, 'code').clauses] }),
  sampleDocument({ slug: 'aims', clauses: [...parse(goals, 'aims').clauses] }),
]);

describe('the label of', () => {
  it.each([
    ['sample/preamble', '引言'],
    ['sample/part-1', '第一部分'],
    ['sample/part-1-sec-1', '第一部分（一）'],
    ['sample/task-1', '第1项'],
    ['sample/task-2-2', '第2项第2段'],
    ['law/chapter-1', '第一章'],
    ['law/article-2', '第二条'],
    ['code/part-2', '第二编'],
    ['code/part-2-chapter-1', '第二编第一章'],
    ['code/part-2-chapter-1-sec-1', '第二编第一章第一节'],
    ['code/article-2', '第二条'],
    ['aims/goal-2', '目标2'],
  ])('%s is %s', (id, label) => {
    const entry = entries.get(id);
    expect(entry && clauseLabel(entry.clause, entry.path)).toBe(label);
  });

  it('says no numeral that is not printed', () => {
    const clause = entries.get('sample/part-1-sec-1')?.clause;
    if (clause === undefined) throw new Error('no such clause');
    const lost = { ...clause, number: null, numberSupplied: '（一）' };
    expect(clauseLabel(lost, [])).toBe('［（一）］');
    expect(clauseLabel({ ...lost, numberSupplied: null }, [])).toBe('“战略力量培育行动”');
  });
});

describe('the name in lists', () => {
  it.each([
    ['sample/task-1', '第1项\u3000加快园区建设'],
    ['sample/task-2-2', '第2项第2段\u3000第二段没有标题。又一句'],
  ])('%s is %s', (id, name) => {
    const entry = entries.get(id);
    expect(entry && clauseName(entry.clause, entry.path)).toBe(name);
  });

  it('says a heading once', () => {
    const clause = entries.get('sample/part-2')?.clause;
    if (clause === undefined) throw new Error('no such clause');
    expect(clauseName({ ...clause, number: null }, [])).toBe('强化保障');
  });
});

it.each([
  ['19.', '19'],
  ['三、', '三'],
  ['（一）', '一'],
  ['——', ''],
  [null, ''],
])('the numeral of %s is %s', (printed, numeral) => {
  expect(numeralOf(printed)).toBe(numeral);
});

it.each([
  ['短', 4, '短'],
  ['一二三四五', 4, '一二三四…'],
  ['𠮷𠮷𠮷', 2, '𠮷𠮷…'],
  [' 一\n二 ', 9, '一 二'],
])('%s shortened to %i is %s', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
});

it('a supplied title stands in brackets', () => {
  expect(shownTitle({ title: '工作要点', titleSupplied: true })).toBe('［工作要点］');
  expect(shownTitle({ title: '工作要点', titleSupplied: false })).toBe('工作要点');
});

import { expect, it } from 'vitest';
import { passes, type RowFacts } from './filter.ts';

const row: RowFacts = {
  names: '全社会R&D支出占GDP比重 全社会研发投入强度',
  from: 2023,
  year: 2027,
  document: 'plan',
  place: '某市',
  kind: '目标',
};

it.each([
  [{}, true],
  [{ series: 'ｒ＆ｄ 支出' }, true],
  [{ series: '研发投入强度' }, true],
  [{ series: '专利' }, false],
  [{ year: '2027' }, true],
  [{ year: '2025' }, true],
  [{ year: '2022' }, false],
  [{ document: 'plan', place: '某市', kind: '目标' }, true],
  [{ document: 'other' }, false],
  [{ place: '某区' }, false],
  [{ kind: '结果' }, false],
])('%j: %s', (wanted, expected) => {
  expect(passes(row, wanted)).toBe(expected);
});

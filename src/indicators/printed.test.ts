import { expect, it } from 'vitest';
import { amountText, printedFigure, qualifiedFigure } from './printed.ts';

it.each([
  ['8500', '家', '有效高新技术企业数量突破8500家', '8500家'],
  ['1600', '家', '集聚1600余家企业', '1600余家'],
  ['3000', '万元', '贷款3000余万元', '3000余万元'],
  ['十', '位', '进入国家创新型城市前十', '前十'],
  ['6', '位', '名列全省第6位', '第6位'],
  ['十', '个', '建成十大区域创新极', '十'],
  ['倍增', '倍', '实现三年倍增', '倍增'],
  ['三分之一', '%', '占三分之一', '三分之一'],
  ['300', '家', '对全区 300多家企事业单位', '300多家'],
])('%s %s of %s is written %s', (value, unit, quote, expected) => {
  expect(printedFigure({ value, unit, quote })).toBe(expected);
});

it('says what is said of a figure where it is said', () => {
  const figure = { value: '170', unit: '家', quote: '力争达到170家以上', stretch: 20_000 };
  expect(qualifiedFigure({ ...figure, qualifier: '力争、以上' })).toBe(
    '力争170家以上（争取2万家）',
  );
});

it.each([
  [90_000_000_000, '900亿'],
  [13_000, '1.3万'],
  [8500, '8500'],
  [3.4, '3.4'],
  [12_345_678, '12345678'],
])('%d is %s', (amount, expected) => {
  expect(amountText(amount)).toBe(expected);
});

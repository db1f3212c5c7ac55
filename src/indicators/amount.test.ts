import { expect, it } from 'vitest';
import { amountOf, percentOf, timesOf } from './amount.ts';

it.each([
  ['12', 12],
  ['3.75', 3.75],
  ['1,300', 1300],
  ['1.3万', 13_000],
  ['1.74万', 17_400],
  ['3000余万', 30_000_000],
  ['900亿', 9e10],
  ['1万亿', 1e12],
  ['5千', 5000],
  ['两百', 200],
  ['一百二十', 120],
  ['两百万', 2_000_000],
  ['百', 100],
  ['亿', 1e8],
  ['千亿', 1e11],
  ['十', 10],
  ['三点五', 3.5],
  ['零点五', 0.5],
  ['三点七五', 3.75],
  ['一点二万', 12_000],
  ['一万二千', 12_000],
  ['两千三百万', 23_000_000],
  ['二亿三千万', 230_000_000],
  ['1,300.5', 1300.5],
  ['1.5万亿', 1.5e12],
])('%s is %d', (printed, amount) => {
  expect(amountOf(printed)).toBe(amount);
});

it.each(['', '余', '甲', '万甲', '三点', '三点十'])('%j is no number', (printed) => {
  expect(amountOf(printed)).toBeNull();
});

it('knows shares', () => {
  expect(percentOf('百', '五')).toBe(5);
  expect(percentOf('三', '一')).toBe(33.3333);
  expect(percentOf('零', '一')).toBeNull();
});

it('knows doublings', () => {
  expect([timesOf(''), timesOf('一'), timesOf('两')]).toEqual([2, 2, 4]);
});

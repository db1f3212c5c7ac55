import { expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';
import { amountText, printedFigure, qualifiedFigure } from './printed.ts';

it.each([
  ['8500家', '8500家'],
  ['3000余万元', '3000余万元'],
  ['前十', '前十'],
  ['第6位', '第6位'],
  ['十大', '十'],
  ['倍增', '倍增'],
])('%s is shown as %s', (printed, expected) => {
  expect(printedFigure({ printed })).toBe(expected);
});

it.each([
  ['组建联盟1-2个。', '1-2个'],
  ['集聚1600余家企业。', '1600余家'],
  ['交易额突破900亿元。', '900亿元'],
  ['力争进入全国前十。', '前十'],
  ['指数名列全省第6位。', '第6位'],
  ['建成十大区域创新极。', '十大'],
  ['设置率提高5个点。', '5个点'],
  ['企业数量实现倍增。', '倍增'],
  ['补助１５００万元。', '１５００万元'],
])('%s prints %s', (sentence, printed) => {
  expect(figuresOf(sentence).map((figure) => figure.printed)).toEqual([printed]);
});

it('says what is said of a figure where it is said', () => {
  const figure = { printed: '170家', unit: '家', stretch: 20_000 };
  expect(qualifiedFigure({ ...figure, qualifier: '力争、以上' })).toBe(
    '力争170家以上（争取2万家）',
  );
});

it('says that something falls, and the third of three aims', () => {
  const figure = { printed: '15%', unit: '%', qualifier: '以上', falls: true };
  expect(qualifiedFigure(figure)).toBe('下降15%以上');
  expect(
    qualifiedFigure({ ...figure, falls: false, qualifier: null, stretch: 18, furthest: 20 }),
  ).toBe('15%（争取18%，冲刺20%）');
  expect(qualifiedFigure({ printed: '20家', unit: '家', qualifier: null, falls: true })).toBe(
    '减少20家',
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorSeries } from '../../model/layers.ts';
import { seedsLibrary } from '../../testing/corpora.ts';
import { indicator } from '../sample.fixture.ts';
import { chartOf } from './chart.ts';
import { placeLabels, widthOf } from './labels.ts';
import { pointsOf, type Point } from './points.ts';
import { FRAME } from './scale.ts';

const point = (year: number, amount: number, more: Partial<Point> = {}): Point => ({
  id: `i-${year}-${amount}`,
  year,
  since: null,
  amount,
  max: null,
  stretch: null,
  result: false,
  draft: false,
  rate: 'once',
  label: String(amount),
  ...more,
});

const seriesWith = (indicators: readonly string[]): IndicatorSeries => ({
  ...{ id: 's', measure: 'm', name: '企业', place: '市', unit: '家', of: 'level' },
  ...{ nameSupplied: false, wordings: ['企业'], indicators: [...indicators] },
});

const joinedYears = (points: readonly Point[]) =>
  chartOf(points).joins.map(({ from, to }) => [from.point.year, to.point.year]);

describe('points are joined', () => {
  it.each<[string, Point[], number[][]]>([
    ['from year to next year', [point(2020, 1), point(2021, 2)], [[2020, 2021]]],
    ['never across a year without a figure', [point(2020, 1), point(2022, 2)], []],
    ['not where a year has two', [point(2020, 1), point(2020, 2), point(2021, 3)], []],
    ['not to a draft', [point(2020, 1), point(2021, 2, { draft: true })], []],
    ['not to what is meant by the month', [point(2020, 1), point(2021, 2, { rate: 'month' })], []],
    [
      'by the month alone',
      [point(2020, 1, { rate: 'month' }), point(2021, 2, { rate: 'month' })],
      [[2020, 2021]],
    ],
    ['not to what is for a whole period', [point(2020, 1), point(2021, 2, { since: 2018 })], []],
  ])('%s', (_, points, expected) => {
    expect(joinedYears(points)).toEqual(expected);
  });

  it('in any series only between years that follow each other', () => {
    const points = fc.record({ year: fc.integer({ min: 2000, max: 2030 }), amount: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(points, { minLength: 2, maxLength: 12 }), (list) => {
        const joins = joinedYears(list.map(({ year, amount }) => point(year, amount)));
        expect(joins.every(([from = 0, to = 0]) => to === from + 1)).toBe(true);
      }),
    );
  });
});

describe('the drawing', () => {
  it('has what falls below the ground, what rises above, years at the foot', () => {
    const { marks, ground, foot } = chartOf([point(2020, 10), point(2021, -10)]);
    expect(marks[0]!.y).toBeLessThan(ground);
    expect(marks[1]!.y).toBeGreaterThan(ground);
    expect(foot).toBe(marks[1]!.y);
  });

  it('keeps years and amounts to scale, amounts from zero', () => {
    const { marks, ground } = chartOf([point(2011, 10), point(2021, 20), point(2026, 40)]);
    const [a, b, c] = marks;
    expect((b!.x - a!.x) / (c!.x - b!.x)).toBeCloseTo(2);
    expect((ground - c!.y) / (ground - a!.y)).toBeCloseTo(4);
  });

  it.each([
    ['seen beside the sign of its figure, however near', 3.3, 3.4, 10],
    ['to scale where it is far enough', 10, 20, 51],
  ])('keeps what is hoped for %s', (_, amount, stretch, least) => {
    const [mark] = chartOf([point(2024, amount, { stretch })]).marks;
    expect(mark!.y - mark!.reach!).toBeCloseTo(least, 0);
  });

  it('puts figures of one year beside each other', () => {
    const { marks } = chartOf([point(2011, 30), point(2011, 10)]);
    expect(Math.abs(marks[0]!.x - marks[1]!.x)).toBeGreaterThanOrEqual(24);
  });

  it('names only years that have a figure, the first and the last always', () => {
    const { ticks } = chartOf([2011, 2012, 2013, 2024, 2025].map((year) => point(year, 1)));
    const names = ticks.flatMap(({ label }) => label ?? []);
    expect(names[0]).toBe('2011');
    expect(names.at(-1)).toBe('2025');
    expect(names).not.toContain('2018');
    expect(ticks).toHaveLength(15);
  });

  it('shows years that one figure is for under their names, clear of every figure and of each other', () => {
    const chart = chartOf([
      point(2020, 10, { since: 2016 }),
      point(2022, 20, { since: 2018 }),
      point(2025, 0, { since: 2021, draft: true }),
      point(2022, 30),
    ]);
    const brackets = chart.marks.flatMap(({ bracket }) => bracket ?? []);
    expect(brackets).toHaveLength(3);
    const [first, second, third] = brackets;
    for (const { y, from, to } of brackets) {
      expect(y).toBeGreaterThan(chart.foot + 19);
      expect(y).toBeLessThan(chart.height);
      expect(from).toBeLessThan(to);
    }
    expect(second!.y).toBeGreaterThan(first!.y);
    expect(third!.y).toBe(first!.y);
    expect(chart.marks[0]!.bracket!.to).toBe(chart.marks[0]!.x);
  });

  it('is no higher than it was where no figure is for several years', () => {
    expect(chartOf([point(2020, 1), point(2021, 2, { since: 2021 })]).height).toBe(FRAME.height);
  });

  it('says how often where the figures of a series differ in it, and else nothing', () => {
    const figures = [{}, { every: 'month' as const }, { per: 'year' as const }].map((often, i) =>
      indicator({ id: String(i), year: 2020 + i, printed: '5家', amount: 5, ...often }),
    );
    const labelled = (ids: string[]) =>
      pointsOf(seriesWith(ids), new Map(figures.map((one) => [one.id, one])), () => false).map(
        ({ label }) => label,
      );
    expect(labelled(['0', '1', '2'])).toEqual(['5家', '每月5家', '每年5家']);
    expect(labelled(['1'])).toEqual(['5家']);
  });

  it('turns ranks over, so that the first place is the highest', () => {
    const figures = [6, 3].map((amount, i) => ({
      ...{ id: String(i), clause: 'a/b', series: 's', name: '排名', place: '市', year: 2020 + i },
      ...{ yearInferred: false, yearRead: 'sentence' as const, value: String(amount), amount },
      ...{ printed: `第${amount}位` },
      ...{ unit: '位', per: 'once' as const, kind: 'achieved' as const, result: true },
      ...{ qualifier: null, quote: `第${amount}位`, origin: 'computed' as const },
    }));
    const series = {
      ...{ id: 's', measure: 'm', name: '排名', place: '市', unit: '位', of: 'level' as const },
      ...{ nameSupplied: false, wordings: ['排名'], indicators: ['0', '1'] },
    };
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    const [sixth, third] = chartOf(pointsOf(series, byId, () => false)).marks;
    expect(third!.y).toBeLessThan(sixth!.y);
    expect(sixth!.point.label).toBe('第6位');
  });
});

describe('labels', () => {
  const { corpus, indicators, indicatorSeries } = seedsLibrary();
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const drafts = new Set(
    corpus.documents.filter(({ status }) => status === 'draft').map(({ slug }) => slug),
  );
  const several = indicatorSeries.filter((series) => series.indicators.length > 1);

  it.each(several.map((series) => [series.id, series] as const))(
    'of %s stand apart and inside',
    (_, series) => {
      const points = pointsOf(series, byId, (clause) => drafts.has(clause.split('/')[0]!));
      const { labels } = chartOf(points);
      labels.forEach((one, i) => {
        expect(one.x - widthOf(one.text) / 2).toBeGreaterThanOrEqual(0);
        expect(one.x + widthOf(one.text) / 2).toBeLessThanOrEqual(FRAME.width);
        for (const other of labels.slice(i + 1)) {
          const beside = Math.abs(one.x - other.x) >= (widthOf(one.text) + widthOf(other.text)) / 2;
          expect(beside || Math.abs(one.y - other.y) >= 14).toBe(true);
        }
      });
    },
  );

  it('keep their order whatever is put first', () => {
    const labels = placeLabels([
      { text: '低', x: 100, y: 120 },
      { text: '高', x: 100, y: 60 },
    ]);
    expect(labels.map(({ text }) => text)).toEqual(['低', '高']);
  });
});

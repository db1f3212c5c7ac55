import { describe, expect, it } from 'vitest';
import type { Indicator } from '../model/layers.ts';
import { findMisfits, judge } from './notes.ts';
import { indicator } from './sample.fixture.ts';

const time = (clause: string): number => Number(clause.slice(0, 4));

/** What does not fit about two figures of one series. */
function between(a: Partial<Indicator>, b: Partial<Indicator>): string[] {
  const [x, y] = [indicator({ id: 'a', ...a }), indicator({ id: 'b', ...b })];
  const series = { id: 's', measure: 'm', name: '', place: '', unit: x.unit, of: 'level' as const };
  const listed = { ...series, nameSupplied: false, wordings: [], indicators: ['a', 'b'] };
  return findMisfits([x, y], [listed], time).map(({ type }) => type);
}

const plan = '2024/task-1';
const later = '2026/task-1';

describe('figures of one series', () => {
  it.each<[string, Partial<Indicator>, Partial<Indicator>, string[]]>([
    [
      '30 and 10 in one document',
      { clause: plan, amount: 30 },
      { clause: plan, amount: 10 },
      ['contradicting'],
    ],
    ['the same twice', { clause: plan, amount: 30 }, { clause: plan, amount: 30 }, []],
    [
      'over 200 and 231',
      { clause: plan, amount: 200, qualifier: '突破' },
      { clause: plan, amount: 231 },
      [],
    ],
    [
      'about 30 and 32',
      { clause: plan, amount: 30, qualifier: '左右' },
      { clause: plan, amount: 32 },
      [],
    ],
    [
      '10, hoped for 30, and 30',
      { clause: plan, amount: 10, stretch: 30 },
      { clause: plan, amount: 30 },
      [],
    ],
    [
      'a result and a goal of one year',
      { clause: plan, amount: 3, result: true },
      { clause: plan, amount: 9 },
      [],
    ],
    [
      'a fall of over 15% and one of 18%',
      { clause: plan, amount: -15, qualifier: '以上', falls: true },
      { clause: plan, amount: -18, falls: true },
      [],
    ],
    [
      '5% reached and no more than 4.5% aimed at',
      { clause: plan, amount: 5, result: true, unit: '%' },
      { clause: later, amount: 4.5, year: 2026, qualifier: '不超过', unit: '%' },
      [],
    ],
    ['15% and later 20%', { clause: plan, amount: 15 }, { clause: later, amount: 20 }, ['changed']],
    ['15% and later 15%', { clause: plan, amount: 15 }, { clause: later, amount: 15 }, []],
    [
      '5 by the month and 50 once',
      { clause: plan, amount: 5, every: 'month' },
      { clause: plan, amount: 50 },
      [],
    ],
    [
      '5 and 6 by the month',
      { clause: plan, amount: 5, every: 'month' },
      { clause: plan, amount: 6, every: 'month' },
      ['contradicting'],
    ],
    ['of other years', { clause: plan, amount: 15 }, { clause: later, amount: 20, year: 2027 }, []],
    [
      'yearly for 2021–2025 and of 2024',
      { clause: plan, amount: 15, year: 2025, from: 2021, to: 2025, per: 'year' },
      { clause: later, amount: 20, year: 2024 },
      ['changed'],
    ],
    [
      '17 reached, 15 aimed at',
      { clause: plan, amount: 17, result: true },
      { clause: later, amount: 15, year: 2025 },
      ['below'],
    ],
    [
      '17 reached, at least 15 aimed at',
      { clause: plan, amount: 17, result: true },
      { clause: later, amount: 15, year: 2025, qualifier: '以上' },
      [],
    ],
    [
      'rank 13, then rank 10',
      { clause: plan, amount: 13, result: true, unit: '位' },
      { clause: later, amount: 10, year: 2025, unit: '位' },
      [],
    ],
  ])('%s', (_what, a, b, types) => {
    expect(between(a, b)).toEqual(types);
  });

  it('come with the earlier document first', () => {
    const [a, b] = [
      indicator({ id: 'a', clause: later, amount: 2 }),
      indicator({ id: 'b', clause: plan, amount: 1 }),
    ];
    const series = { id: 's', measure: 'm', name: '', place: '', unit: '家', of: 'level' as const };
    const listed = { ...series, nameSupplied: false, wordings: [], indicators: ['a', 'b'] };
    expect(findMisfits([a, b], [listed], time)).toMatchObject([{ a: 'b', b: 'a' }]);
  });
});

describe('an editor’s judgement', () => {
  const [a, b] = [indicator({ id: 'a', quote: '30家' }), indicator({ id: 'b', quote: '10家' })];
  const misfit = { type: 'contradicting' as const, series: 's', a: 'a', b: 'b' };
  const points = { a: { clause: a.clause, quote: '30家' }, b: { clause: b.clause, quote: '10家' } };

  it.each([
    ['none yet', [], [{ ...misfit, confirmed: false, why: null }]],
    [
      'yes',
      [{ ...points, type: misfit.type, confirmed: true, why: '原文如此' }],
      [{ ...misfit, confirmed: true, why: '原文如此' }],
    ],
    ['no', [{ ...points, type: misfit.type, confirmed: false, why: '口径不同' }], []],
  ])('%s', (_what, judgements, notes) => {
    expect(judge([misfit], judgements, [a, b])).toEqual({ notes, faults: [] });
  });
});

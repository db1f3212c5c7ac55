import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, isSmall } from './batches.ts';

const lane = fc.integer({ min: 1, max: 3 });
const works = (...clauses: number[]) =>
  clauses.map((count, at) => ({ slug: `d${at}`, clauses: count }));

describe('the documents of a build', () => {
  const sizes = { most: 100, few: 50 };

  it.each([
    ['nothing to render', [], []],
    ['a few', [20, 30], [['d0', 'd1']]],
    ['empty ones', [0, 0], [['d0', 'd1']]],
    ['more, one for each lane', [40, 40], [['d0'], ['d1']]],
    ['one alone', [90], [['d0']]],
    ['many', [60, 60, 60, 60], [['d0', 'd1'], ['d2'], ['d3']]],
    ['one that is long', [500, 10], [['d0'], ['d1']]],
  ])('are shared out: %s', (_, clauses, expected) => {
    expect(batchesOf(works(...clauses), 2, sizes)).toEqual(expected);
  });

  it('are rendered once each, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), lane, (clauses, lanes) => {
        const all = works(...clauses);
        expect(batchesOf(all, lanes, sizes).flat()).toEqual(all.map(({ slug }) => slug));
      }),
    );
  });

  it.each([
    [[20, 30], true],
    [[20, 31], false],
    [[], true],
  ])('are those of a small library: %j %s', (clauses, expected) => {
    expect(isSmall(works(...clauses), sizes)).toBe(expected);
  });
});

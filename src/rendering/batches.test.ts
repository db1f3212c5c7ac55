import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

const lane = fc.integer({ min: 1, max: 3 });
const works = (...clauses: number[]) =>
  clauses.map((count, at) => ({ slug: `d${at}`, clauses: count }));

describe('the documents of a build', () => {
  const sizes = { most: 100, few: 50 };

  it.each([
    ['nothing to render', [], 900, { whole: [], sliced: [] }],
    ['a small library', [20, 30], 50, { whole: ['d0', 'd1'], sliced: [] }],
    ['a few of a large one', [20, 30], 900, { whole: [], sliced: [['d0', 'd1']] }],
    ['more, one for each lane', [40, 40], 900, { whole: [], sliced: [['d0'], ['d1']] }],
    ['one alone', [90], 900, { whole: [], sliced: [['d0']] }],
    ['many', [60, 60, 60, 60], 900, { whole: [], sliced: [['d0', 'd1'], ['d2'], ['d3']] }],
    ['one that is long', [500, 10], 900, { whole: [], sliced: [['d0'], ['d1']] }],
  ])('are shared out: %s', (_, clauses, all, expected) => {
    expect(batchesOf(works(...clauses), all, 2, sizes)).toEqual(expected);
  });

  it('are rendered once each, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.nat(90), lane, (clauses, more, lanes) => {
        const all = clauses.reduce((sum, count) => sum + count, 0);
        const { whole, sliced } = batchesOf(works(...clauses), all + more, lanes, sizes);
        expect([...whole, ...sliced.flat()]).toEqual(works(...clauses).map(({ slug }) => slug));
      }),
    );
  });
});

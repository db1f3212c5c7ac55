import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

const works = (...clauses: number[]) =>
  clauses.map((count, at) => ({ slug: `d${at}`, clauses: count }));

describe('the documents of a build', () => {
  const sizes = { most: 100, few: 50 };

  it.each([
    ['nothing to render', [], { whole: [], sliced: [] }],
    ['a few', [20, 30], { whole: ['d0', 'd1'], sliced: [] }],
    ['more, one for each lane', [40, 40], { whole: [], sliced: [['d0'], ['d1']] }],
    ['one alone', [90], { whole: [], sliced: [['d0']] }],
    ['many', [60, 60, 60, 60], { whole: [], sliced: [['d0', 'd1'], ['d2'], ['d3']] }],
    ['one that is long', [500, 10], { whole: [], sliced: [['d0'], ['d1']] }],
  ])('are shared out: %s', (_, clauses, expected) => {
    expect(batchesOf(works(...clauses), 2, sizes)).toEqual(expected);
  });

  it('are rendered once each, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.integer({ min: 1, max: 3 }), (clauses, lanes) => {
        const { whole, sliced } = batchesOf(works(...clauses), lanes, sizes);
        expect([...whole, ...sliced.flat()]).toEqual(works(...clauses).map(({ slug }) => slug));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

const works = (...clauses: number[]) =>
  clauses.map((count, at) => ({ slug: `d${at}`, clauses: count }));

describe('the documents of a build', () => {
  it.each([
    ['nothing to render', [], { whole: [], sliced: [] }],
    ['a few', [20, 30], { whole: ['d0', 'd1'], sliced: [] }],
    ['more', [60, 10], { whole: [], sliced: [['d0', 'd1']] }],
    ['many', [60, 60, 60, 60], { whole: [], sliced: [['d0', 'd1'], ['d2'], ['d3']] }],
    ['one that is long', [500, 10], { whole: [], sliced: [['d0'], ['d1']] }],
  ])('are shared out: %s', (_, clauses, expected) => {
    expect(batchesOf(works(...clauses), 100)).toEqual(expected);
  });

  it('are rendered once each, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), (clauses) => {
        const { whole, sliced } = batchesOf(works(...clauses), 100);
        expect([...whole, ...sliced.flat()]).toEqual(works(...clauses).map(({ slug }) => slug));
      }),
    );
  });
});

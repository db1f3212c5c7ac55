import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAnchors, unpackAnchors } from './anchors.ts';
import { columnsOf, recordsOf } from './columns.ts';

const anchor = fc.constantFrom(
  'title',
  'preamble',
  'part-1',
  'part-1-sec-1',
  'part-1-sec-2-p1',
  'task-1',
  'task-2',
  'task-2-1',
  'article-9',
  'article-10-p1',
  'article-10-item-3',
  'article-10-item-3-b',
  'annex-1-part-2-sec-1-task-4',
);

describe('anchors', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anchor), (anchors) => {
        expect(unpackAnchors(packAnchors(anchors))).toEqual(anchors);
      }),
    );
  });

  it('foretell each other where they follow the numbering', () => {
    const anchors = ['article-1', 'article-2', 'article-3-p1', 'article-3-p2', 'article-4-item-1'];
    expect(packAnchors(anchors).filter((step) => typeof step === 'string')).toEqual(['article-1']);
  });
});

describe('columns', () => {
  const numbers = fc.array(fc.nat(9), { maxLength: 2 });
  const record = fc.record({
    doc: fc.nat(4),
    anchor,
    ranges: fc.array(fc.nat(300), { minLength: 1, maxLength: 3 }),
    heading: fc.nat(20),
    tail: fc.nat(20),
    themes: numbers,
    units: numbers,
  });

  it('give the records back', () => {
    fc.assert(
      fc.property(fc.array(record), (unsorted) => {
        const records = [...unsorted].sort((a, b) => a.doc - b.doc);
        const back = recordsOf(columnsOf(records, 5));
        expect(records.map((_, at) => back.at(at))).toEqual(records);
        expect(records.map((_, at) => back.rangesOf(at))).toEqual(
          records.map(({ ranges }) => ranges),
        );
        expect([back.length, back.at(-1), back.at(records.length)]).toEqual([
          records.length,
          undefined,
          undefined,
        ]);
      }),
    );
  });
});

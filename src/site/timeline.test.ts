import { describe, expect, it } from 'vitest';
import { sampleDocument } from './sample.fixture.ts';
import { axisOf, spanOf } from './timeline.ts';

const early = sampleDocument({ year: 2011 });
const plan = sampleDocument({ period: [2023, 2030] });

describe('the axis', () => {
  it('reaches from the first year to the last, with round years between', () => {
    expect(axisOf([plan, early])).toEqual({
      first: 2011,
      last: 2030,
      labels: [2011, 2015, 2020, 2025, 2030],
    });
  });

  it.each([
    ['one year', [early], [2011]],
    [
      'long times',
      [early, sampleDocument({ year: 1949 })],
      [1949, 1960, 1970, 1980, 1990, 2000, 2011],
    ],
  ])('of %s', (_case, documents, labels) => {
    expect(axisOf(documents)?.labels).toEqual(labels);
  });

  it('is missing where no document has a year', () => {
    expect(axisOf([sampleDocument()])).toBeNull();
  });
});

describe('a document on the axis', () => {
  const axis = { first: 2011, last: 2030, labels: [] };

  it.each([
    ['its year', early, { x: 0, width: 5 }],
    ['its period', plan, { x: 60, width: 40 }],
    [
      'where editors place it',
      sampleDocument({ placed: { year: 2021, evidence: '' } }),
      { x: 50, width: 5 },
    ],
    ['nowhere', sampleDocument(), null],
  ])('stands at %s', (_case, document, span) => {
    expect(spanOf(document, axis)).toEqual(span);
  });
});

import { describe, expect, it } from 'vitest';
import {
  indexClauses,
  indexRelations,
  inTimeOrder,
  neighbours,
  parts,
  startYear,
} from './library.ts';
import type { Entry } from './library.ts';
import { sampleDocument, sampleRelation } from './sample.fixture.ts';

const entries = indexClauses([sampleDocument(), sampleDocument({ slug: 'other' })]);

function entry(id: string): Entry {
  const found = entries.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('a clause', () => {
  it('knows where it stands', () => {
    const path = entry('sample/task-2-2').path.map(({ anchor }) => anchor);
    expect(path).toEqual(['part-1', 'part-1-sec-1', 'task-2']);
    expect(entry('sample/part-2').path).toEqual([]);
  });

  it('knows what stands in it with a page', () => {
    expect(parts(entry('sample/part-1')).map(({ anchor }) => anchor)).toEqual(['part-1-sec-1']);
    expect(parts(entry('sample/task-1'))).toEqual([]);
  });

  it.each([
    ['sample/task-1', undefined, 'task-2'],
    ['sample/task-2', 'task-1', 'task-3'],
    ['sample/task-3', 'task-2', undefined],
    ['sample/part-1', undefined, 'part-2'],
  ])('%s stands between %s and %s', (id, before, after) => {
    const { previous, next } = neighbours(entry(id));
    expect([previous?.anchor, next?.anchor]).toEqual([before, after]);
  });
});

describe('relations', () => {
  const related = indexRelations(
    [
      sampleRelation('other/task-1', 'sample/task-1', 0.2),
      sampleRelation('other/task-2', 'sample/task-1', 0.9),
      sampleRelation('other/task-3', 'sample/gone'),
    ],
    entries,
  );

  it('are seen from both sides, with the words of each', () => {
    const [seen] = related.get('other/task-1') ?? [];
    expect(seen?.other.clause.id).toBe('sample/task-1');
    expect([seen?.here, seen?.there]).toEqual(['other/task-1的话', 'sample/task-1的话']);
  });

  it('come strongest first', () => {
    const ids = related.get('sample/task-1')?.map(({ other }) => other.clause.id);
    expect(ids).toEqual(['other/task-2', 'other/task-1']);
  });

  it('to clauses that are not there are left out', () => {
    expect(related.get('other/task-3')).toBeUndefined();
  });
});

describe('time order', () => {
  it('is by period, year, date, or where editors place a document; the rest comes last', () => {
    const documents = [
      sampleDocument({ slug: 'nowhere' }),
      sampleDocument({ slug: 'year', year: 2024 }),
      sampleDocument({ slug: 'period', period: [2023, 2027] }),
      sampleDocument({ slug: 'placed', placed: { year: 2022, evidence: '来源页' } }),
      sampleDocument({ slug: 'date', date: '2011-03-26' }),
      sampleDocument({ slug: 'nowhere-too' }),
    ];
    const slugs = inTimeOrder(documents).map(({ slug }) => slug);
    expect(slugs).toEqual(['date', 'placed', 'period', 'year', 'nowhere', 'nowhere-too']);
  });

  it('within a year is by date', () => {
    const dated = ['2018-12-23', '2018-12-06'].map((date) => sampleDocument({ slug: date, date }));
    expect(inTimeOrder(dated).map(({ slug }) => slug)).toEqual(['2018-12-06', '2018-12-23']);
  });

  it('a placed document has no year of its own', () => {
    expect(startYear(sampleDocument({ placed: { year: 2022, evidence: '' } }))).toBeNull();
  });
});

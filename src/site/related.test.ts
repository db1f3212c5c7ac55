import { describe, expect, it } from 'vitest';
import { indexClauses, indexRelations } from './library.ts';
import { groupRelated } from './related.ts';
import { sampleDocument, sampleRelation } from './sample.fixture.ts';

const documents = ['first', 'second', 'third'].map((slug) => sampleDocument({ slug }));
const placeOf = (slug: string) => documents.findIndex((document) => document.slug === slug);
const entries = indexClauses(documents);
const relations = [
  sampleRelation('third/task-1', 'second/task-1', 0.4),
  sampleRelation('third/task-1', 'first/task-2', 0.3),
  sampleRelation('third/task-1', 'second/task-2', 0.9),
  { ...sampleRelation('third/task-1', 'first/task-3', 1), origin: 'computed' as const },
];
const related = indexRelations(relations, entries).get('third/task-1') ?? [];
const ids = (groups: ReturnType<typeof groupRelated>['confirmed']) =>
  groups.map((group) => group.related.map(({ other }) => other.clause.id));

describe('groupRelated', () => {
  const { confirmed, suggested } = groupRelated(related, placeOf);

  it('keeps documents in time order and the strongest first', () => {
    expect(ids(confirmed)).toEqual([['first/task-2'], ['second/task-2', 'second/task-1']]);
  });

  it('keeps what the program suggests apart', () => {
    expect(ids(suggested)).toEqual([['first/task-3']]);
  });

  it('loses nothing', () => {
    expect([...confirmed, ...suggested].flatMap((group) => group.related)).toHaveLength(4);
    expect(groupRelated([], placeOf)).toEqual({ confirmed: [], suggested: [] });
  });
});

import { expect, it } from 'vitest';
import { exampleOf } from './example.ts';
import { indexClauses } from './library.ts';
import { sampleDocument } from './sample.fixture.ts';

const entries = [...indexClauses([sampleDocument()]).values()];

it.each([
  ['most documents', { 'sample/task-3': [2, 2], 'sample/task-1': [1, 9] }, 'sample/task-3'],
  ['then most clauses', { 'sample/task-3': [1, 2], 'sample/task-2': [1, 3] }, 'sample/task-2'],
  ['or comes first', {}, 'sample/task-1'],
])('the example is the task that reaches %s', (_what, reach, expected) => {
  const known: Record<string, number[]> = reach;
  const reachOf = (id: string) => {
    const [documents = 0, clauses = 0] = known[id] ?? [];
    return { documents, clauses };
  };
  expect(exampleOf(entries, reachOf)?.clause.id).toBe(expected);
});

it('without a task there is none', () => {
  expect(exampleOf([], () => ({ documents: 0, clauses: 0 }))).toBeNull();
});

import { expect, it } from 'vitest';
import { changeReasons } from './reasons.ts';

it('gives the last reason for each clause, decisions not yet released included', () => {
  const corrected = (anchor: string, reason: string) =>
    ({ anchor, change: 'corrected', reason }) as const;
  const releases = [
    { release: 1, date: '2026-01-02', added: ['a/task-1'], changed: [] },
    {
      release: 2,
      date: '2026-02-03',
      added: [],
      changed: [corrected('a/task-1', '一'), corrected('a/task-2', '二')],
    },
  ];
  const moved = { anchor: 'a/task-2', change: 'moved', to: 'a/task-3', reason: '三' } as const;
  expect(changeReasons({ generated: '', releases }, [moved])).toEqual([
    { id: 'a/task-1', change: 'corrected', to: null, reason: '一' },
    { id: 'a/task-2', change: 'moved', to: 'a/task-3', reason: '三' },
  ]);
});

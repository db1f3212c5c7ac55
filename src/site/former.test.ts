import { expect, it } from 'vitest';
import { formerPages } from './former.ts';

it('sentences that are gone have no page', () => {
  const former = (anchor: string) => ({
    anchor,
    change: 'withdrawn' as const,
    to: null,
    reason: '撤下',
  });
  const formerAnchors = [former('task-9'), former('task-9-s2'), former('part-1-p1')];
  expect(formerPages({ formerAnchors }).map(({ anchor }) => anchor)).toEqual([
    'task-9',
    'part-1-p1',
  ]);
});

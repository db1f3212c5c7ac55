import { expect, it } from 'vitest';
import { anchorsInstead, decoded, meantAnchor, nearAnchors } from './near-anchors.ts';

const known = [
  'preamble',
  'part-1',
  'part-3',
  'part-3-sec-2',
  'task-1',
  'task-18',
  'task-19',
  'task-19-2',
];

it.each([
  ['19', 'task-19'],
  ['#19', 'task-19'],
  ['第19项', 'task-19'],
  ['第十九项', 'task-19'],
  ['19/', 'task-19'],
  ['TASK-19', 'task-19'],
  ['task19', 'task-19'],
  ['task_19', 'task-19'],
  ['三（二）', 'part-3-sec-2'],
  ['第三部分', 'part-3'],
  ['19-2', 'task-19-2'],
  ['40', null],
  ['nonsense', null],
])('%s in an address means %s', (typed, anchor) => {
  expect(meantAnchor(typed, known)).toBe(anchor);
});

it.each([
  ['task-20', ['task-19', 'task-18', 'task-1']],
  ['20', ['task-19', 'task-18', 'task-1']],
  ['task-19-s9', ['task-19']],
  ['part-3-sec-9', ['part-3', 'part-3-sec-2']],
  ['nonsense', []],
])('near %s are %j', (typed, expected) => {
  expect(nearAnchors(typed, known)).toEqual(expected);
});

it.each([
  ['nonsense', known, '本文有：', ['part-1', 'part-3']],
  ['nonsense', ['preamble', 'task-1', 'task-1-2'], '本文有：', ['task-1']],
  ['nonsense', ['title', 'preamble'], '本文有：', ['title', 'preamble']],
  ['task-20', known, '相近的有：', ['task-19', 'task-18', 'task-1']],
  ['nonsense', [], '本文有：', []],
])('instead of %s there is something', (typed, anchors, words, expected) => {
  expect(anchorsInstead(typed, anchors)).toEqual({ words, anchors: expected });
});

it('an address that is badly encoded stays as it is', () => {
  expect([decoded('%E4%B8%80'), decoded('%E4')]).toEqual(['一', '%E4']);
});

import { expect, it } from 'vitest';
import { anchorsInstead, lineIn, nearAnchors, nearLines } from './near-anchors.ts';

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
  ['task-20', ['task-19', 'task-18', 'task-1']],
  ['20', ['task-19', 'task-18', 'task-1']],
  ['第二十項。', ['task-19', 'task-18', 'task-1']],
  ['四（一）', ['part-3', 'part-1']],
  ['task-19-s9', ['task-19']],
  ['part-3-sec-9', ['part-3', 'part-3-sec-2']],
  ['nonsense', []],
  ['第19项第9段', ['task-19', 'task-19-2']],
  ['第19项第9句', ['task-19']],
  ['三（二）第9段', ['part-3-sec-2']],
  ['（八）', ['part-3', 'part-3-sec-2']],
])('near %s are %j', (typed, expected) => {
  expect(nearAnchors(typed, known)).toEqual(expected);
});

it('near a section of a part named by its heading are the sections of it', () => {
  const parts = [{ doc: 0, number: '3', heading: '保障措施' }];
  expect(nearAnchors('保障措施（八）', known, parts)).toEqual(['part-3', 'part-3-sec-2']);
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

it.each([
  ['L28', 28],
  ['line-28', 28],
  ['第28行', 28],
  ['L0', 0],
  ['28', null],
  ['第28项', null],
  ['task-28', null],
])('%s names the line %j', (typed, expected) => {
  expect(lineIn(typed)).toBe(expected);
});

it('near a line that is not there are the closest with words', () => {
  const blank = [false, true, false, false, true];
  const near = (wanted: number) => nearLines(wanted, blank).anchors;
  expect([99, 5, 0].map(near)).toEqual([
    ['L4', 'L3', 'L1'],
    ['L4', 'L3', 'L1'],
    ['L1', 'L3', 'L4'],
  ]);
  expect(nearLines(99, blank).words).toBe('原文共5行，相近的有：');
});

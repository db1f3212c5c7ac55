import { describe, expect, it } from 'vitest';
import type { ComparedDocument } from '../compare/data.ts';
import { changedClauses } from './changes.ts';

const documentOf = (texts: Record<string, string>): ComparedDocument => ({
  title: '计划',
  remarks: [],
  clauses: Object.fromEntries(
    Object.entries(texts).map(([anchor, text]) => [
      anchor,
      { label: `<${anchor}>`, number: '', text, words: '', sentences: [], related: [] },
    ]),
  ),
  moved: {},
});

describe('the clauses that changed', () => {
  it.each([
    ['nothing', { a: '一' }, { a: '一' }, []],
    ['a text', { a: '一', b: '二' }, { a: '一', b: '三' }, [['b', 'changed', '二', '三']]],
    ['a new one', { a: '一' }, { a: '一', b: '二' }, [['b', 'added', '', '二']]],
    ['one that is gone', { a: '一', b: '二' }, { b: '二' }, [['a', 'gone', '一', '']]],
    [
      'a paragraph, and its task only through it',
      { 'task-1': '甲\n乙', 'task-1-1': '甲', 'task-1-2': '乙' },
      { 'task-1': '甲\n丙', 'task-1-1': '甲', 'task-1-2': '丙' },
      [['task-1-2', 'changed', '乙', '丙']],
    ],
    [
      'a heading and a paragraph under it',
      { 'part-1': '旧\n甲', 'part-1-p1': '甲' },
      { 'part-1': '新\n乙', 'part-1-p1': '乙' },
      [
        ['part-1', 'changed', '旧\n甲', '新\n乙'],
        ['part-1-p1', 'changed', '甲', '乙'],
      ],
    ],
  ])('%s', (_name, before, after, expected) => {
    const found = changedClauses(documentOf(before), documentOf(after));
    expect(found.map((one) => [one.anchor, one.kind, one.before, one.after])).toEqual(expected);
    expect(found.every(({ anchor, label }) => label === `<${anchor}>`)).toBe(true);
  });

  it.each([
    ['a whole new document', null, documentOf({ a: '一' }), 'added'],
    ['a document that is gone', documentOf({ a: '一' }), null, 'gone'],
  ])('%s', (_name, before, after, kind) => {
    expect(changedClauses(before, after).map((one) => one.kind)).toEqual([kind]);
  });

  it('shows the place of a change, not the whole text', () => {
    const long = '共'.repeat(100);
    const [change] = changedClauses(
      documentOf({ a: `${long}新增5家${long}` }),
      documentOf({ a: `${long}新增8家${long}` }),
    );
    expect(change).toMatchObject({
      before: '…共共共共共共新增5家共共共共共共共…',
      after: '…共共共共共共新增8家共共共共共共共…',
    });
  });
});

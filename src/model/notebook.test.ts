import { describe, expect, it } from 'vitest';
import { Notebook, recallFrom } from './notebook.ts';

const never = (): never => {
  throw new Error('worked out again');
};

describe('a notebook', () => {
  it('works out once what it is asked for', () => {
    const notes = new Notebook<number>();
    expect(notes.recall('a', () => 1)).toBe(1);
    expect(notes.recall('a', never)).toBe(1);
  });

  it('knows in the next run what was asked for in the last, and forgets the rest', () => {
    const first = new Notebook([
      ['a', 1],
      ['b', 2],
    ]);
    expect(first.recall('a', never)).toBe(1);
    expect(first.entries()).toEqual([['a', 1]]);
  });

  it('tells what is new', () => {
    const notes = new Notebook([['a', 1]]);
    notes.recall('a', never);
    notes.recall('b', () => 2);
    expect(notes.made()).toEqual([['b', 2]]);
  });

  it.each([
    ['nothing was known', '', 'a', true],
    ['nothing that was known is asked for', 'b', 'a', true],
    ['some is', 'ab', 'ac', false],
  ])('knows whether it knew anything of use: %s', (_, known, asked, expected) => {
    const notes = new Notebook<number>(Array.from(known, (key) => [key, 1] as const));
    for (const key of asked) notes.recall(key, () => 2);
    expect(notes.knowsNothing).toBe(expected);
  });

  it.each([
    ['everything was asked for', 'abcd', false],
    ['three of four were', 'abc', false],
    ['few were', 'ab', true],
    ['few were, and others are new', 'abxy', false],
  ])('is stale when much of it is of no use: %s', (_, asked, stale) => {
    const notes = new Notebook<number>(Array.from('abcd', (key) => [key, 1] as const));
    for (const key of asked) notes.recall(key, () => 2);
    expect(notes.isStale).toBe(stale);
  });
});

describe('what is recalled of documents', () => {
  const keys = new Map([['plan', 'key']]);

  it('is known while neither the document nor what else it depends on has changed', () => {
    const notebook = new Notebook<number>();
    recallFrom(notebook, keys)('plan', 'places', () => 1);
    const later = new Notebook(notebook.entries());
    expect(recallFrom(later, keys)('plan', 'places', never)).toBe(1);
    expect(recallFrom(later, keys)('plan', 'other places', () => 2)).toBe(2);
    expect(recallFrom(later, new Map([['plan', 'new']]))('plan', 'places', () => 3)).toBe(3);
  });

  it('is worked out for a document without a key', () => {
    expect(recallFrom(new Notebook<number>(), keys)('other', '', () => 4)).toBe(4);
  });
});

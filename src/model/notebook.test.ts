import { describe, expect, it } from 'vitest';
import { Notebook } from './notebook.ts';

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

  it.each([
    ['everything was known', ['a', 'b'], true],
    ['something was forgotten', ['a'], false],
    ['something was new', ['a', 'b', 'c'], false],
  ])('tells whether it is as it was: %s', (_, asked, same) => {
    const notes = new Notebook([
      ['a', 1],
      ['b', 2],
    ]);
    for (const key of asked) notes.recall(key, () => 3);
    expect(notes.isSame).toBe(same);
  });
});

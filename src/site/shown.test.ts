import { beforeEach, expect, it, vi } from 'vitest';
import { once, oncePer, show, shown } from './shown.ts';

const part = { data: '/part', documents: ['a'] };

beforeEach(() => {
  show({ data: null, documents: null });
});

it('pages are made of what was said last', () => {
  expect(shown()).toEqual({ data: null, documents: null });
  show(part);
  expect(shown()).toBe(part);
});

it('what all pages need is worked out once, and again for another part of the library', () => {
  const work = vi.fn(() => shown().data);
  const known = once(work);
  expect([known(), known()]).toEqual([null, null]);
  expect(work).toHaveBeenCalledTimes(1);
  show(part);
  expect([known(), known()]).toEqual(['/part', '/part']);
  expect(work).toHaveBeenCalledTimes(2);
});

it('what each document needs is worked out once for it', () => {
  const work = vi.fn((slug: string) => `${slug} ${shown().data}`);
  const known = oncePer(work);
  expect([known('a'), known('b'), known('a')]).toEqual(['a null', 'b null', 'a null']);
  expect(work).toHaveBeenCalledTimes(2);
  show(part);
  expect(known('a')).toBe('a /part');
});

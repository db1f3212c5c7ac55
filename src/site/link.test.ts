import { describe, expect, it } from 'vitest';
import { joinBase } from './link.ts';

describe('joinBase', () => {
  it.each([
    ['/', '', '/'],
    ['/', 'about/', '/about/'],
    ['/library', 'plan-2024/#task-19', '/library/plan-2024/#task-19'],
    ['/library/', '/about/', '/library/about/'],
  ])('%s and %s make %s', (base, path, expected) => {
    expect(joinBase(base, path)).toBe(expected);
  });
});

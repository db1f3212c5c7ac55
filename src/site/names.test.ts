import { describe, expect, it } from 'vitest';
import type { Name } from '../model/layers.ts';
import { widestNames } from './names.ts';

const name = (id: string, kind: Name['kind'], ...documents: string[]): Name => ({
  id,
  name: id,
  variants: [id],
  kind,
  mentions: documents.map((slug) => ({ clause: `${slug}/task-1`, variant: id, quote: id })),
});

describe('the names worth looking up', () => {
  it('are those of most documents, then of most mentions, one of each kind', () => {
    const names = [
      name('某区', 'place', 'a', 'b'),
      name('某院', 'institution', 'a', 'a', 'a'),
      name('某所', 'institution', 'a', 'b'),
      name('某县', 'place', 'a', 'b', 'b'),
    ];
    expect(widestNames(names, 3).map(({ id }) => id)).toEqual(['某县', '某所']);
    expect(widestNames(names, 1).map(({ id }) => id)).toEqual(['某县']);
    expect(widestNames([], 3)).toEqual([]);
  });
});

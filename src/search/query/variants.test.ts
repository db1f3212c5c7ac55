import { beforeAll, expect, it } from 'vitest';
import { libraryOf, repositoryFiles } from '../../testing/search-library.ts';
import { answerQuery } from './answer.ts';
import type { Library } from './library.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(await repositoryFiles());
}, 60_000);

// A number before the point is part of the figure, not the number of a clause.
it.each(['61.5%', '3.3%', '9.4%', '5.15%', '3.15'])(
  '%s is not searched without its start',
  async (query) => {
    const { hits, notes } = await answerQuery(library, query, { filters: new Map(), only: false });
    expect(notes.filter(({ kind }) => kind === 'also')).toEqual([]);
    expect(hits.filter(({ match }) => match === 'variant')).toEqual([]);
  },
);

it('says which words of a question were of no use', async () => {
  const asked = { filters: new Map(), only: false };
  const { notes } = await answerQuery(library, '宁大有哪些麒麟学科', asked);
  expect(notes).toEqual([
    {
      kind: 'words',
      terms: ['宁大', '学科'],
      also: ['宁波大学'],
      naming: [],
      unused: ['麒', '麟'],
    },
  ]);
});

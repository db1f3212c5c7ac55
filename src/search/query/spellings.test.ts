import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, repositoryFiles } from '../../testing/search-library.ts';
import { answerQuery } from './answer.ts';
import { clauseId } from './library.ts';
import type { Library } from './library.ts';

/** Marks between Chinese characters, with what may be typed in their place. */
const MARKED = /\p{Script=Han}{1,3}[“”《》—、,·-]{1,3}\p{Script=Han}{1,4}/gu;
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[“”《》]/gu, ''],
  [/[“”]/gu, '"'],
  [/—+/gu, '-'],
  [/[-—]+/gu, '–'],
  [/、/gu, ','],
  [/,/gu, '、'],
];

/** So many are left out from one to the next, for the time it takes. */
const EVERY = 6;

let whole: Library;
let apart: Library;
let queries: string[];

beforeAll(async () => {
  whole = await libraryOf(await repositoryFiles());
  apart = await libraryOf(await repositoryFiles(0));
  const texts = (whole.whole ?? []).map(({ folded }) => folded);
  const marked = texts.flatMap((text) => Array.from(text.matchAll(MARKED), ([piece]) => piece));
  const typed = marked.flatMap((piece) => TYPED.map(([from, to]) => piece.replace(from, to)));
  const other = new Set(typed.filter((query) => !marked.includes(query) && !query.includes('"')));
  queries = [...other].filter((_, at) => at % EVERY === 0);
}, 60_000);

async function variants(library: Library, query: string): Promise<string[]> {
  const { hits } = await answerQuery(library, query, { filters: new Map(), only: false });
  const shown = hits.filter(({ match }) => match === 'exact' || match === 'variant');
  return shown.map(({ record }) => clauseId(library.data, record)).sort();
}

describe('another spelling', () => {
  it('is found by places as in the texts, for the marks of the corpus', async () => {
    expect(queries.length).toBeGreaterThan(80);
    for (const query of queries) {
      const certain = (await apart.finder.find(query)).length > 0;
      const found = await variants(apart, query);
      const expected = await variants(whole, query);
      // Where the query itself stands somewhere, marks that were not typed are not looked for.
      if (certain) expect([query, expected]).toEqual([query, expect.arrayContaining(found)]);
      else expect([query, found]).toEqual([query, expected]);
    }
  }, 120_000);
});

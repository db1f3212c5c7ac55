import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clauseId } from './query/library.ts';
import type { Library } from './query/library.ts';
import { answerQuery } from './query/answer.ts';
import type { Corpus } from '../model/corpus.ts';
import type { OutputFile } from './build/pagefind-index.ts';
import { ownRanges } from './build/clause-text.ts';
import { fold } from './fold.ts';
import type { Finder } from './query/finder.ts';
import {
  engineOf,
  libraryOf,
  repositoryCorpus,
  repositoryFiles,
} from '../testing/search-library.ts';

const bruteIds = 'as in the common form';
let corpus: Corpus;
let files: OutputFile[];
let library: Library;
let engine: Finder;
let owns: { id: string; ranges: string[] }[];

beforeAll(async () => {
  corpus = repositoryCorpus();
  files = await repositoryFiles();
  library = await libraryOf(files);
  engine = await engineOf(files, library.data);
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  owns = clauses.map((clause) => ({ id: clause.id, ranges: ownRanges(clause) }));
}, 60_000);

/** What the contract asks for, without an index: the clauses whose own text contains the query. */
function bruteForce(query: string): string[] {
  const wanted = fold(query);
  return owns
    .filter(({ ranges }) => ranges.some((range) => fold(range).includes(wanted)))
    .map(({ id }) => id)
    .sort();
}

async function exactIds(from: Library, query: string): Promise<string[]> {
  const { hits } = await answerQuery(from, query, { filters: new Map(), only: true });
  const exact = hits.filter(({ match }) => match === 'exact');
  return exact.map(({ record }) => clauseId(from.data, record)).sort();
}

/** Strings of 1 to 8 characters from inside a clause's own text, as a reader could copy them. */
const copied = () => {
  const texts = owns.flatMap(({ ranges }) => ranges.map((range) => [...range]));
  return fc
    .record({
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ text, at, length }) => {
      const from = at % text.length;
      return text.slice(from, from + length).join('');
    })
    .filter((query) => query.trim() !== '');
};

describe('exact hits', () => {
  it('are all clauses that contain the query and no other, from the texts', async () => {
    await fc.assert(
      fc.asyncProperty(copied(), async (query) => {
        expect(await exactIds(library, query)).toEqual(bruteForce(query));
      }),
      { numRuns: 3000, seed: 315 },
    );
  });

  it('are the same from Pagefind', async () => {
    const withEngine = { ...library, finder: engine };
    await fc.assert(
      fc.asyncProperty(copied(), async (query) => {
        expect(await exactIds(withEngine, query)).toEqual(bruteForce(query));
      }),
      { numRuns: 2000, seed: 2024 },
    );
  }, 60_000);

  it('are none for what occurs nowhere', async () => {
    const characters = [...new Set(owns.flatMap(({ ranges }) => [...ranges.join('')]))];
    const made = fc
      .array(fc.constantFrom(...characters), { minLength: 3, maxLength: 8 })
      .map((chars) => chars.join(''))
      .filter((query) => query.trim() !== '' && bruteForce(query).length === 0);
    await fc.assert(
      fc.asyncProperty(made, async (query) => {
        const found = await library.finder.find(fold(query));
        expect([found, await engine.find(fold(query))]).toEqual([[], []]);
      }),
      { numRuns: 500, seed: 1000 },
    );
  });

  it.each([
    ['a heading names its owner', '着力深化国内外科技合作与交流', ['ningbo-2011/task-6']],
    ['a paragraph of a task', '推进中石化宁波新材料高端创新平台', ['ningbo-2024/task-9-2']],
    ['over the lines of one clause', '科技创新体系加快建设', ['ningbo-2023-2027/title']],
    ['not over two clauses', '与交流进一步提升', []],
    ['white space aside', '全区300多家', ['jiangbei-2021/part-1-sec-1-p1']],
    ['traditional characters', '監測評價', bruteIds],
    ['full width', 'Ｒ＆Ｄ', bruteIds],
  ] as const)('%s', async (_name, query, ids) => {
    const expected = ids === bruteIds ? bruteForce(query === '監測評價' ? '监测评价' : 'r&d') : ids;
    expect(await exactIds(library, query)).toEqual([...expected]);
  });
});

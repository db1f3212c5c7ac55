import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import { corpusOf } from '../testing/corpora.ts';
import { libraryOf, repositoryCorpus, repositoryFiles } from '../testing/search-library.ts';
import { ownRanges } from './build/clause-text.ts';
import { buildSearchIndex } from './build/index.ts';
import { fold } from './fold.ts';
import { answerQuery } from './query/answer.ts';
import { clauseId } from './query/library.ts';
import type { Facet } from './query/filters.ts';
import type { Library } from './query/library.ts';

const bruteIds = 'as in the common form';

interface Own {
  readonly id: string;
  readonly ranges: readonly string[];
}

let owns: Own[];
/** The two forms of the search: with the texts at hand, and with an index and texts apart. */
let whole: Library;
let apart: Library;

beforeAll(async () => {
  owns = ownsOf(repositoryCorpus());
  whole = await libraryOf(await repositoryFiles());
  apart = await libraryOf(await repositoryFiles(0));
}, 60_000);

function ownsOf({ documents }: Corpus): Own[] {
  const clauses = documents.flatMap((document) => document.clauses);
  return clauses.map((clause) => ({ id: clause.id, ranges: ownRanges(clause) }));
}

/** What the contract asks for, without an index: the clauses whose own text contains the query. */
function bruteForce(query: string, among: readonly Own[] = owns): string[] {
  const wanted = fold(query);
  return among
    .filter(({ ranges }) => ranges.some((range) => fold(range).includes(wanted)))
    .map(({ id }) => id)
    .sort();
}

async function exactIds(from: Library, query: string): Promise<string[]> {
  const { hits } = await answerQuery(from, query, { filters: new Map(), only: true });
  const exact = hits.filter(({ match }) => match === 'exact');
  return exact.map(({ record }) => clauseId(from.data, record)).sort();
}

/** Strings from inside a clause's own text, as a reader could copy them. */
const copied = (among: readonly Own[], longest: number) => {
  const texts = among.flatMap(({ ranges }) => ranges.map((range) => [...range]));
  return fc
    .record({
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: longest }),
    })
    .map(({ text, at, length }) => {
      const from = at % text.length;
      return text.slice(from, from + length).join('');
    })
    .filter((query) => query.trim() !== '' && !/["\s]/u.test(query));
};

describe('exact hits', () => {
  it('are all clauses that contain the query and no other, from the texts', async () => {
    await fc.assert(
      fc.asyncProperty(copied(owns, 8), async (query) => {
        expect(await exactIds(whole, query)).toEqual(bruteForce(query));
      }),
      { numRuns: 3000, seed: 315 },
    );
  });

  it('are the same from Pagefind, up to forty characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(copied(owns, 8), copied(owns, 40)), async (query) => {
        expect(await exactIds(apart, query)).toEqual(bruteForce(query));
      }),
      { numRuns: 2000, seed: 2024 },
    );
  }, 60_000);

  it('are the same for every single character', async () => {
    const characters = new Set(owns.flatMap(({ ranges }) => [...ranges.join('')]));
    for (const char of characters) {
      if (/[\s"]/u.test(char)) continue;
      expect(await exactIds(apart, char)).toEqual(bruteForce(char));
    }
  });

  it('are counted under every filter alike in both forms, filtered or not', async () => {
    const level = fc.constantFrom([], ['city'], ['area'], ['city', 'district']);
    await fc.assert(
      fc.asyncProperty(copied(owns, 4), level, async (query, levels) => {
        const filters = new Map<Facet, ReadonlySet<string>>();
        if (levels.length > 0) filters.set('level', new Set(levels));
        const asked = { filters, only: true };
        const [one, other] = await Promise.all(
          [whole, apart].map((library) => answerQuery(library, query, asked)),
        );
        expect([other?.total, other?.counts]).toEqual([one?.total, one?.counts]);
      }),
      { numRuns: 400, seed: 2027 },
    );
  });

  it('are none for what occurs nowhere', async () => {
    const characters = [...new Set(owns.flatMap(({ ranges }) => [...ranges.join('')]))];
    const made = fc
      .array(fc.constantFrom(...characters), { minLength: 2, maxLength: 8 })
      .map((chars) => chars.join(''))
      .filter((query) => query.trim() !== '' && bruteForce(query).length === 0);
    await fc.assert(
      fc.asyncProperty(made, async (query) => {
        const found = await whole.finder.find(fold(query));
        expect([found, await apart.finder.find(fold(query))]).toEqual([[], []]);
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
    expect(await exactIds(whole, query)).toEqual([...expected]);
    expect(await exactIds(apart, query)).toEqual([...expected]);
  });
});

describe('any small corpus', () => {
  const char = fc.constantFrom(...'甲乙丙丁甲乙国國,，。、“”&%3.4—𠮷Ａa①㎡é 一');
  const line = fc
    .string({ unit: char, minLength: 1, maxLength: 12 })
    .filter((text) => /\S/u.test(text));
  const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
  const texts = fc.array(text, { minLength: 4, maxLength: 8 });
  const query = fc.string({
    unit: fc.oneof(char, fc.constantFrom('\ud83d', '戊')),
    minLength: 1,
    maxLength: 6,
  });

  it('is searched alike in both forms, and as by brute force', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(query, { minLength: 60, maxLength: 60 }),
        async (made, asked) => {
          const corpus = corpusOf(Object.fromEntries(made.map((each, at) => [`d-${at}`, each])));
          const among = ownsOf(corpus);
          const build = (wholeUpTo: number) =>
            buildSearchIndex(corpus, {
              synonyms: [],
              themes: [],
              names: [],
              wholeUpTo,
              shardSize: 40,
            });
          const libraries = [
            await libraryOf(await build(Infinity)),
            await libraryOf(await build(0)),
          ];
          for (const typed of asked.filter((each) => fold(each) !== '' && !/\s/u.test(each))) {
            for (const library of libraries) {
              const folded = fold(typed, library.traditional);
              const expected = bruteForceWith(library, folded, among);
              const found = await library.finder.find(folded);
              const ids = found.map(({ record }) => clauseId(library.data, record)).sort();
              expect([typed, ids]).toEqual([typed, expected]);
            }
          }
        },
      ),
      { numRuns: 6, seed: 20 },
    );
  }, 120_000);

  function bruteForceWith(
    { traditional }: Library,
    folded: string,
    among: readonly Own[],
  ): string[] {
    const holds = (range: string) => fold(range, traditional).includes(folded);
    return among.flatMap(({ id, ranges }) => (ranges.some(holds) ? [id] : [])).sort();
  }
});

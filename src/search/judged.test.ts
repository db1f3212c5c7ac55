import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from './query/answer.ts';
import { answerQuery } from './query/answer.ts';
import { clauseId } from './query/library.ts';
import type { Library } from './query/library.ts';
import { libraryOf, repositoryFiles } from '../testing/search-library.ts';

interface Judged {
  readonly query: string;
  readonly kind: string;
  readonly want: string | null;
  readonly also?: readonly string[];
  /** Where the wanted clause stands when it is not first. */
  readonly place?: number;
}

const file = join(import.meta.dirname, 'fixtures/judged.yaml');
const judged = parse(readFileSync(file, 'utf8')) as Judged[];
let library: Library;

beforeAll(async () => {
  library = await libraryOf(await repositoryFiles());
}, 60_000);

function ids({ hits }: Answer): string[] {
  const { data } = library;
  return hits.map(({ record, anchor }) => {
    const slug = data.docs[data.records.at(record)?.doc ?? -1]?.slug ?? '';
    return anchor === undefined ? clauseId(data, record) : `${slug}/${anchor}`;
  });
}

const ask = (query: string) => answerQuery(library, query, { filters: new Map(), only: false });

describe('judged queries', () => {
  it('are many and of every kind', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(new Set(judged.map(({ kind }) => kind))).toEqual(
      new Set(['exact', 'all', 'variant', 'fuzzy', 'pinyin', 'near', 'address', 'none']),
    );
  });

  it.each(judged)('$query → $want ($kind)', async ({ query, kind, want, also, place = 1 }) => {
    const answer = await ask(query);
    if (want === null) {
      expect(ids(answer)).toEqual([]);
      return;
    }
    expect([want, ...(also ?? [])]).toContain(ids(answer)[place - 1]);
    expect(answer.hits[0]?.match).toBe(kind);
  });

  it('have the wanted clause first for at least 90 %, in the first three for at least 97 %', () => {
    const answered = judged.filter(({ want }) => want !== null);
    const within = (most: number) => answered.filter(({ place = 1 }) => place <= most).length;
    expect(within(1) / answered.length).toBeGreaterThanOrEqual(0.9);
    expect(within(3) / answered.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('synonyms', () => {
  it('each change the result of a query, and what is only typed always finds something', async () => {
    const idle: string[] = [];
    for (const { terms, typed } of library.data.synonyms) {
      const answers = await Promise.all([...typed, ...terms].map(ask));
      const changed = answers.some(({ hits }) => hits.some(({ match }) => match === 'variant'));
      if (!changed) idle.push(terms.join());
      const found = answers.slice(0, typed.length);
      idle.push(...typed.filter((_, at) => !found[at]?.hits.some(isOfTheWord)));
    }
    expect(idle).toEqual([]);
  });
});

/** Contains the word or another for it; no mere help. */
function isOfTheWord({ match }: Answer['hits'][number]): boolean {
  return match === 'variant' || match === 'exact';
}

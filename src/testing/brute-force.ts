/** What the search must answer, found without an index. */
import type { Corpus } from '../model/corpus.ts';
import { ownRanges } from '../search/build/clause-text.ts';
import { fold } from '../search/fold.ts';

/** Strings of 1 to 6 characters out of the clauses' own texts, the same in every run. */
export function someStrings({ documents }: Corpus, count: number): string[] {
  const texts = documents.flatMap(({ clauses }) => clauses.flatMap(ownRanges));
  let state = 315;
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  const strings = new Set<string>();
  while (strings.size < count) {
    const points = [...texts[next(texts.length)]!];
    const from = next(points.length);
    const text = points.slice(from, from + 1 + next(6)).join('');
    if (/^[\p{Script=Han}\p{N}]+$/u.test(text)) strings.add(text);
  }
  return [...strings];
}

/** Ids of the smallest clauses whose own text contains the query, folded. */
export function bruteForce({ documents }: Corpus, query: string): string[] {
  const wanted = fold(query);
  const holds = (range: string) => fold(range).includes(wanted);
  const clauses = documents.flatMap((document) => document.clauses);
  return clauses.filter((clause) => ownRanges(clause).some(holds)).map(({ id }) => id);
}

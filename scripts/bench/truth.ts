import type { Corpus } from '../../src/model/corpus.ts';
import { ownRanges } from '../../src/search/build/clause-text.ts';
import { traditionalPairs } from '../../src/search/build/traditional.ts';
import { fold } from '../../src/search/fold.ts';
import { absentStrings, strings } from '../../src/search/sample-strings.ts';

/** A smallest clause with its own text, by which every search is judged. */
export interface Own {
  readonly id: string;
  readonly slug: string;
  readonly anchor: string;
  readonly title: string;
  readonly ranges: readonly string[];
  readonly folded: readonly string[];
}

/** The smallest clauses of a corpus. */
export function ownsOf({ documents }: Corpus): Own[] {
  return documents.flatMap(({ slug, title, clauses }) =>
    clauses.flatMap((clause) => {
      const ranges = ownRanges(clause);
      const { id, anchor } = clause;
      const folded = ranges.map(folding);
      return ranges.length === 0 ? [] : [{ id, slug, anchor, title, ranges, folded }];
    }),
  );
}

function folding(text: string): string {
  return fold(text, traditionalPairs());
}

/** Ids of the clauses that contain the query: what a search has to list, and nothing else. */
export function bruteForce(owns: readonly Own[], query: string): ReadonlySet<string> {
  const wanted = folding(query);
  const found = owns.filter(({ folded }) => folded.some((text) => text.includes(wanted)));
  return new Set(found.map(({ id }) => id));
}

/** Queries made from the texts, the same on every run. */
export interface Samples {
  /** Strings of 1 to 8 characters from inside clauses. */
  readonly present: readonly string[];
  /** Strings of the same characters that occur nowhere. */
  readonly absent: readonly string[];
  /** A string of four characters that several clauses share: a query with an answer. */
  readonly common: string;
}

export function samplesOf(owns: readonly Own[], present: number, absent: number): Samples {
  const texts = owns.flatMap(({ ranges }) => ranges);
  return {
    // A field for a query holds one line.
    present: strings(texts, present, 20_240).map((text) => text.replace(/[\r\n]/gu, '')),
    absent: absentStrings(
      owns.flatMap(({ folded }) => folded),
      absent,
      404,
    ),
    common: commonString(texts),
  };
}

function commonString(texts: readonly string[]): string {
  const long = texts.filter((text) => text.length > 4);
  const candidates = strings(long, 400, 1).filter((text) => /^\p{Script=Han}{4}$/u.test(text));
  const shared = (text: string) => texts.filter((other) => other.includes(text)).length;
  const rated = candidates.map((text) => ({ text, times: shared(text) }));
  return rated.sort((a, b) => b.times - a.times)[0]?.text ?? texts[0]?.slice(0, 2) ?? '';
}

/** How well lists of ids answer queries: shares from 0 to 1. */
export interface Exactness {
  readonly recall: number;
  readonly precision: number;
}

/** Compares what was listed for each query with the clauses that contain it, `most` of them at most. */
export function exactness(
  owns: readonly Own[],
  queries: readonly string[],
  listed: readonly (readonly string[])[],
  most = Infinity,
): Exactness {
  let [wanted, right, shown] = [0, 0, 0];
  queries.forEach((query, at) => {
    const expected = bruteForce(owns, query);
    const found = listed[at] ?? [];
    wanted += Math.min(expected.size, most);
    shown += found.length;
    right += found.filter((id) => expected.has(id)).length;
  });
  return { recall: right / wanted, precision: right / shown };
}

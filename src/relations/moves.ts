import type { Rows } from './rows.ts';
import type { Commonness } from './vectors.ts';

/** Where the texts of an earlier comparison stand now; the order of those in both is the same. */
export interface Moves {
  /** Place now → place then; -1 for a text that was not there. */
  readonly before: Int32Array;
  /** Place then → place now; -1 for a text that is gone. */
  readonly now: Int32Array;
}

/**
 * Finds texts again by their keys (no two the same). As many as can be without a change of their order;
 * one that moved among them counts as gone and come anew.
 */
export function movesOf(then: readonly string[], keys: readonly string[]): Moves {
  const places = new Map(then.map((key, place) => [key, place]));
  const before = longestAscending(Int32Array.from(keys, (key) => places.get(key) ?? -1));
  const now = new Int32Array(then.length).fill(-1);
  before.forEach((place, at) => {
    if (place >= 0) now[place] = at;
  });
  return { before, now };
}

/** The numbers with -1 for all that are not in the longest ascending succession of those from 0 on. */
function longestAscending(numbers: Int32Array): Int32Array {
  // Where the lowest end of a succession of each length stands, and what comes before every number.
  const ends: number[] = [];
  const previous = new Int32Array(numbers.length);
  numbers.forEach((number, at) => {
    if (number < 0) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const kept = new Int32Array(numbers.length).fill(-1);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) kept[at] = numbers[at]!;
  return kept;
}

/** Marks the texts that were not there, or whose vector is another since a term is more or less common. */
export function freshTexts(
  rows: Rows,
  { before }: Moves,
  changed: (term: number) => boolean,
): Uint8Array {
  return Uint8Array.from(before, (place, text) => {
    if (place < 0) return 1;
    for (let at = rows.starts[text]!; at < rows.starts[text + 1]!; at += 1) {
      if (changed(rows.numbers[at]!)) return 1;
    }
    return 0;
  });
}

/** Terms of one comparison, and how common they were in it. */
export interface CommonTerms {
  readonly terms: readonly string[];
  readonly commonness: Commonness;
}

/** Marks, by number, the terms that are not as common as they were. */
export function changedTerms(then: CommonTerms, now: CommonTerms): Uint8Array {
  if (then.commonness.all !== now.commonness.all) return new Uint8Array(now.terms.length).fill(1);
  let at = 0;
  return Uint8Array.from(now.terms, (term, number) => {
    while (at < then.terms.length && then.terms[at]! < term) at += 1;
    const isSame =
      then.terms[at] === term && then.commonness.terms[at] === now.commonness.terms[number];
    return isSame ? 0 : 1;
  });
}

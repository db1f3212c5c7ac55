import type { StartData } from '../data.ts';
import type { Holding } from './contain.ts';

/**
 * Orders clauses that contain all parts: hits in the heading first, then how much of the clause is
 * about them and how close they stand, then the younger document, then the order of the corpus.
 * `lengths` are those of the parts.
 */
export function rankFound<T extends Holding>(
  data: StartData,
  found: readonly T[],
  lengths: readonly number[],
): T[] {
  const recent = recencies(data);
  const scored = found.map((item) => ({ item, score: scoreOf(data, item, lengths, recent) }));
  scored.sort((a, b) => b.score - a.score || a.item.record - b.item.record);
  return scored.map(({ item }) => item);
}

function scoreOf(
  data: StartData,
  { record, places }: Holding,
  lengths: readonly number[],
  recent: readonly number[],
): number {
  const row = data.records.at(record);
  if (!row) return 0;
  // The list of units in charge at a clause's end counts less than what the clause says.
  const end = lengthOf(row.ranges) - row.tail;
  let [inHeading, whole, weight] = [0, 0, 0];
  places.forEach((list, part) => {
    const length = lengths[part] ?? 0;
    const first = list[0] ?? Infinity;
    if (first + length <= row.heading) inHeading++;
    if (first === 0 && length === row.heading) whole = 4;
    weight += density(list, length, end);
  });
  const closeness =
    places.length > 1 ? 1 / (1 + windowOf(places, lengths, lengthOf(row.ranges)) / 20) : 0;
  const share = (value: number) => value / places.length;
  return (
    whole +
    8 * share(inHeading) +
    2 * share(weight) +
    3 * closeness +
    0.8 * (recent[row.doc] ?? 0.5)
  );
}

/** Length of a record's text, its ranges parted by one place. */
export function lengthOf(ranges: readonly number[]): number {
  return ranges.reduce((sum, length) => sum + length + 1, -1);
}

/** 0 to 1: how often a part occurs before `end`, for the clause's length, each further time counting less. */
function density(places: readonly number[], length: number, end: number): number {
  let count = 0;
  for (const place of places) if (place + length <= end) count++;
  return count / (count + 0.6 + end / 500);
}

/** Length of the shortest stretch that holds all parts; `most` when there is none. */
export function windowOf(
  places: readonly (readonly number[])[],
  lengths: readonly number[],
  most: number,
): number {
  const marks = places
    .flatMap((list, which) => list.map((at) => ({ at, end: at + (lengths[which] ?? 0), which })))
    .sort((a, b) => a.at - b.at);
  let shortest = most;
  const last = new Map<number, { at: number; end: number }>();
  for (const mark of marks) {
    last.set(mark.which, mark);
    if (last.size < places.length) continue;
    const ends = [...last.values()];
    const length = Math.max(...ends.map((m) => m.end)) - Math.min(...ends.map((m) => m.at));
    shortest = Math.min(shortest, length);
  }
  return shortest;
}

/** Lengths in characters, as the records count them. */
export function lengthsOf(parts: readonly string[]): number[] {
  return parts.map((part) => [...part].length);
}

/** The year a document counts as: its own, or the first of its period. */
export function yearOf(data: StartData, doc: number): number | null {
  const row = data.docs[doc];
  return row?.year ?? row?.period?.[0] ?? null;
}

const recenciesKnown = new WeakMap<StartData, readonly number[]>();

/** For every document 0 to 1, the younger the more; one half for what has no year. */
function recencies(data: StartData): readonly number[] {
  const known = recenciesKnown.get(data);
  if (known) return known;
  const years = data.docs.map((_, doc) => yearOf(data, doc));
  const stated = years.filter((year) => year !== null);
  const [first, last] = [Math.min(...stated), Math.max(...stated)];
  const made = years.map((year) =>
    year === null || first >= last ? 0.5 : (year - first) / (last - first),
  );
  recenciesKnown.set(data, made);
  return made;
}

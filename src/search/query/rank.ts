import type { StartData } from '../data.ts';
import { occurrences } from '../fold.ts';
import type { Found } from './contain.ts';

/** The list of units in charge at a clause's end counts less than what the clause says. */
const RESPONSIBLE = /[(（](?:责任单位|牵头单位|责任部门|配合单位)[:：].*$/u;

/**
 * Orders clauses that contain all parts: hits in the heading first, then how much of the clause is
 * about them and how close they stand, then the younger document, then the order of the corpus.
 */
export function rankFound(
  data: StartData,
  found: readonly Found[],
  parts: readonly string[],
): Found[] {
  const years = spanOfYears(data);
  const scored = found.map((item) => ({ item, score: scoreOf(data, item, parts, years) }));
  scored.sort((a, b) => b.score - a.score || a.item.record - b.item.record);
  return scored.map(({ item }) => item);
}

function scoreOf(
  data: StartData,
  { record, text }: Found,
  parts: readonly string[],
  years: readonly [number, number],
): number {
  const row = data.records[record];
  if (!row) return 0;
  const heading = text.folded.slice(0, row.heading);
  const body = text.folded.replace(RESPONSIBLE, '');
  const inHeading = parts.filter((part) => heading.includes(part)).length / parts.length;
  const whole = parts.includes(heading.replace(/[。:,]$/u, '')) ? 4 : 0;
  const weight = parts.reduce((sum, part) => sum + density(body, part), 0) / parts.length;
  const closeness = parts.length > 1 ? 1 / (1 + windowOf(body, parts) / 20) : 0;
  return whole + 8 * inHeading + 2 * weight + 3 * closeness + 0.8 * recency(data, row.doc, years);
}

/** 0 to 1: how often `part` occurs, for the clause's length, each further time counting less. */
function density(body: string, part: string): number {
  const count = occurrences(body, part).length;
  return count / (count + 0.6 + body.length / 500);
}

/** Length of the shortest stretch that holds all parts, in UTF-16 units; the whole when unsure. */
export function windowOf(text: string, parts: readonly string[]): number {
  const marks = parts
    .flatMap((part, which) =>
      occurrences(text, part).map((at) => ({ at, end: at + part.length, which })),
    )
    .sort((a, b) => a.at - b.at);
  let shortest = text.length;
  const last = new Map<number, { at: number; end: number }>();
  for (const mark of marks) {
    last.set(mark.which, mark);
    if (last.size < parts.length) continue;
    const ends = [...last.values()];
    const length = Math.max(...ends.map((m) => m.end)) - Math.min(...ends.map((m) => m.at));
    shortest = Math.min(shortest, length);
  }
  return shortest;
}

/** The year a document counts as: its own, the first of its period, or the middle of all. */
export function yearOf(data: StartData, doc: number): number | null {
  const row = data.docs[doc];
  return row?.year ?? row?.period?.[0] ?? null;
}

function spanOfYears(data: StartData): readonly [number, number] {
  const years = data.docs.flatMap((_, doc) => yearOf(data, doc) ?? []);
  return [Math.min(...years), Math.max(...years)];
}

function recency(data: StartData, doc: number, [first, last]: readonly [number, number]): number {
  const year = yearOf(data, doc);
  if (year === null || first >= last) return 0.5;
  return (year - first) / (last - first);
}

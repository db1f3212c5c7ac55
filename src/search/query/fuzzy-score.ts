import type { StartData } from '../data.ts';
import { fold, occurrences } from '../fold.ts';
import type { Context } from './context.ts';
import type { RecordText } from './library.ts';

/** A string to look for and how much finding it counts. */
export interface Wanted {
  readonly text: string;
  readonly weight: number;
  /** False for a word that is also looked for as part of a longer run. */
  readonly leading: boolean;
  /** The fewer records have it, the higher. */
  readonly rarity: number;
}

/** A wanted string found in a record, as the record words it. */
export interface Sighting {
  readonly wanted: Wanted;
  readonly as: string;
}

/** What is asked of every clause. */
export interface Question {
  readonly wanted: readonly Wanted[];
  readonly context: Context;
  /** The unit of the number asked for (多少家 → 家), null when none is. */
  readonly unit: string | null;
}

/** Within this many characters words count as standing together. */
const TOGETHER = 30;

/** What a clause says of the query's rare words; more in its heading, close together, with a number. */
export function scoreClause(
  data: StartData,
  record: number,
  text: RecordText,
  seen: readonly Sighting[],
  question: Question,
): number {
  const row = data.records[record];
  if (!row) return 0;
  const heading = text.folded.slice(0, row.heading);
  const said = sum(seen, ({ wanted, as }) => {
    const times = occurrences(text.folded, as).length;
    const often = times / (times + 0.5 + text.folded.length / 800);
    const place = heading.includes(as) ? 1.5 : 1;
    return worth(wanted, question.context) * place * (0.6 + 0.4 * often);
  });
  const above = labelsAbove(data, row.place);
  const missing = question.wanted.filter((want) => !seen.some(({ wanted }) => wanted === want));
  const implied = sum(missing, (want) =>
    above.includes(want.text) ? 0.6 * worth(want, question.context) : 0,
  );
  const close = togetherness(text.folded, seen);
  const figure = question.unit !== null && hasFigure(text.folded, seen, question.unit) ? 1.35 : 1;
  const named = 1 + 0.45 * (question.context.weights[row.doc] ?? 0);
  return (said + implied) * (1 + 0.3 * close) * figure * named;
}

/** Words that name a document count little as words of the clause. */
function worth(wanted: Wanted, context: Context): number {
  return wanted.rarity * wanted.weight * (context.words.has(wanted.text) ? 0.2 : 1);
}

/** The folded headings that a place stands under, itself included. */
function labelsAbove(data: StartData, place: number): string {
  let labels = '';
  for (let at = place; at >= 0; at = data.places[at]?.up ?? -1)
    labels += fold(data.places[at]?.label ?? '');
  return labels;
}

/** 0 to 1: how many of the words stand near the rarest one. */
function togetherness(folded: string, seen: readonly Sighting[]): number {
  const words = seen.filter(({ wanted }) => wanted.leading);
  const [rarest] = [...words].sort((a, b) => b.wanted.rarity - a.wanted.rarity);
  if (!rarest || words.length < 2) return 0;
  const shares = occurrences(folded, rarest.as).map((at) => {
    const around = folded.slice(Math.max(0, at - TOGETHER), at + rarest.as.length + TOGETHER);
    return words.filter(({ as }) => around.includes(as)).length / words.length;
  });
  return Math.max(0, ...shares);
}

/** True when a number with the unit follows one of the words: 企业数量突破8500家 for 家. */
function hasFigure(folded: string, seen: readonly Sighting[], unit: string): boolean {
  const figure = new RegExp(`\\d[\\d.]*[万亿余多]*${unit}`, 'u');
  return seen.some(({ as, wanted }) => {
    if (wanted.text.length < 2) return false;
    return occurrences(folded, as).some((at) =>
      figure.test(folded.slice(at, at + as.length + TOGETHER)),
    );
  });
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

import { fold } from '../fold.ts';
import type { RecordRow, StartData } from '../data.ts';
import type { Context } from './context.ts';
import type { RecordText } from './library.ts';
import { lengthOf } from './rank.ts';

/** A string to look for and how much finding it counts. */
export interface Wanted {
  readonly text: string;
  readonly weight: number;
  /** False for a word that is also looked for as part of a longer run. */
  readonly leading: boolean;
  /** The fewer records have it, the higher. */
  readonly rarity: number;
}

/** A wanted string found in a record, as the record words it, and where. */
export interface Sighting {
  readonly wanted: Wanted;
  readonly as: string;
  readonly at: readonly number[];
}

/** What is asked of every clause. */
export interface Question {
  readonly wanted: readonly Wanted[];
  readonly context: Context;
  /** The unit of the number asked for (多少家 → 家), null when none is. */
  readonly unit: string | null;
}

/** The anchor of a printed title. */
const TITLE = 'title';
/** Within this many characters words count as standing together. */
const TOGETHER = 30;

/**
 * What a clause says of the query's rare words; more in its heading, close together, and, where its
 * text is given, under a heading with the other words, and with a number.
 */
export function scoreClause(
  data: StartData,
  record: number,
  seen: readonly Sighting[],
  question: Question,
  text: RecordText | null,
): number {
  const row = data.records.at(record);
  if (!row) return 0;
  const { context } = question;
  const said = sum(
    seen,
    (sighting) =>
      worth(sighting.wanted, context, row) * wording(sighting) * emphasis(row, sighting),
  );
  const above = text === null ? '' : fold(text.path.join(''));
  const missing = question.wanted.filter((want) => !seen.some(({ wanted }) => wanted === want));
  const implied = sum(missing, (want) =>
    above.includes(want.text) ? 0.6 * worth(want, context, row) : 0,
  );
  const figure = text !== null && answersNumber(text.folded, seen, question.unit) ? 1.35 : 1;
  const named = 1 + 0.45 * (context.weights[row.doc] ?? 0);
  return (said + implied) * (1 + 0.3 * togetherness(seen)) * figure * named;
}

/** More for a word in the heading, and for one that comes again. */
function emphasis(row: RecordRow, { as, at }: Sighting): number {
  const often = at.length / (at.length + 0.5 + lengthOf(row.ranges) / 800);
  const place = (at[0] ?? Infinity) + [...as].length <= row.heading ? 1.5 : 1;
  return place * (0.6 + 0.4 * often);
}

/** Words that only name the document count little as words of its clauses; in its title they do. */
function worth({ text, rarity, weight }: Wanted, { words }: Context, row: RecordRow): number {
  const naming = words.get(text);
  const only = naming?.[row.doc] === true || (naming !== undefined && row.anchor === TITLE);
  return rarity * weight * (only ? 0.2 : 1);
}

/** Another name for a thing counts less than what was typed. */
function wording({ as, wanted }: Sighting): number {
  return as === wanted.text ? 1 : 0.7;
}

/** 0 to 1: how many of the words stand near the rarest one. */
function togetherness(seen: readonly Sighting[]): number {
  const words = seen.filter(({ wanted }) => wanted.leading);
  const [rarest] = [...words].sort((a, b) => b.wanted.rarity - a.wanted.rarity);
  if (!rarest || words.length < 2) return 0;
  const shares = rarest.at.map((place) => {
    const end = place + rarest.as.length + TOGETHER;
    const near = words.filter(({ as, at }) =>
      at.some((other) => other >= place - TOGETHER && other + as.length <= end),
    );
    return near.length / words.length;
  });
  return Math.max(0, ...shares);
}

/** True when a number with the unit follows one of the words: 企业数量突破8500家 for 家. */
function answersNumber(folded: string, seen: readonly Sighting[], unit: string | null): boolean {
  if (unit === null) return false;
  const figure = new RegExp(`\\d[\\d.]*[万亿余多]*${unit}`, 'u');
  return seen.some(({ as, at, wanted }) => {
    if (wanted.text.length < 2) return false;
    return at.some((place) => figure.test(folded.slice(place, place + as.length + TOGETHER)));
  });
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

import { parseHanNumeral } from '../model/numerals.ts';
import { fold, pairsOf } from '../search/fold.ts';
import { itemAnchors, wantedIn } from '../search/query/address.ts';
import { numbered } from '../search/query/part-names.ts';
import type { PartName } from '../search/query/part-names.ts';

/** A place of a document, as an address can name it. */
export interface Place {
  readonly anchor: string;
  /** Its first words; a part's are its heading. */
  readonly opening: string;
  /** Anchors of its sentences, in print order. */
  readonly sentences: readonly string[];
}

/** Traditional characters in the names of items and in the usual headings of parts. */
const TRADITIONAL = pairsOf(
  '項项條条號号點点個个節节務务標标發发預预總总體体區区級级實实組组織织領领導导機机製制創创進进強强動动' +
    '責责構构業业産产產产際际國国優优財财會会屬属開开關关據据護护監监術术陸陆貳贰參叁',
);
/** What editors call places that have no name in print. */
const UNNAMED: ReadonlyMap<string, string> = new Map([
  ['标题', 'title'],
  ['引言', 'preamble'],
  ['公开信息', 'metadata'],
]);
/** What clings to an address that is copied out of a sentence. */
const CLINGING = /(?:[.,;:!?。、…"'“”‘’》>】」』/]|\.html?)+$/u;
/** The title before a place; within a place, titles stand only in words that are quoted. */
const TITLE = /^(?:[^“《]*《[^《》]*|[^“]*)》(?=.)/u;
const SENTENCE = /^(.+?)第?([一二三四五六七八九十百]+|\d{1,3})句$/u;
const PARAGRAPH = /^(.+)第([一二三四五六七八九十百]+|\d{1,3})(?:自然段|[段款])$/u;
/** The first words of a place without a number, as citations have them: 总体要求·目标“能力显著增强”. */
const QUOTED = /^[^“]*“(.+?)\.*”?$/u;
/** Other names of tasks, in addresses of other sites. */
const TASK = /^(?:t|item|clause)-?(?=\d+$)/u;
const PART = /^part-(\d+)$/u;
/** Shorter words open many clauses. */
const OPENING = 4;

/**
 * The name in an address as anchors are written: folded, without the marks and parameters that stand
 * around it in messages (`task-19。`, `task-19）`, `#task-19?from=…`), without ［］ and a title in 《》.
 */
export function nameIn(typed: string): string {
  let name = fold(typed, TRADITIONAL)
    .replace(TITLE, '')
    .replace(/[[\]]/g, '')
    .replace(/[?&].*$/, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(CLINGING, '');
    if (name.endsWith(')') && !name.includes('(')) name = name.slice(0, -1);
  }
  return name.replace(/^.*[#/]/, '').replaceAll('_', '-');
}

/**
 * The anchor that a reader means by what stands in an address (`19`, `第十九項`, `三（二）`, `保障措施（二）`,
 * `第9项第2句`), null where none fits. `places` in print order.
 */
export function meantAnchor(typed: string, places: readonly Place[]): string | null {
  const name = nameIn(typed);
  if (name === '') return null;
  const known = places.flatMap(({ anchor, sentences }) => [anchor, ...sentences]);
  if (known.includes(name)) return name;
  const [, outer, count = ''] = SENTENCE.exec(name) ?? [];
  if (outer === undefined) return clauseMeant(name, places)?.anchor ?? null;
  return clauseMeant(outer, places)?.sentences[valueOf(count) - 1] ?? null;
}

function valueOf(count: string): number {
  return /^\d/.test(count) ? Number(count) : (parseHanNumeral(count) ?? 0);
}

/** The same where sentences have no places of their own, as in the received text: the sentence's clause. */
export function meantClause(typed: string, places: readonly Place[]): string | null {
  const name = nameIn(typed);
  const clause = SENTENCE.exec(name)?.[1] ?? name.replace(/-s\d+$/u, '');
  return meantAnchor(typed, places) ?? meantAnchor(clause, places);
}

function clauseMeant(name: string, places: readonly Place[]): Place | null {
  const words = QUOTED.exec(name)?.[1];
  return (
    paragraphMeant(name, places) ??
    clauseNamed(name, places) ??
    opened(name.replace(/^.*·/u, ''), places) ??
    (words === undefined ? null : opened(words, places))
  );
}

/** `第24项第1段`: the paragraph of what stands before it. */
function paragraphMeant(name: string, places: readonly Place[]): Place | null {
  const [, outer, count = ''] = PARAGRAPH.exec(name) ?? [];
  const of = outer === undefined ? null : clauseMeant(outer, places);
  if (of === null) return null;
  const anchors = ['-', '-p'].map((before) => `${of.anchor}${before}${valueOf(count)}`);
  return places.find(({ anchor }) => anchors.includes(anchor)) ?? null;
}

function clauseNamed(name: string, places: readonly Place[]): Place | null {
  const parts = partsOf(places);
  const heading = parts.find((part) => part.heading === name);
  const candidates = [
    UNNAMED.get(name) ?? name,
    ...(heading === undefined ? [] : [`part-${heading.number}`]),
    ...itemAnchors(numbered(name, 0, parts)),
    name.replace(TASK, 'task-'),
  ];
  for (const candidate of candidates) {
    const place = placeAt(candidate, places);
    if (place !== undefined) return place;
  }
  return null;
}

/** The first place that opens with these words. */
function opened(words: string, places: readonly Place[]): Place | null {
  const opens = ({ opening }: Place) => words.length >= OPENING && fold(opening).startsWith(words);
  return places.find(opens) ?? null;
}

/** The parts among these places, by the headings they are named by. */
export function partsOf(places: readonly Place[]): PartName[] {
  return places.flatMap(({ anchor, opening }) => {
    const number = PART.exec(anchor)?.[1];
    // No name at all would begin every name.
    return number === undefined || opening === ''
      ? []
      : [{ doc: 0, number, heading: fold(opening) }];
  });
}

/** The place with this anchor, where it is the one that is wanted. */
function placeAt(candidate: string, places: readonly Place[]): Place | undefined {
  const { anchor, part, against } = wantedIn(candidate);
  const at = places.findIndex((place) => place.anchor === anchor);
  if (places.some((place) => against(place.anchor))) return undefined;
  if (part === undefined) return places[at];
  const last = places.slice(0, at).findLast((place) => PART.test(place.anchor));
  return last?.anchor === part ? places[at] : undefined;
}

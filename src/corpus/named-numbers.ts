import { parseHanNumeral } from '../model/numerals.ts';
import type { Block } from './block.ts';
import { markerAt, rank, type Marker, type Style } from './markers.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const NUMERAL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 问题1： Q1. 【问一】 */
const QUESTIONS = new RegExp(
  `^[【[]?\\s*(?:[问問][题題]?|Q)\\s*${NUMERAL}\\s*(?:[】\\]、：:.．]|(?=\\s))`,
  'u',
);
/** What a number may say that it counts. */
export const THINGS = /^(?:措施|举措|工程|行动|任务|步骤)/u;
/** 工程一： 措施1 with words behind: what says what it counts may run on through the whole document. */
const OF_THINGS = new RegExp(`${THINGS.source}\\s*${NUMERAL}(?:\\s*[、：:.．]|(?=\\s))`, 'u');
/** 第一、 （a） 甲、 with words behind. */
const KINDS: readonly RegExp[] = [
  QUESTIONS,
  new RegExp(`^第${NUMERAL}、(?=\\s*[\\p{Script=Han}“《])`, 'u'),
  OF_THINGS,
  /^[（(]\s*([a-z])\s*[）)](?=\s*[\p{Script=Han}“《])/u,
  new RegExp(`^([${STEMS}])、(?![${STEMS}方])(?=[\\p{Script=Han}“《])`, 'u'),
];
/** So many that count on from one without a gap are no chance. */
const FEWEST = 3;
const FEWEST_QUESTIONS = 2;
/** The levels a list may have, outermost first. */
const LEVELS: readonly Style[] = ['han-dun', 'han-paren', 'arab-dot', 'arab-paren', 'circled'];

interface Named {
  readonly index: number;
  readonly value: number;
  readonly printed: string;
}

/**
 * Numbers of other kinds, by index, where a list of three or more (two questions) counts on from one: they stand one
 * level below the numbers above them, and only numbers of deeper levels stand inside. 措施1, 措施2 may run
 * on from part to part, lists of other kinds may not.
 */
export function namedNumbers(blocks: readonly Block[]): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>();
  const markers = blocks.map(({ text, role }) => (role === 'text' ? markerAt(text) : null));
  for (const kind of KINDS) {
    for (const list of listsOf(blocks, kind)) {
      const style = levelOf(markers, list, kind === OF_THINGS);
      if (style === null) continue;
      for (const { index, value, printed } of list)
        found.set(index, { style, value, inserted: null, path: [], printed });
    }
  }
  return found;
}

/** The stretches that count from one without a gap, long enough to be lists. */
function listsOf(blocks: readonly Block[], kind: RegExp): Named[][] {
  const lists: Named[][] = [];
  blocks.forEach(({ text, role }, index) => {
    const match = role === 'text' ? kind.exec(text) : null;
    if (match === null) return;
    const next = { index, value: valueOf(match[1] ?? ''), printed: match[0].trim() };
    if (next.value === 1) lists.push([next]);
    else if (lists.at(-1)?.at(-1)?.value === next.value - 1) lists.at(-1)?.push(next);
  });
  const fewest = kind === QUESTIONS ? FEWEST_QUESTIONS : FEWEST;
  return lists.filter(({ length }) => length >= fewest);
}

function valueOf(numeral: string): number {
  if (/^\d/u.test(numeral)) return Number(numeral);
  if (/^[a-z]/u.test(numeral)) return numeral.charCodeAt(0) - 0x60;
  return STEMS.includes(numeral) ? STEMS.indexOf(numeral) + 1 : (parseHanNumeral(numeral) ?? 0);
}

/**
 * The level below the numbers above a list, null where none is free: numbers of that level or an outer
 * one stand inside it, or it runs on where its kind may not.
 */
function levelOf(
  markers: readonly (Marker | null)[],
  list: readonly Named[],
  mayRunOn: boolean,
): Style | null {
  const first = list[0]?.index ?? 0;
  const base = markers.slice(0, first).findLast((marker) => marker !== null)?.style ?? null;
  const gaps = list.slice(1).map(({ index }, i) => {
    const between = markers.slice((list[i]?.index ?? 0) + 1, index);
    return between.flatMap((marker) => (marker === null ? [] : [marker.style]));
  });
  const outside = outsideOf(base, gaps);
  const lowest = Math.max(-1, ...[...outside].map(rank));
  const level = LEVELS.find((style) => rank(style) > lowest);
  if (level === undefined) return null;
  const runsOn = gaps.some((gap) => gap.some((style) => outside.has(style)));
  const inside = gaps.flat().filter((style) => !outside.has(style));
  const clear = inside.every((style) => rank(style) > rank(level));
  return clear && (mayRunOn || !runsOn) ? level : null;
}

/**
 * The styles of the numbers that a list stands under: `base`, the one above its first number, any outer
 * one, and, between two of its numbers, those that stand below such a one.
 */
function outsideOf(base: Style | null, gaps: readonly (readonly Style[])[]): ReadonlySet<Style> {
  if (base === null) return new Set();
  const outside = new Set<Style>([base]);
  for (const gap of gaps) {
    const from = gap.findIndex((style) => rank(style) <= rank(base));
    if (from >= 0) for (const style of gap.slice(from)) outside.add(style);
  }
  return outside;
}

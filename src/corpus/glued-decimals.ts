import { countsThings, decimalMarker, markerAt, rank, type Marker, type Style } from './markers.ts';

const GLUED = /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?=\p{Script=Han}{2})/u;
/** True for a line that begins with 1.1, 2.3.1, whatever follows. */
export function isInnerDecimal(text: string): boolean {
  return INNER.test(text);
}

const INNER = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?\s*\p{Script=Han}/u;
/** 1总则 alone on its line. */
const GLUED_FIRST = /^\d{1,2}(?=\p{Script=Han}{2,20}$)/u;

/** What the numbers before a decimal one have come to. */
export interface Before {
  /** All numbers of the last decimal one, empty where there is none. */
  readonly last: readonly number[];
  /** The number of the 一、 that is open, 0 outside of any. */
  readonly part: number;
}

/**
 * `1.1编制目的`: a decimal number without white space behind it, where it goes on from the last one, or
 * begins the list of its part: 2.1 under 二、. Null otherwise: 3.5万人 is a quantity.
 */
export function gluedDecimal(text: string, { last, part }: Before): Marker | null {
  const deep = GLUED.exec(text)?.[0];
  if (deep === undefined) return null;
  const marker = decimalMarker(deep, text.slice(deep.length));
  if (marker === null) return null;
  const begins = part > 0 && marker.path.join('.') === `${String(part)}.1`;
  return begins || follows(marker.path, last) ? marker : null;
}

/** `2组织体系` alone on its line, where 2.1 stands right `below`. */
export function gluedOuter(text: string, below: readonly string[]): Marker | null {
  const first = GLUED_FIRST.exec(text)?.[0];
  if (first === undefined) return null;
  return leads(first, below) ? decimalMarker(first, text.slice(first.length)) : null;
}

/**
 * `1.` of 1. / 1.1 / 1.2 / 2. counts in the list of 1, whose inner numbers stand `below` it or stood
 * above: `next` says which number each style has come to; so it does where others of its list have inner
 * numbers (`beside`). Any other marker stays what it is.
 */
export function asDecimal(
  marker: Marker | null,
  below: readonly string[],
  beside: boolean,
  next: (style: Style) => number,
): Marker | null {
  if (marker?.style !== 'arab-dot') return marker;
  const { value, printed } = marker;
  const goesOn = value > 1 && value === next('decimal-1') && next('arab-dot') === 1;
  const inner = beside || goesOn || leads(String(value), below);
  return inner ? decimalMarker(printed, '') : marker;
}

/** How far below a heading its first inner number may stand. */
const FARTHEST = 3;

/**
 * The places, by index, of `1.` `2.` … that make one list in which at least one has inner numbers
 * glued to their headings: 1. / 2. / 2.1 / 3. A list under 一、 or （一） stays one of tasks.
 */
export function listsWithInner(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let list: number[] = [];
  let inner = false;
  const close = (): void => {
    if (inner) for (const index of list) found.add(index);
    [list, inner] = [[], false];
  };
  texts.forEach((text, index) => {
    const marker = isInnerDecimal(text) ? null : markerAt(text);
    if (marker === null) return;
    if (marker.style !== 'arab-dot') {
      if (rank(marker.style) < rank('arab-dot') && marker.path.length < 2) close();
      return;
    }
    if (marker.value !== list.length + 1) close();
    if (marker.value !== list.length + 1) return;
    list.push(index);
    inner ||= leads(String(marker.value), texts.slice(index + 1, index + 1 + FARTHEST));
  });
  close();
  return found;
}

function leads(number: string, below: readonly string[]): boolean {
  const first = new RegExp(`^${number}[.．]1(?!\\d)`, 'u');
  return below.some((line) => {
    const found = first.exec(line)?.[0];
    return found !== undefined && !countsThings(line.slice(found.length));
  });
}

const ALONE = /^\d{1,2}(?:\.\d{1,2}){1,3}$/u;

const OUTER_ALONE = /^\d{1,2}$/u;
/** 总则 */
const HEADING = /^\p{Script=Han}[^。；！？，：|]{1,29}$/u;

/** The lines that are 1 and no more, the heading of 1.1 right below. */
function outerAlone<L extends { readonly text: string }>(lines: readonly L[]): L[] {
  return lines.filter(({ text }, i) => {
    const below = lines.slice(i + 1, i + 2 + FARTHEST).map((line) => line.text);
    return OUTER_ALONE.test(text) && HEADING.test(below[0] ?? '') && leads(text, below);
  });
}

/**
 * Lines that are 1.1, 1.2, 2.1 and no more, each going on from the one before, and 1 above a heading and
 * its 1.1; 2.5 alone is a quantity.
 */
export function decimalsAlone<L extends { readonly text: string }>(
  lines: readonly L[],
): ReadonlySet<L> {
  const outer = new Set(outerAlone(lines));
  let last: readonly number[] = [];
  const found = lines.filter((line) => {
    const { text } = line;
    if (outer.has(line)) last = [Number(text)];
    const path = ALONE.test(text) ? text.split('.').map(Number) : [];
    const begins =
      path.every((number) => number === 1) || path.join('.') === `${String((last[0] ?? 0) + 1)}.1`;
    const goesOn = path.length > 0 && (begins || follows(path, last));
    if (goesOn) last = path;
    return goesOn;
  });
  return new Set([...(found.length > 1 ? found : []), ...outer]);
}

/** 1.2 or 1.1.1 behind 1.1, 2 or 1.2 behind 1.1.3: the next number, or the first of an inner list. */
function follows(path: readonly number[], last: readonly number[]): boolean {
  const outer = path.slice(0, -1);
  const value = path.at(-1) ?? 0;
  if (outer.some((number, i) => number !== last[i])) return false;
  return value === (last[path.length - 1] ?? 0) + 1;
}

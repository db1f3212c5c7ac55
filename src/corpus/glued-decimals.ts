import { decimalMarker, type Marker, type Style } from './markers.ts';

const GLUED = /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?=\p{Script=Han}{2})/u;
/** True for a line that begins with 1.1, 2.3.1, whatever follows. */
export function isInnerDecimal(text: string): boolean {
  return INNER.test(text);
}

const INNER = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?\s*\p{Script=Han}/u;
/** 1总则 alone on its line. */
const GLUED_FIRST = /^\d{1,2}(?=\p{Script=Han}{2,20}$)/u;

/**
 * `1.1编制目的`: a decimal number without white space behind it, where it goes on from the `last` one;
 * so does `2组织体系`, where 2.1 stands right `below`. Null otherwise: 3.5万人 is a quantity.
 */
export function gluedDecimal(
  text: string,
  last: readonly number[],
  below: readonly string[],
): Marker | null {
  const deep = GLUED.exec(text);
  if (deep !== null) {
    const marker = decimalMarker(deep[0], text.slice(deep[0].length));
    return marker !== null && follows(marker.path, last) ? marker : null;
  }
  const first = GLUED_FIRST.exec(text)?.[0];
  if (first === undefined) return null;
  return leads(first, below) ? decimalMarker(first, text.slice(first.length)) : null;
}

/**
 * `1.` of 1. / 1.1 / 1.2 / 2. counts in the list of 1, whose inner numbers stand `below` it or stood
 * above: `next` says which number each style has come to. Any other marker stays what it is.
 */
export function asDecimal(
  marker: Marker | null,
  below: readonly string[],
  next: (style: Style) => number,
): Marker | null {
  if (marker?.style !== 'arab-dot') return marker;
  const { value, printed } = marker;
  const goesOn = value > 1 && value === next('decimal-1') && next('arab-dot') === 1;
  return leads(String(value), below) || goesOn ? decimalMarker(printed, '') : marker;
}

function leads(number: string, below: readonly string[]): boolean {
  return below.some((line) => new RegExp(`^${number}[.．]1(?!\\d)`, 'u').test(line));
}

const ALONE = /^\d{1,2}(?:\.\d{1,2}){1,3}$/u;

/** Lines that are 1.1, 1.2, 2.1 and no more, each going on from the one before; 2.5 alone is a quantity. */
export function decimalsAlone<L extends { readonly text: string }>(
  lines: readonly L[],
): ReadonlySet<L> {
  let last: readonly number[] = [];
  const found = lines.filter(({ text }) => {
    const path = ALONE.test(text) ? text.split('.').map(Number) : [];
    const begins =
      path.every((number) => number === 1) || path.join('.') === `${String((last[0] ?? 0) + 1)}.1`;
    const goesOn = path.length > 0 && (begins || follows(path, last));
    if (goesOn) last = path;
    return goesOn;
  });
  return new Set(found.length > 1 ? found : []);
}

/** 1.2 or 1.1.1 behind 1.1, 2 or 1.2 behind 1.1.3: the next number, or the first of an inner list. */
function follows(path: readonly number[], last: readonly number[]): boolean {
  const outer = path.slice(0, -1);
  const value = path.at(-1) ?? 0;
  if (outer.some((number, i) => number !== last[i])) return false;
  return value === (last[path.length - 1] ?? 0) + 1;
}

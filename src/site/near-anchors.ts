import { itemAnchors, wantedIn } from '../search/query/address.ts';
import { numbered } from '../search/query/part-names.ts';
import type { PartName } from '../search/query/part-names.ts';
import { nameIn } from './meant-anchor.ts';

/** How many anchors are shown as near. */
const SHOWN = 5;
/** How many are shown of a document's outline, where nothing is near. */
const OUTLINE = 12;
/** How many lines are shown as near. */
const LINES = 3;
/** `line-28`, `第28行` */
const LINE = /^(?:line-?|l-?|第(?=\d+行))(\d+)行?$/u;
/** A paragraph or sentence of what stands before it. */
const WITHIN = /(?:第?(?:[一二三四五六七八九十百]+|\d{1,3})(?:自然段|[段款句]))+$/u;
/** What outlines consist of, the outermost first. */
const OUTER = [/^(?:part|chapter)-\d+$/, /^(?:task|article|goal)-\d+$/, /./];

/**
 * Anchors near one that is not there: what it would stand in, and those of the same kind with the
 * closest numbers. `parts`: those of the document, by whose headings it may be named.
 */
export function nearAnchors(
  typed: string,
  known: readonly string[],
  parts: readonly PartName[] = [],
): string[] {
  const name = nameIn(typed);
  const whole = name.replace(WITHIN, '');
  const anchorsOf = (named: string) => [...wantedHere(numbered(named, 0, parts), known), named];
  const within = whole === name ? [] : anchorsOf(whole);
  const wanted = [...anchorsOf(name), ...within.map((one) => `${one}-`)];
  const outer = known.filter((anchor) => wanted.some((one) => one.startsWith(`${anchor}-`)));
  const beside = wanted.flatMap((one) => siblingsOf(one, known));
  const siblings = (beside.length > 0 ? beside : wanted.flatMap((one) => nearest(one, known)))
    .sort((left, right) => left.far - right.far)
    .map(({ anchor }) => anchor);
  return [...new Set([...outer.slice(-1), ...siblings])].slice(0, SHOWN);
}

/** The anchors that a name may have in a document with these. */
function wantedHere(name: string, known: readonly string[]): string[] {
  const all = itemAnchors(name).map(wantedIn);
  return all.filter(({ against }) => !known.some(against)).map(({ anchor }) => anchor);
}

/** The siblings of an anchor, or where it would have none those of what it would stand in. */
function nearest(wanted: string, known: readonly string[]): { anchor: string; far: number }[] {
  const siblings = siblingsOf(wanted, known);
  const outer = /^(.*\d)-[a-z]*-?\d+$/.exec(wanted)?.[1];
  const enough = siblings.length > 0 || outer === undefined || known.includes(outer);
  return enough ? siblings : nearest(outer, known);
}

/** Anchors that differ from `wanted` in their last number alone, and by how much. */
function siblingsOf(wanted: string, known: readonly string[]): { anchor: string; far: number }[] {
  const [, kind = '', number = ''] = /^(.*-)(\d+)$/.exec(wanted) ?? [];
  return known
    .filter((anchor) => kind !== '' && anchor.startsWith(kind))
    .filter((anchor) => /^\d+$/.test(anchor.slice(kind.length)))
    .map((anchor) => ({
      anchor,
      far: Math.abs(Number(anchor.slice(kind.length)) - Number(number)),
    }));
}

/** What a document consists of, for a reader whose address is like nothing in it: its parts, or else its tasks. */
export function outlineAnchors(known: readonly string[]): string[] {
  const outlines = OUTER.map((kind) => known.filter((anchor) => kind.test(anchor)));
  return (outlines.find((anchors) => anchors.length > 0) ?? []).slice(0, OUTLINE);
}

/** What is shown for an address that names nothing: words that say what the anchors are, and these. */
export interface Instead {
  readonly words: string;
  readonly anchors: readonly string[];
}

/** What to show instead of an anchor that is not among those known. */
export function anchorsInstead(
  typed: string,
  known: readonly string[],
  parts: readonly PartName[] = [],
): Instead {
  const near = nearAnchors(typed, known, parts);
  return near.length > 0
    ? { words: '相近的有：', anchors: near }
    : { words: '本文有：', anchors: outlineAnchors(known) };
}

/** The line of the received text that an address names (`L28`, `line-28`, `第28行`), null where it names none. */
export function lineIn(typed: string): number | null {
  const [, number] = LINE.exec(nameIn(typed)) ?? [];
  return number === undefined ? null : Number(number);
}

/** The lines with words that are closest to one that is not there. `blank`: for each line, whether it has none. */
export function nearLines(wanted: number, blank: readonly boolean[]): Instead {
  const numbers = blank.flatMap((none, at) => (none ? [] : [at + 1]));
  const near = numbers.sort((x, y) => Math.abs(x - wanted) - Math.abs(y - wanted));
  return {
    words: `原文共${String(blank.length)}行，相近的有：`,
    anchors: near.slice(0, LINES).map((number) => `L${String(number)}`),
  };
}

import { occurrences } from '../fold.ts';

/** A text to look for similar strings in, and how often it counts. */
export interface Source {
  readonly text: string;
  readonly weight: number;
}

/** A string of the corpus, and how often it occurs. */
export interface Term {
  readonly text: string;
  readonly count: number;
}

const SHORTEST = 3;
const LONGEST = 16;
const LETTERS = /^[\p{L}\p{N}]+$/u;

/**
 * Strings of the sources that differ from `wanted` by one character: another, one too many, one
 * missing, or two exchanged. Most frequent first, those of the same length before others.
 */
export function nearTerms(wanted: string, sources: readonly Source[]): Term[] {
  if (wanted.length < SHORTEST || wanted.length > LONGEST) return [];
  const counts = new Map<string, number>();
  for (const { text, weight } of sources) {
    for (const [start, end] of nearPlaces(wanted, text)) {
      const found = text.slice(start, end);
      if (LETTERS.test(found)) counts.set(found, (counts.get(found) ?? 0) + weight);
    }
  }
  const same = (text: string) => (text.length === wanted.length ? 1 : 0);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => same(b.text) - same(a.text) || b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** With one difference, one half of the string stands unchanged: look for it, compare the other. */
function nearPlaces(wanted: string, text: string): [number, number][] {
  const middle = Math.ceil(wanted.length / 2);
  const [head, tail] = [wanted.slice(0, middle), wanted.slice(middle)];
  const places = new Map<string, [number, number]>();
  const add = (start: number, end: number) =>
    places.set(`${String(start)}-${String(end)}`, [start, end]);
  const shifts = wanted.length > SHORTEST ? [0, 1, -1] : [0];
  for (const at of occurrences(text, head)) {
    const from = at + head.length;
    for (const shift of shifts) {
      const end = from + tail.length + shift;
      if (end <= text.length && differsByOne(tail, text.slice(from, end))) add(at, end);
    }
  }
  for (const at of occurrences(text, tail)) {
    for (const shift of shifts) {
      const start = at - head.length - shift;
      if (start >= 0 && differsByOne(head, text.slice(start, at))) add(start, at + tail.length);
    }
  }
  return [...places.values()];
}

/** True when one edit (one character other, missing, too many, or two exchanged) leads from a to b. */
export function differsByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  const exchanged = restA.length > 1 && restB.startsWith(restA.charAt(1) + restA.charAt(0));
  return restA.slice(1) === restB.slice(1) || (exchanged && restA.slice(2) === restB.slice(2));
}

import { splitLines } from './lines.ts';
import type { Clause } from '../model/corpus.ts';

/** A function from code-point offsets of a text to 1-based lines. */
export function lineFinder(text: string): (point: number) => number {
  const starts: number[] = [];
  let at = 0;
  const lines = splitLines(text);
  lines.forEach(({ from }, i) => {
    starts.push(at);
    at += [...text.slice(from, lines[i + 1]?.from ?? text.length)].length;
  });
  return (point) => Math.max(1, countUpTo(starts, point));
}

/** How many of the ascending numbers are no more than the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a clause begins in its text, its printed number included. Code points. */
export function startOf({ numberSource, source }: Clause): number {
  return Math.min(...[...numberSource, ...source].map(([start]) => start));
}

import type { Figure } from './figure.ts';
import type { Found } from './found.ts';
import { segmentOf, type Passage } from './passage.ts';
import { isCounter } from './units.ts';

/**
 * 新增企业50家,其中规上企业20家: the figure of which one is a part, and which says of what kind both are;
 * null where it is none, or where the two count things of different kinds. `found` is what was found
 * before it in the passage.
 */
export function wholeOf(passage: Passage, figure: Figure, found: readonly Found[]): Found | null {
  const { start } = segmentOf(passage, figure.start).sentence;
  const words = passage.flat.slice(start, figure.start);
  const part = PART.exec(words);
  if (part === null || figure.form !== 'plain') return null;
  const from = passage.at + start;
  const whole = found.findLast(({ span }) => span.start >= from && span.start < from + part.index);
  return whole !== undefined && isAlike(whole.unit, figure.unit) ? whole : null;
}

const PART = /其中[,:]?[^,;:]*$/u;

function isAlike(one: string, other: string): boolean {
  return one === other || (isCounter(one) && isCounter(other));
}

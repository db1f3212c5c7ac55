import { timeOrder } from '../corpus/document.ts';
import type { PolicyDocument } from '../model/corpus.ts';

const LEVELS: readonly PolicyDocument['level'][] = [
  'national',
  'province',
  'city',
  'county',
  'town',
];

/**
 * True when `first` is the side that speaks and `second` the one it looks back or up to: the later,
 * at the same time the lower. False also when neither can be told.
 */
export function looksTo(first: PolicyDocument, second: PolicyDocument): boolean {
  const [here, there] = [timeOrder(first), timeOrder(second)];
  if (here !== there) return here > there;
  return isLower(first, second);
}

/** True when the document's level is known to be below the other's. */
export function isLower(first: PolicyDocument, second: PolicyDocument): boolean {
  if (first.level === 'unknown' || second.level === 'unknown') return false;
  return LEVELS.indexOf(first.level) > LEVELS.indexOf(second.level);
}

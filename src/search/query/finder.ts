import { fold } from '../fold.ts';
import type { CharMap } from '../fold.ts';

/** Stands between ranges of a record's text that do not touch; not a character of any text. */
const GAP = '\uFDD0';

/** Finds the records whose folded text contains a folded string. */
export interface Finder {
  /** Record numbers, ascending. `folded` must not be empty. */
  find(folded: string): Promise<readonly number[]>;
}

/** The folded text of a record, its ranges kept apart. */
export function foldRecord(ranges: readonly string[], traditional: CharMap): string {
  return ranges.map((range) => fold(range, traditional)).join(GAP);
}

/** Looks through the texts themselves: what the answer is, by definition. */
export function textFinder(texts: readonly string[]): Finder {
  return { find: (folded) => Promise.resolve(scan(texts, folded)) };
}

/** Record numbers of the texts that contain `folded`. */
export function scan(texts: readonly string[], folded: string): number[] {
  const found: number[] = [];
  if (folded === '' || folded.includes(GAP)) return found;
  texts.forEach((text, record) => {
    if (text.includes(folded)) found.push(record);
  });
  return found;
}

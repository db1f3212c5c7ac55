import { fold, occurrences } from '../fold.ts';
import type { CharMap } from '../fold.ts';

/** Stands between ranges of a record's text that do not touch; not a character of any text. */
const GAP = '\uFDD0';

/** A record that contains a string, and where the string begins in its folded text, ascending. */
export interface Found {
  readonly record: number;
  readonly at: readonly number[];
}

/** Finds the records whose folded text contains a folded string. */
export interface Finder {
  /** Records in ascending order. `folded` must not be empty. */
  find(folded: string): Promise<readonly Found[]>;
}

/** The folded text of a record, its ranges kept apart. */
export function foldRecord(ranges: readonly string[], traditional: CharMap): string {
  return ranges.map((range) => fold(range, traditional)).join(GAP);
}

/** Looks through the texts themselves: what the answer is, by definition. */
export function textFinder(texts: readonly string[]): Finder {
  return { find: (folded) => Promise.resolve(scan(texts, folded)) };
}

/** The texts that contain `folded`. */
export function scan(texts: readonly string[], folded: string): Found[] {
  const found: Found[] = [];
  if (folded === '' || folded.includes(GAP)) return found;
  texts.forEach((text, record) => {
    if (text.includes(folded)) found.push({ record, at: occurrences(text, folded) });
  });
  return found;
}

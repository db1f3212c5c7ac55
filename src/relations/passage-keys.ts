import type { Corpus } from '../model/corpus.ts';
import { sha256 } from '../model/sha256.ts';
import type { Passage } from './passages.ts';

/** Hexadecimal digits of a key: no two different passages of any corpus will have the same. */
const DIGITS = 24;

/**
 * What each passage is known by from run to run: its document and all that its terms are made of
 * (`termsOf`), and which of those that are alike in all this it is.
 */
export function passageKeys(passages: readonly Passage[], { documents }: Corpus): string[] {
  const met = new Map<string, number>();
  return passages.map(({ clause, document, heading, under, names }) => {
    const made = [
      documents[document]!.slug,
      clause.sha256,
      clause.responsible,
      heading,
      under,
      names,
    ];
    const key = sha256(JSON.stringify(made)).slice(0, DIGITS);
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  });
}

import { diffArrays } from 'diff';
import { isSign, stretches } from './marks.ts';
import type { Stretch } from './marks.ts';

/** Two texts with what only one of them has marked. */
export interface Differences {
  readonly left: Stretch[];
  readonly right: Stretch[];
  /** How much of both is the same, 0 to 1. */
  readonly alike: number;
}

/**
 * Compares two texts character by character. With `ignorePunctuation`, punctuation and white space are
 * shown and never marked.
 */
export function differences(left: string, right: string, ignorePunctuation: boolean): Differences {
  const a = sideOf(left, ignorePunctuation);
  const b = sideOf(right, ignorePunctuation);
  const alike = markChanges(a, b);
  return {
    left: stretches(a.characters, a.marked),
    right: stretches(b.characters, b.marked),
    alike,
  };
}

interface Side {
  readonly characters: readonly string[];
  /** Which characters are compared, by their place. */
  readonly compared: readonly number[];
  readonly marked: boolean[];
}

function sideOf(text: string, ignorePunctuation: boolean): Side {
  const characters = [...text];
  const compared = characters.flatMap((one, i) => (ignorePunctuation && isSign(one) ? [] : [i]));
  return { characters, compared, marked: characters.map(() => false) };
}

function markChanges(a: Side, b: Side): number {
  const of = ({ characters, compared }: Side) => compared.map((i) => characters[i] ?? '');
  let [atA, atB, same] = [0, 0, 0];
  for (const { count, added, removed } of diffArrays(of(a), of(b))) {
    if (removed) for (const i of a.compared.slice(atA, atA + count)) a.marked[i] = true;
    if (added) for (const i of b.compared.slice(atB, atB + count)) b.marked[i] = true;
    if (!added && !removed) same += count;
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  const all = a.compared.length + b.compared.length;
  return all === 0 ? 1 : (2 * same) / all;
}

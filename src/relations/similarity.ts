import { invert, type Holders } from './holders.ts';
import type { Vector, VectorSpace } from './vectors.ts';

/** Two texts, by their places, and how much they have in common (0 to 1). */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * What keeps the cost growing with the number of texts and not with its square. A text meets the
 * others through its rarest terms, as many as have `met` holders together; the most promising of
 * those it meets are then compared term by term. In a corpus of a few documents every text meets
 * all others.
 */
const LIMITS = { met: 5_000, compared: 64 };

/**
 * Pairs of texts of different groups (`groupOf` a text's place) that have at least so much in common,
 * each pair once with `a` < `b`.
 */
export function similarPairs(
  space: VectorSpace,
  groupOf: (text: number) => number,
  least: number,
): readonly Pair[] {
  const { vectors } = space;
  const holders = invert(space);
  const groups = Int32Array.from(vectors.keys(), groupOf);
  const common = new Float64Array(vectors.length);
  const weightOf = new Float64Array(space.frequency.length);
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const [text, vector] of vectors.entries()) {
    const met = meet(vector, space, holders, common);
    const strangers = met.filter((other) => groups[other] !== groups[text]);
    spread(vector, weightOf);
    for (const other of mostPromising(strangers, common)) {
      const [a, b] = text < other ? [text, other] : [other, text];
      const key = a * vectors.length + b;
      if (seen.has(key)) continue;
      seen.add(key);
      const score = product(vectors[other]!, weightOf);
      if (score >= least) pairs.push({ a, b, score });
    }
    for (const term of vector.terms) weightOf[term] = 0;
    for (const other of met) common[other] = 0;
  }
  return pairs;
}

/** Lays a text's weights out by term: comparing it with many others is then one look for each term. */
function spread({ terms, weights }: Vector, weightOf: Float64Array): void {
  for (let i = 0; i < terms.length; i += 1) weightOf[terms[i]!] = weights[i]!;
}

/** The same as the cosine of the two. */
function product({ terms, weights }: Vector, weightOf: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) sum += weights[i]! * weightOf[terms[i]!]!;
  return sum;
}

/** Those a text meets through its rarest terms; what they have in common is added up in `common`. */
function meet(
  { terms, weights }: Vector,
  { frequency }: VectorSpace,
  { starts, texts, weights: held }: Holders,
  common: Float64Array,
): number[] {
  const met: number[] = [];
  const end = rarest(terms, frequency);
  for (let i = 0; i < end; i += 1) {
    const term = terms[i]!;
    const weight = weights[i]!;
    const last = starts[term + 1]!;
    for (let at = starts[term]!; at < last; at += 1) {
      const other = texts[at]!;
      if (common[other] === 0) met.push(other);
      common[other]! += weight * held[at]!;
    }
  }
  return met;
}

/** How many of the terms, which stand the rarest first, have the allowed number of holders together. */
function rarest(terms: Uint32Array, frequency: Uint32Array): number {
  let met = 0;
  const end = terms.findIndex((term) => (met += frequency[term]!) > LIMITS.met);
  return end === -1 ? terms.length : end;
}

/** Those with most in common; a text meets thousands, so a first look drops what lags far behind. */
function mostPromising(met: readonly number[], common: Float64Array): readonly number[] {
  if (met.length <= LIMITS.compared) return met;
  let most = 0;
  for (const other of met) most = Math.max(most, common[other]!);
  let near: readonly number[] = [];
  for (let bar = most / 2; near.length < LIMITS.compared && bar > most / 64; bar /= 2) {
    near = met.filter((other) => common[other]! >= bar);
  }
  return [...near].sort((x, y) => common[y]! - common[x]! || x - y).slice(0, LIMITS.compared);
}

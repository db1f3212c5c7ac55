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
 * those it meets are then compared term by term, unless they lag far behind the first. In a corpus
 * of a few documents every text meets all others.
 */
const LIMITS = { met: 5_000, compared: 64, behind: 32 };

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
  const looking: Looking = {
    holders: invert(space),
    groups: Int32Array.from(vectors.keys(), groupOf),
    common: new Float64Array(vectors.length),
    met: new Uint32Array(vectors.length),
  };
  const weightOf = new Float32Array(space.frequency.length);
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const [text, vector] of vectors.entries()) {
    spread(vector, weightOf);
    for (const other of mostPromising(text, space, looking)) {
      const score = product(vectors[other]!, weightOf);
      if (score < least) continue;
      const [a, b] = text < other ? [text, other] : [other, text];
      // Either of the two may have met the other.
      const key = a * vectors.length + b;
      if (seen.has(key)) continue;
      seen.add(key);
      pairs.push({ a, b, score });
    }
    for (const term of vector.terms) weightOf[term] = 0;
  }
  return pairs;
}

/** What is needed to find the texts that one text meets; made once, since there are many texts. */
interface Looking {
  readonly holders: Holders;
  readonly groups: Int32Array;
  /** What the text at hand has in common with every other, by place; 0 between two texts. */
  readonly common: Float64Array;
  /** Room for the places of those it meets. */
  readonly met: Uint32Array;
}

/** Lays a text's weights out by term: comparing it with many others is then one look for each term. */
function spread({ terms, weights }: Vector, weightOf: Float32Array): void {
  for (let i = 0; i < terms.length; i += 1) weightOf[terms[i]!] = weights[i]!;
}

/** The same as the cosine of the two. */
function product({ terms, weights }: Vector, weightOf: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) sum += weights[i]! * weightOf[terms[i]!]!;
  return sum;
}

/** The texts of other groups that have most in common with this one, by its rarest terms. */
function mostPromising(text: number, space: VectorSpace, looking: Looking): readonly number[] {
  const { common, groups, met } = looking;
  const all = meet(space.vectors[text]!, space, looking);
  const group = groups[text]!;
  let strangers = 0;
  let most = 0;
  for (let i = 0; i < all; i += 1) {
    const other = met[i]!;
    if (groups[other] === group) common[other] = 0;
    else {
      met[strangers++] = other;
      most = Math.max(most, common[other]!);
    }
  }
  const found = met.subarray(0, strangers);
  const first =
    strangers <= LIMITS.compared
      ? Array.from(found)
      : foremost(found, common, most / LIMITS.behind);
  for (const other of found) common[other] = 0;
  return first;
}

/**
 * Meets all that hold the text's rarest terms: what they have in common is added up in `common`, their
 * places stand in `met`. Gives how many they are.
 */
function meet(
  { terms, weights }: Vector,
  { frequency }: VectorSpace,
  { holders: { starts, texts, weights: held }, common, met }: Looking,
): number {
  let count = 0;
  const end = rarest(terms, frequency);
  for (let i = 0; i < end; i += 1) {
    const term = terms[i]!;
    const weight = weights[i]!;
    const last = starts[term + 1]!;
    for (let at = starts[term]!; at < last; at += 1) {
      const other = texts[at]!;
      if (common[other] === 0) met[count++] = other;
      common[other]! += weight * held[at]!;
    }
  }
  return count;
}

/** How many of the terms, which stand the rarest first, have the allowed number of holders together. */
function rarest(terms: Uint32Array, frequency: Uint32Array): number {
  let met = 0;
  const end = terms.findIndex((term) => (met += frequency[term]!) > LIMITS.met);
  return end === -1 ? terms.length : end;
}

/** The first of those that have at least `least` in common, those with most first, then by place. */
function foremost(met: Uint32Array, common: Float64Array, least: number): number[] {
  const first: number[] = [];
  let bar = least;
  for (const other of met) {
    const share = common[other]!;
    if (share < bar) continue;
    // Few of thousands get this far: putting each in its place is cheaper than ordering them all.
    let at = first.length;
    for (; at > 0; at -= 1) {
      const before = first[at - 1]!;
      const more = common[before]! - share;
      if (more > 0 || (more === 0 && before < other)) break;
      first[at] = before;
    }
    first[at] = other;
    if (first.length > LIMITS.compared) first.pop();
    if (first.length === LIMITS.compared) bar = common[first[first.length - 1]!]!;
  }
  return first;
}

import { gatherCandidates, type Candidates, type Found } from './candidates.ts';
import type { VectorSpace } from './vectors.ts';

/**
 * What keeps the cost growing with the number of texts and not with its square. A text meets the
 * others through its rarest terms, as many as have about `met` holders together; as many as may be
 * `compared` of those it meets, the most promising, are then compared term by term. In a corpus of a
 * few documents every text meets all others.
 */
export interface Limits {
  readonly met: number;
  readonly compared: number;
  /** With a larger share of fresh texts than this, looking for all candidates anew takes no longer. */
  readonly fresh: number;
}

export const LIMITS: Limits = { met: 5_000, compared: 64, fresh: 1 / 8 };

/** What is needed to find the texts that one text meets; made once, since there are many texts. */
export interface Looking {
  readonly space: VectorSpace;
  /** The group of each text; texts of one group are not compared. */
  readonly groups: Int32Array;
  readonly limits: Limits;
  /** Rank of the first of a text's terms that it meets nobody through. */
  readonly cuts: Uint32Array;
  /** The weights of the text at hand, by rank. */
  readonly weightOf: Float32Array;
  /** What the text at hand has in common with every other, by place; 0 between two texts. */
  readonly common: Float64Array;
  /** Room for the places of those it meets. */
  readonly met: Uint32Array;
}

/** Gets ready to look for candidates. */
export function lookThrough(
  space: VectorSpace,
  groups: Int32Array,
  limits: Limits = LIMITS,
): Looking {
  return {
    space,
    groups,
    limits,
    cuts: cutsOf(space, limits),
    weightOf: new Float32Array(space.sizes.length),
    common: new Float64Array(groups.length),
    met: new Uint32Array(groups.length),
  };
}

/** The candidates of every text; scores below `floor` are not kept. */
export function candidatesOf(looking: Looking, floor: number): Candidates {
  const texts = looking.groups.length;
  const gathering = gatherCandidates(texts, floor);
  for (let text = 0; text < texts; text += 1) gathering.add(find(text, looking));
  return gathering.candidates();
}

/** The candidates of one text, with their scores. */
export function find(text: number, looking: Looking): Found {
  const { common, limits } = looking;
  const strangers = meet(text, looking);
  const others = foremost(strangers, common, limits.compared);
  const isFull = others.length === limits.compared;
  const bar = isFull ? common[others.at(-1) ?? 0]! : 0;
  for (const other of strangers) common[other] = 0;
  spread(text, looking);
  const scores = others.map((other) => product(other, looking));
  clear(text, looking);
  return { others, scores, bar };
}

/** Lays a text's weights out by term: comparing it with many others is then one look for each term. */
export function spread(text: number, { space: { vectors }, weightOf }: Looking): void {
  const { starts, columns, weights } = vectors;
  for (let at = starts[text]!; at < starts[text + 1]!; at += 1) {
    weightOf[columns[at]!] = weights[at]!;
  }
}

export function clear(text: number, { space: { vectors }, weightOf }: Looking): void {
  const { starts, columns } = vectors;
  for (let at = starts[text]!; at < starts[text + 1]!; at += 1) weightOf[columns[at]!] = 0;
}

/** The cosine of a text with the one laid out; with a `cut`, of the terms that rank before it alone. */
export function product(
  text: number,
  { space: { vectors }, weightOf }: Looking,
  cut = weightOf.length,
): number {
  const { starts, columns, weights } = vectors;
  const end = starts[text + 1]!;
  let sum = 0;
  for (let at = starts[text]!; at < end; at += 1) {
    const term = columns[at]!;
    if (term >= cut) break;
    sum += weights[at]! * weightOf[term]!;
  }
  return sum;
}

/**
 * Meets all of other groups that hold the text's rarest terms: what they have in common is added up in
 * `common`, which the caller clears again at the places given.
 */
function meet(text: number, { space, groups, cuts, common, met }: Looking): Uint32Array {
  const { vectors, holders } = space;
  const group = groups[text]!;
  const cut = cuts[text]!;
  let count = 0;
  for (let i = vectors.starts[text]!; i < vectors.starts[text + 1]!; i += 1) {
    const term = vectors.columns[i]!;
    if (term >= cut) break;
    const weight = vectors.weights[i]!;
    const last = holders.starts[term + 1]!;
    for (let at = holders.starts[term]!; at < last; at += 1) {
      const other = holders.columns[at]!;
      if (groups[other] === group) continue;
      if (common[other] === 0) met[count++] = other;
      common[other]! += weight * holders.weights[at]!;
    }
  }
  return met.subarray(0, count);
}

/** Where each text's terms, the rarest first, have the allowed number of holders together. */
function cutsOf({ vectors: { starts, columns }, sizes }: VectorSpace, limits: Limits): Uint32Array {
  const cuts = new Uint32Array(starts.length - 1).fill(sizes.length);
  for (let text = 0; text < cuts.length; text += 1) {
    let met = 0;
    for (let at = starts[text]!; at < starts[text + 1]!; at += 1) {
      met += sizes[columns[at]!]!;
      if (met <= limits.met) continue;
      cuts[text] = columns[at]!;
      break;
    }
  }
  return cuts;
}

/** The first so many of these texts: those with most in common, then by place. */
export function foremost(met: Uint32Array, common: Float64Array, most: number): number[] {
  const first: number[] = [];
  let bar = 0;
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
    if (first.length > most) first.pop();
    if (first.length === most) bar = common[first[most - 1]!]!;
  }
  return first;
}

import { frequencyOf, type Rows } from './rows.ts';
import { sharedKeys } from './shared-key.ts';
import { transpose, type Table } from './table.ts';

/** Terms of a text and their weights, by rank, ascending; the weights' squares add up to 1. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** How common terms are, in steps of an eighth of a doubling of the texts that hold them. */
export interface Commonness {
  /** By term number; 0 for a term of one text. */
  readonly terms: Uint8Array;
  /** That of a term which all texts would hold. */
  readonly all: number;
}

/** Every text of a corpus as a vector, and how rare each term is. Terms are ranked the rarest first. */
export interface VectorSpace {
  /** Texts by terms (ranks), and terms by texts. */
  readonly vectors: Table;
  readonly holders: Table;
  readonly commonness: Commonness;
  /** About how many texts hold a term, by rank. */
  readonly sizes: Uint32Array;
  /** How rare a term is: 0 for one that all texts hold and for one that none does. */
  readonly rarity: (term: string) => number;
  /** Another text's vector by the same measure; terms that no text of the corpus holds are left out. */
  readonly vectorOf: (terms: ReadonlyMap<string, number>) => Vector;
  /** The terms that two texts share, with how rare they are, as a short key. */
  readonly sharedKey: (a: number, b: number) => string;
}

/** The second and third mention add less than the first. */
const SATURATION = 3;
/**
 * Rarity goes by steps of an eighth of a doubling: one more text with a word among many changes
 * nothing, so that what was found between other texts stays as it was.
 */
const STEPS = 8;
/**
 * Weighs the terms of each text by how rare they are among the texts. A term that stands in one text
 * only can link nothing: it counts for the text's length and is left out.
 *
 * A text's vector depends on nothing but its row and how common its terms are. Whoever adds up products
 * of weights goes by rank: terms that are as common as they were keep their order, and so the sum of
 * two texts is the same to the last bit in a corpus where others have changed.
 */
export function weigh(rows: Rows): VectorSpace {
  const texts = rows.starts.length - 1;
  const commonness = { terms: Uint8Array.from(frequencyOf(rows), stepsOf), all: stepsOf(texts) };
  const ranks = ranksOf(commonness.terms);
  const weighed = {
    starts: rows.starts,
    columns: rows.numbers,
    weights: weightsOf(rows, commonness),
  };
  const holders = transpose(weighed, ranks.length, ranks);
  const vectors = transpose(holders, texts);
  const sizes = new Uint32Array(ranks.length);
  commonness.terms.forEach((steps, number) => (sizes[ranks[number]!] = sizeOf(steps)));
  const numberOf = numbering(rows.terms);
  const rarities = raritiesOf(commonness);
  return {
    vectors,
    holders,
    commonness,
    sizes,
    rarity: (term) => rarities[commonness.terms[numberOf(term) ?? -1] ?? -1] ?? 0,
    vectorOf: (terms) => {
      const known = [...terms].filter(([term]) => numberOf(term) !== undefined);
      return otherVector(
        known.map(([term, count]) => [numberOf(term)!, count]),
        commonness,
        ranks,
      );
    },
    sharedKey: sharedKeys(rows.terms, ranks, commonness, vectors),
  };
}

function stepsOf(count: number): number {
  return Math.round(Math.log2(count) * STEPS);
}

function sizeOf(steps: number): number {
  return Math.round(2 ** (steps / STEPS));
}

/** How rare a term is, by its steps. */
function raritiesOf({ all }: Commonness): Float64Array {
  return Float64Array.from({ length: all + 1 }, (_, steps) => ((all - steps) / STEPS) * Math.LN2);
}

/** The place of each term when the rarest come first, those of equal steps by number. */
function ranksOf(steps: Uint8Array): Uint32Array {
  const next = new Uint32Array(257);
  for (const step of steps) next[step + 1]! += 1;
  for (let step = 0; step < 256; step += 1) next[step + 1]! += next[step]!;
  return Uint32Array.from(steps, (step) => next[step]!++);
}

/** The weight of every term of every row, 0 for those to leave out. */
function weightsOf({ starts, numbers, counts }: Rows, { terms, all }: Commonness): Float32Array {
  const rarities = raritiesOf({ terms, all });
  const weights = new Float32Array(numbers.length);
  const raw = new Float64Array(numbers.length === 0 ? 0 : longest(starts));
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const start = starts[text]!;
    const length = starts[text + 1]! - start;
    let squares = 0;
    for (let i = 0; i < length; i += 1) {
      const weight = saturated(counts[start + i]!) * rarities[terms[numbers[start + i]!]!]!;
      raw[i] = weight;
      squares += weight * weight;
    }
    const whole = Math.sqrt(squares);
    for (let i = 0; i < length; i += 1) {
      const weight = raw[i]!;
      if (weight > 0 && terms[numbers[start + i]!]! > 0) weights[start + i] = weight / whole;
    }
  }
  return weights;
}

function longest(starts: Uint32Array): number {
  return starts.reduce((most, start, at) => Math.max(most, start - (starts[at - 1] ?? 0)), 0);
}

function saturated(times: number): number {
  return (times * (SATURATION + 1)) / (times + SATURATION);
}

function numbering(terms: readonly string[]): (term: string) => number | undefined {
  const numbers = new Map<string, number>();
  for (const term of terms) numbers.set(term, numbers.size);
  return (term) => numbers.get(term);
}

/** The vector of terms (numbers) with their counts. */
function otherVector(
  terms: readonly (readonly [number, number])[],
  commonness: Commonness,
  ranks: Uint32Array,
): Vector {
  const numbers = Uint32Array.from(terms, ([number]) => number);
  const counts = Float32Array.from(terms, ([, count]) => count);
  const starts = Uint32Array.of(0, terms.length);
  const weights = weightsOf({ terms: [], starts, numbers, counts }, commonness);
  const kept = [...weights.keys()]
    .filter((at) => weights[at]! > 0)
    .sort((x, y) => ranks[numbers[x]!]! - ranks[numbers[y]!]!);
  return {
    terms: Uint32Array.from(kept, (at) => ranks[numbers[at]!]!),
    weights: Float32Array.from(kept, (at) => weights[at]!),
  };
}

/** The vector of one text. */
export function vectorAt(
  { vectors: { starts, columns, weights } }: VectorSpace,
  text: number,
): Vector {
  const [start, end] = [starts[text]!, starts[text + 1]!];
  return { terms: columns.subarray(start, end), weights: weights.subarray(start, end) };
}

/** How much two vectors have in common: 0 nothing, 1 all. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left === right) {
      sum += a.weights[i]! * b.weights[j]!;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return sum;
}

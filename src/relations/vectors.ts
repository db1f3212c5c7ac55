/** Terms of a text and their weights, by term number, ascending; the weights' squares add up to 1. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** Every text of a corpus as a vector, and how rare each term is. */
export interface VectorSpace {
  readonly vectors: readonly Vector[];
  /** How many texts hold a term, by term number. */
  readonly frequency: Uint32Array;
  /** How rare a term is: 0 for one that all texts hold and for one that none does. */
  readonly rarity: (term: string) => number;
  /** Another text's vector by the same measure; terms that no text of the corpus holds are left out. */
  readonly vectorOf: (terms: ReadonlyMap<string, number>) => Vector;
}

/** The second and third mention add less than the first. */
const SATURATION = 3;

/**
 * Weighs the terms of each text by how rare they are among the texts. A term that stands in one text
 * only can link nothing: it counts for the text's length and is left out.
 */
export function weigh(texts: readonly ReadonlyMap<string, number>[]): VectorSpace {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const terms of texts) {
    for (const term of terms.keys()) {
      const known = numbers.get(term);
      if (known === undefined) {
        numbers.set(term, counts.length);
        counts.push(1);
      } else counts[known] = (counts[known] ?? 0) + 1;
    }
  }
  const frequency = Uint32Array.from(counts);
  const rarityOf = (number: number): number => Math.log(texts.length / (frequency[number] ?? 1));
  const vectorOf = (terms: ReadonlyMap<string, number>): Vector =>
    toVector(terms, numbers, frequency, rarityOf);
  return {
    vectors: texts.map(vectorOf),
    vectorOf,
    frequency,
    rarity: (term) => {
      const number = numbers.get(term);
      return number === undefined ? 0 : rarityOf(number);
    },
  };
}

function toVector(
  terms: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  frequency: Uint32Array,
  rarityOf: (number: number) => number,
): Vector {
  const kept: [number, number][] = [];
  let squares = 0;
  for (const [term, count] of terms) {
    const number = numbers.get(term);
    if (number === undefined) continue;
    const weight = ((count * (SATURATION + 1)) / (count + SATURATION)) * rarityOf(number);
    squares += weight * weight;
    if ((frequency[number] ?? 0) > 1 && weight > 0) kept.push([number, weight]);
  }
  kept.sort(([x], [y]) => x - y);
  const length = Math.sqrt(squares);
  return {
    terms: Uint32Array.from(kept, ([number]) => number),
    weights: Float32Array.from(kept, ([, weight]) => weight / length),
  };
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

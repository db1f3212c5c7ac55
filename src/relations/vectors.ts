/** Terms of a text and their weights, by term number, ascending; the weights' squares add up to 1. */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** Every text of a corpus as a vector, and how rare each term is. Terms are numbered the rarest first. */
export interface VectorSpace {
  readonly vectors: readonly Vector[];
  /** How many texts hold a term, by term number. */
  readonly frequency: Uint32Array;
  /** How rare a term is: 0 for one that all texts hold and for one that none does. */
  readonly rarity: (term: string) => number;
  /** Another text's vector by the same measure; terms that no text of the corpus holds are left out. */
  readonly vectorOf: (terms: ReadonlyMap<string, number>) => Vector;
  /** The terms that two vectors share, with how rare they are, as a short key. */
  readonly sharedKey: (a: Vector, b: Vector) => string;
}

/** The second and third mention add less than the first. */
const SATURATION = 3;
/**
 * Rarity goes by steps of an eighth of a doubling: one more text with a word among many changes
 * nothing, so that what was found between other texts stays as it was.
 */
const STEPS = 8;

/** A text's terms as numbers, with how much each counts. */
interface Row {
  readonly terms: Uint32Array;
  readonly counts: Float64Array;
}

/**
 * Weighs the terms of each text by how rare they are among the texts. A term that stands in one text
 * only can link nothing: it counts for the text's length and is left out.
 */
export function weigh(texts: Iterable<ReadonlyMap<string, number>>): VectorSpace {
  const numbers = new Map<string, number>();
  const found: number[] = [];
  const rows = Array.from(texts, (terms) => toRow(terms, numbers, found));
  const ranks = ranksOf(found);
  const frequency = new Uint32Array(found.length);
  found.forEach((count, number) => (frequency[ranks[number]!] = count));
  const rarities = Float64Array.from(frequency, (count) => steps(rows.length) - steps(count));
  const numberOf = (term: string): number | undefined => {
    const number = numbers.get(term);
    return number === undefined ? undefined : ranks[number];
  };
  return {
    vectors: rows.map(({ terms, counts }) =>
      toVector({ terms: terms.map((number) => ranks[number]!), counts }, frequency, rarities),
    ),
    frequency,
    vectorOf: (terms) => {
      const known = [...terms].flatMap(([term, count]) => {
        const number = numberOf(term);
        return number === undefined ? [] : [[number, count] as const];
      });
      const row = {
        terms: Uint32Array.from(known, ([number]) => number),
        counts: Float64Array.from(known, ([, count]) => count),
      };
      return toVector(row, frequency, rarities);
    },
    rarity: (term) => rarities[numberOf(term) ?? -1] ?? 0,
    sharedKey: sharedKeys(numbers, ranks, rarities),
  };
}

function toRow(
  terms: ReadonlyMap<string, number>,
  numbers: Map<string, number>,
  found: number[],
): Row {
  const row = { terms: new Uint32Array(terms.size), counts: new Float64Array(terms.size) };
  let at = 0;
  for (const [term, count] of terms) {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      found.push(0);
    }
    found[number]! += 1;
    row.terms[at] = number;
    row.counts[at] = count;
    at += 1;
  }
  return row;
}

/** The place of each term when the rarest come first. */
function ranksOf(found: readonly number[]): Uint32Array {
  const order = Uint32Array.from(found.keys()).sort((x, y) => found[x]! - found[y]! || x - y);
  const ranks = new Uint32Array(found.length);
  order.forEach((number, rank) => (ranks[number] = rank));
  return ranks;
}

function steps(count: number): number {
  return (Math.round(Math.log2(count) * STEPS) / STEPS) * Math.LN2;
}

function toVector({ terms, counts }: Row, frequency: Uint32Array, rarities: Float64Array): Vector {
  const all = new Float64Array(terms.length);
  const shared = new Uint32Array(terms.length);
  let squares = 0;
  let count = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const times = counts[at]!;
    const weight = ((times * (SATURATION + 1)) / (times + SATURATION)) * rarities[terms[at]!]!;
    all[at] = weight;
    squares += weight * weight;
    if (frequency[terms[at]!]! > 1 && weight > 0) shared[count++] = at;
  }
  const kept = shared.subarray(0, count).sort((x, y) => terms[x]! - terms[y]!);
  const length = Math.sqrt(squares);
  return {
    terms: kept.map((at) => terms[at]!),
    weights: Float32Array.from(kept, (at) => all[at]! / length),
  };
}

/** Two checksums over the shared terms and their rarity, in any order of terms. */
function sharedKeys(
  numbers: ReadonlyMap<string, number>,
  ranks: Uint32Array,
  rarities: Float64Array,
): (a: Vector, b: Vector) => string {
  let marks: readonly [Uint32Array, Uint32Array] | null = null;
  const mark = (): readonly [Uint32Array, Uint32Array] => {
    const made = [new Uint32Array(ranks.length), new Uint32Array(ranks.length)] as const;
    for (const [term, number] of numbers) {
      const rank = ranks[number]!;
      const text = `${term} ${rarities[rank]!}`;
      made[0][rank] = checksum(text, 0x811c9dc5);
      made[1][rank] = checksum(text, 0x9e3779b9);
    }
    return made;
  };
  return (a, b) => {
    const [first, second] = (marks ??= mark());
    let [x, y] = [0, 0];
    for (const term of sharedTerms(a, b)) {
      x = (x + first[term]!) >>> 0;
      y = (y + second[term]!) >>> 0;
    }
    return `${x.toString(36)} ${y.toString(36)}`;
  };
}

function sharedTerms(a: Vector, b: Vector): number[] {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left === right) shared.push(left);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

function checksum(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  // Sums of neighbours must not be alike: spread the last character over all bits.
  sum = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return (sum ^ (sum >>> 13)) >>> 0;
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

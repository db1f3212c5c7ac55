import { Growing } from './growing.ts';

/** The terms of many texts as numbers, and how much each counts; in flat arrays, there are millions. */
export interface Rows {
  /** Every term that a text holds, in the order of their characters; a term's number is its place. */
  readonly terms: readonly string[];
  /** The terms of text i stand at `starts[i]` up to `starts[i + 1]`, in the order they were found in it. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  readonly counts: Float32Array;
}

/** Rows made before, and which of them a text has (its place there; -1 for none). */
export interface EarlierRows {
  readonly rows: Rows;
  readonly places: Int32Array;
}

/**
 * The rows of so many texts; `termsOf` is asked only for those that have none yet. They do not depend on
 * what was made before.
 */
export function rowsOf(
  texts: number,
  termsOf: (text: number) => ReadonlyMap<string, number>,
  earlier?: EarlierRows,
): Rows {
  const rows = earlier?.rows;
  const numberOf = new Map<string, number>();
  for (const term of rows?.terms ?? []) numberOf.set(term, numberOf.size);
  const starts = new Uint32Array(texts + 1);
  const numbers = new Growing((length) => new Uint32Array(length), rows?.numbers.length);
  const counts = new Growing((length) => new Float32Array(length), rows?.counts.length);
  for (let text = 0; text < texts; text += 1) {
    const place = earlier?.places[text] ?? -1;
    if (rows !== undefined && place >= 0) {
      const [start, end] = [rows.starts[place]!, rows.starts[place + 1]!];
      numbers.append(rows.numbers, start, end);
      counts.append(rows.counts, start, end);
    } else {
      for (const [term, count] of termsOf(text)) {
        const number = numberOf.get(term) ?? numberOf.size;
        if (number === numberOf.size) numberOf.set(term, number);
        numbers.push(number);
        counts.push(count);
      }
    }
    starts[text + 1] = numbers.length;
  }
  return inOrder(numberOf, { starts, numbers: numbers.whole(), counts: counts.whole() });
}

/** Gives the terms that any text holds the numbers of their order, whenever each was met first. */
function inOrder(numberOf: ReadonlyMap<string, number>, rows: Omit<Rows, 'terms'>): Rows {
  const held = new Uint8Array(numberOf.size);
  for (const number of rows.numbers) held[number] = 1;
  const terms = [...numberOf.keys()].filter((_, number) => held[number] === 1).sort();
  const ordered = new Uint32Array(numberOf.size);
  terms.forEach((term, at) => (ordered[numberOf.get(term)!] = at));
  const { numbers } = rows;
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = ordered[numbers[at]!]!;
  return { ...rows, terms };
}

/** How many texts hold each term, by number. */
export function frequencyOf({ terms, numbers }: Rows): Uint32Array {
  const frequency = new Uint32Array(terms.length);
  for (const number of numbers) frequency[number]! += 1;
  return frequency;
}

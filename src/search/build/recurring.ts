/** Runs of words that keep recurring: how many words and letters they have at most, how often they come at least. */
export interface Wanted {
  readonly words: number;
  readonly letters: number;
  readonly times: number;
}

/** The words of many texts as numbers. 0 stands where a run ends: after a text and for what is no word. */
export interface Sequence {
  readonly ids: Uint32Array;
  /** The words by number; the first is none. */
  readonly words: readonly string[];
}

/** Runs of one length: which one begins at each place of the sequence, 0 for none; their texts and counts. */
interface Runs {
  readonly at: Uint32Array;
  readonly texts: readonly string[];
  readonly counts: Uint32Array;
}

/**
 * The runs of two or more words that come at least so many times, with their counts. A run of n words
 * cannot come more often than the n − 1 it begins with: each length is counted only where the one
 * before recurs, so that what comes once takes no room. The same letters cut in different ways are counted together.
 */
export function recurringRuns(sequence: Sequence, wanted: Wanted): Map<string, number> {
  const found = new Map<string, number>();
  let runs: Runs = {
    at: sequence.ids,
    texts: sequence.words,
    counts: new Uint32Array(),
  };
  for (let length = 2; length <= wanted.words; length++) {
    runs = longer(runs, sequence, length, wanted);
    runs.texts.forEach((text, id) => {
      if (id > 0) found.set(text, (found.get(text) ?? 0) + runs.counts[id]!);
    });
  }
  return found;
}

/** The recurring runs of `length` words that begin with those of one less. */
function longer(runs: Runs, sequence: Sequence, length: number, wanted: Wanted): Runs {
  const { words } = sequence;
  const { at, keys, counts } = counted(keysOf(runs, sequence, length, wanted.letters));
  const texts = [''];
  const kept = [0];
  const numbers = new Uint32Array(keys.length);
  for (let id = 1; id < keys.length; id += 1) {
    if (counts[id]! < wanted.times) continue;
    const key = keys[id]!;
    numbers[id] =
      texts.push(runs.texts[Math.floor(key / words.length)]! + words[key % words.length]!) - 1;
    kept.push(counts[id]!);
  }
  return { at: at.map((id) => numbers[id]!), texts, counts: Uint32Array.from(kept) };
}

/** One number for the run at each place and the word after it; 0 where it does not go on. */
function keysOf(
  { at, texts }: Runs,
  { ids, words }: Sequence,
  length: number,
  letters: number,
): Float64Array {
  const keys = new Float64Array(at.length);
  for (let place = 0; place + length <= at.length; place += 1) {
    const run = at[place]!;
    const word = ids[place + length - 1]!;
    if (run === 0 || word === 0) continue;
    if (texts[run]!.length + words[word]!.length > letters) continue;
    keys[place] = run * words.length + word;
  }
  return keys;
}

/** Every key once, by a number from 1 on: which one stands at each place, and how often it comes. 0 is no key. */
interface Counted {
  readonly at: Uint32Array;
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
}

/** Counts keys of which there are millions: an open table of numbers, half of it free at least, has no objects in it. */
function counted(places: Float64Array): Counted {
  const present = places.reduce((sum, key) => sum + (key > 0 ? 1 : 0), 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * present + 1)) - 1;
  const table = new Uint32Array(mask + 1);
  const at = new Uint32Array(places.length);
  const keys = new Float64Array(present + 1);
  const counts = new Uint32Array(present + 1);
  let last = 0;
  for (let place = 0; place < places.length; place += 1) {
    const key = places[place]!;
    if (key === 0) continue;
    let slot = scattered(key) & mask;
    while (table[slot] !== 0 && keys[table[slot]!] !== key) slot = (slot + 1) & mask;
    if (table[slot] === 0) {
      table[slot] = ++last;
      keys[last] = key;
    }
    const id = table[slot]!;
    at[place] = id;
    counts[id]! += 1;
  }
  return { at, keys: keys.subarray(0, last + 1), counts };
}

/** Spreads neighbouring keys over 32 bits. */
function scattered(key: number): number {
  const mixed = Math.imul(key % 2 ** 32, 0x9e3779b1) ^ Math.imul(key / 2 ** 32, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

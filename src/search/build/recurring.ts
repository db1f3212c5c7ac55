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
  const keys = keysOf(runs, sequence, length, wanted.letters);
  const { keys: kept, counts } = recurring(keys, wanted.times);
  const numbers = new Map(kept.map((key, place) => [key, place + 1]));
  const at = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place]!;
    if (key > 0) at[place] = numbers.get(key) ?? 0;
  }
  const texts = kept.map(
    (key) => runs.texts[Math.floor(key / words.length)]! + words[key % words.length]!,
  );
  return { at, texts: ['', ...texts], counts: Uint32Array.of(0, ...counts) };
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

/** The keys that come at least `times` times, ascending, and how often; 0 is no key. */
function recurring(
  keys: Float64Array,
  times: number,
): { keys: readonly number[]; counts: readonly number[] } {
  // Sorted, equal ones stand together: a list of millions needs no room beside its own.
  const sorted = keys.filter((key) => key > 0).sort();
  const kept: number[] = [];
  const counts: number[] = [];
  for (let from = 0; from < sorted.length;) {
    const key = sorted[from]!;
    let to = from + 1;
    while (sorted[to] === key) to += 1;
    if (to - from >= times) {
      kept.push(key);
      counts.push(to - from);
    }
    from = to;
  }
  return { keys: kept, counts };
}

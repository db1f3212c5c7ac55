import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { fold } from '../fold.ts';
import { cut, fromBytes, joined, toBytes } from './cut.ts';
import { makeAnew, type Keep } from './keep.ts';
import { recurringRuns, type Sequence } from './recurring.ts';

/** Names set off by quotation or title marks, as the corpus prints them. */
const NAMED = /[“《「]([^“”《》「」，。,;；]{2,12})[”》」]/gu;
const CHINESE = /^\p{Script=Han}+$/u;
/** What runs of words are kept: of a few words and letters, those that recur, so many at most. */
const PHRASE = { words: 4, letters: 10, times: 4 };
const PHRASES = 6000;
/** Words kept where there are phrases too: both are fetched for a query that finds nothing. */
const WORDS = 12_000;

/** A segmenter that knows `names` besides its own dictionary. */
function segmenterWith(names: readonly string[]): Jieba {
  const segmenter = Jieba.withDict(dict);
  const lines = names.map((name) => `${name} 2000 nz`);
  if (lines.length > 0) segmenter.loadDict(new TextEncoder().encode(`${lines.join('\n')}\n`));
  return segmenter;
}

type Counted = readonly (readonly [string, number])[];

/**
 * The words of folded texts with their counts, most frequent first, cut by a segmenter that knows
 * the corpus' own names; and, where `phrases` are wanted, runs of words that keep recurring. Texts
 * come in groups: a group that was cut before, with the same names, need not be cut again.
 */
export async function wordsOf(
  groups: readonly (readonly string[])[],
  names: readonly string[],
  phrases: boolean,
  keep: Keep = makeAnew,
): Promise<{ words: Counted; phrases: Counted }> {
  const own = groups
    .flat()
    .flatMap((text) => Array.from(text.matchAll(NAMED), ([, name = '']) => name));
  const known = [...names, ...own].map((name) => fold(name)).filter((name) => CHINESE.test(name));
  const dictionary = [...new Set(known)].sort();
  let segmenter: Jieba | null = null;
  const cutWith = (text: string): string[] =>
    (segmenter ??= segmenterWith(dictionary)).cut(text, true);
  const sequences: Sequence[] = [];
  for (const texts of groups) {
    const bytes = await keep(`words ${JSON.stringify([dictionary, texts])}`, () =>
      Promise.resolve(toBytes(cut(texts, cutWith))),
    );
    sequences.push(fromBytes(bytes));
  }
  const sequence = joined(sequences);
  const words = ranked(timesOf(sequence));
  if (!phrases) return { words, phrases: [] };
  const runs = ranked(recurringRuns(sequence, PHRASE));
  return { words: words.slice(0, WORDS), phrases: runs.slice(0, PHRASES) };
}

/** How often each word comes. */
function timesOf({ ids, words }: Sequence): Map<string, number> {
  const counts = new Uint32Array(words.length);
  for (const id of ids) counts[id]! += 1;
  return new Map(words.flatMap((word, id) => (id === 0 ? [] : [[word, counts[id]!] as const])));
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

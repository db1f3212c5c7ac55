import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { fold } from '../fold.ts';

/** Names set off by quotation or title marks, as the corpus prints them. */
const NAMED = /[“《「]([^“”《》「」，。,;；]{2,12})[”》」]/gu;
const CHINESE = /^\p{Script=Han}+$/u;
/** Words of one phrase at most, and times it must occur to be kept. */
const PHRASE = { words: 4, letters: 10, times: 4, most: 6000 };
/** Runs counted at the same time; beyond, those that came once are forgotten. */
const RUNS = 400_000;
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
 * the corpus' own names; and, where `phrases` are wanted, runs of words that keep recurring.
 */
export function wordsOf(
  texts: readonly string[],
  names: readonly string[],
  phrases: boolean,
): { words: Counted; phrases: Counted } {
  const own = texts.flatMap((text) => Array.from(text.matchAll(NAMED), (match) => match[1] ?? ''));
  const known = [...names, ...own].map((name) => fold(name)).filter((name) => CHINESE.test(name));
  const segmenter = segmenterWith([...new Set(known)].sort());
  const words = new Map<string, number>();
  const runs = new Map<string, number>();
  for (const text of texts) {
    const cut = segmenter.cut(text, true);
    for (const word of cut) if (CHINESE.test(word)) count(words, word);
    if (phrases) countRuns(cut, runs);
    if (runs.size > RUNS) forgetRare(runs);
  }
  const frequent = ranked(runs).filter(([, times]) => times >= PHRASE.times);
  const kept = phrases ? ranked(words).slice(0, WORDS) : ranked(words);
  return { words: kept, phrases: frequent.slice(0, PHRASE.most) };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countRuns(cut: readonly string[], runs: Map<string, number>): void {
  cut.forEach((_, start) => {
    let run = '';
    for (let length = 1; length <= PHRASE.words; length++) {
      const word = cut[start + length - 1];
      if (word === undefined || !CHINESE.test(word)) return;
      run += word;
      if (run.length > PHRASE.letters) return;
      if (length > 1) count(runs, run);
    }
  });
}

/** What came once among hundreds of thousands will hardly come often enough. */
function forgetRare(runs: Map<string, number>): void {
  for (const [run, times] of runs) if (times === 1) runs.delete(run);
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

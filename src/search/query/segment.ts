import { WORDS } from '../data.ts';
import type { WordsData } from '../data.ts';
import { unpackWords } from '../word-list.ts';
import { fold } from '../fold.ts';
import type { Library } from './library.ts';
import { ASKED } from './stop-words.ts';

/** One token of a query; `known` when the corpus has it as a word, or it is letters and digits. */
export interface Token {
  readonly text: string;
  readonly known: boolean;
}

/** Cuts folded queries into words, by the words of the corpus. */
export interface Segmenter {
  readonly counts: ReadonlyMap<string, number>;
  cut(folded: string): Token[];
}

/** Letters and digits that belong together: r&d, 3.4%, 2023-2027, led. */
const LATIN = /[a-z0-9][a-z0-9&.%+-]*/uy;
const HAN = /\p{Script=Han}/u;
const LONGEST = 12;

const segmenters = new WeakMap<Library, Segmenter>();

/** The segmenter of a library; its words are fetched the first time. */
export async function segmenterOf(library: Library): Promise<Segmenter> {
  const known = segmenters.get(library);
  if (known) return known;
  const { words, phrases } = (await library.load(WORDS)) as WordsData;
  const counts = new Map([...unpackWords(phrases), ...unpackWords(words)]);
  const made = segmenter(counts, [...namesIn(library), ...ASKED]);
  segmenters.set(library, made);
  return made;
}

/** What readers type for things that the corpus names, and what it names them. */
function namesIn({ data, traditional }: Library): string[] {
  const names = data.synonyms.flatMap(({ terms, typed }) => [...terms, ...typed]);
  return names.map((name) => fold(name, traditional));
}

/** As often a word of the reader's counts as seen. */
const TYPED = 100;

/** A segmenter over words with their counts, and words that readers type without the corpus having them. */
export function segmenter(
  words: ReadonlyMap<string, number>,
  typed: readonly string[] = [],
): Segmenter {
  const counts = new Map(words);
  for (const word of typed) counts.set(word, Math.max(TYPED, words.get(word) ?? 0));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 1);
  const cost = (word: string) => Math.log(total / (counts.get(word) ?? 0.1));
  return {
    counts: words,
    cut(folded) {
      return runs(folded).flatMap((run) =>
        HAN.test(run) ? cutRun(run, counts, cost) : [{ text: run, known: true }],
      );
    },
  };
}

/** Runs of Chinese characters and runs of letters and digits; marks fall away. */
function runs(folded: string): string[] {
  const found: string[] = [];
  let chinese = '';
  for (let at = 0; at < folded.length;) {
    LATIN.lastIndex = at;
    const latin = LATIN.exec(folded)?.[0].replace(/[.&+-]+$/u, '');
    const char = String.fromCodePoint(folded.codePointAt(at) ?? 0);
    if (latin === undefined && HAN.test(char)) chinese += char;
    else {
      if (chinese !== '') found.push(chinese);
      chinese = '';
      if (latin !== undefined && latin !== '') found.push(latin);
    }
    at += latin?.length ?? char.length;
  }
  return chinese === '' ? found : [...found, chinese];
}

/** The cheapest way through a run, where a frequent word is cheap and an unknown character dear. */
function cutRun(
  run: string,
  counts: ReadonlyMap<string, number>,
  cost: (word: string) => number,
): Token[] {
  const chars = [...run];
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= chars.length; end++) {
    best[end] = { cost: Infinity, from: end - 1 };
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const word = chars.slice(from, end).join('');
      if (end - from > 1 && !counts.has(word)) continue;
      const through = (best[from]?.cost ?? Infinity) + cost(word);
      if (through < (best[end]?.cost ?? Infinity)) best[end] = { cost: through, from };
    }
  }
  const tokens: Token[] = [];
  for (let end = chars.length; end > 0; end = best[end]?.from ?? 0) {
    const text = chars.slice(best[end]?.from ?? 0, end).join('');
    tokens.unshift({ text, known: counts.has(text) });
  }
  return tokens;
}

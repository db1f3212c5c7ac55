import { lately } from './lately.ts';
import { fold, wordsOf } from './terms.ts';

/** How many phrases are told, and of how many characters at most. */
const SHOWN = { phrases: 3, characters: 20 };
/** Words that mean nothing at a phrase's edge. */
const EMPTY =
  /^(?:的|和|与|等|及|在|对|是|为|以|将|中|了|把|被|向|并|或|各|到|从|于|其|个|年|要|更|一批|进一步|以及)$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words that say why two texts belong together: phrases of whole words that both hold, the
 * rarest first (`rarity` of a pair of characters).
 */
export function sharedWords(
  a: string,
  b: string,
  rarity: (word: string) => number,
): readonly string[] {
  return wordSharer(rarity)(a, b);
}

/** Texts whose words are kept while others are compared with them. */
const KEPT = 2_000;

/** The same for many pairs of texts, each of which is segmented only once. */
export function wordSharer(
  rarity: (word: string) => number,
): (a: string, b: string) => readonly string[] {
  const segmented = lately(KEPT, (text) => runsOf(fold(text)));
  return (a, b) => toldWords(segmented(a), fold(b), rarity);
}

function toldWords(
  runs: readonly (readonly string[])[],
  other: string,
  rarity: (word: string) => number,
): string[] {
  const weights = new Map<string, number>();
  for (const words of runs) {
    for (const phrase of phrasesIn(words, other)) weights.set(phrase, weightOf(phrase, rarity));
  }
  const ranked = [...weights].sort(([, x], [, y]) => y - x).map(([phrase]) => phrase);
  const told: string[] = [];
  for (const phrase of ranked) {
    if (told.length === SHOWN.phrases) break;
    if (phrase.length > SHOWN.characters) continue;
    if (!told.some((known) => known.includes(phrase) || phrase.includes(known))) told.push(phrase);
  }
  return told.map((phrase) => phrase.toUpperCase());
}

/** The words of each stretch of letters. */
function runsOf(folded: string): string[][] {
  return [...folded.matchAll(/[\p{Script=Han}a-z&]+/gu)].map(([run]) =>
    Array.from(segmenter.segment(run), ({ segment }) => segment),
  );
}

/** The longest phrases of a run that the other text holds too, none within another. */
function phrasesIn(words: readonly string[], other: string): string[] {
  const phrases: string[] = [];
  for (let from = 0; from < words.length;) {
    const phrase = longestFrom(words, from, other);
    if (phrase.length > 0) phrases.push(...trimmed(phrase));
    from += Math.max(1, phrase.length);
  }
  return phrases;
}

function longestFrom(words: readonly string[], from: number, other: string): readonly string[] {
  let length = 0;
  while (from + length < words.length) {
    if (!other.includes(words.slice(from, from + length + 1).join(''))) break;
    length += 1;
  }
  return words.slice(from, from + length);
}

/** The phrase without empty words at its edges, or nothing when too little is left. */
function trimmed(words: readonly string[]): string[] {
  let [start, end] = [0, words.length];
  while (start < end && EMPTY.test(words[start]!)) start += 1;
  while (end > start && EMPTY.test(words[end - 1]!)) end -= 1;
  const phrase = words.slice(start, end).join('');
  return phrase.length >= 2 ? [phrase] : [];
}

function weightOf(phrase: string, rarity: (word: string) => number): number {
  return wordsOf(phrase).reduce((sum, word) => sum + rarity(word), 0);
}

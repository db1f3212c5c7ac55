import { lately } from './lately.ts';
import { fold, wordsOf } from './terms.ts';

/** How long a quote may be, in UTF-16 units: long enough to be understood, short enough to be read. */
const LENGTH = { least: 8, most: 60 };
/** A quote runs over at most so many stretches between commas. */
const STRETCHES = 3;
/** How many of one side's best are tried with the other's. */
const TRIED = 4;

/** A stretch of a text between marks, or a few in a row, and the words in it. */
interface Fragment {
  readonly quote: string;
  readonly words: ReadonlySet<string>;
}

/** A text is compared with a dozen others; as many as are in use at a time are kept cut up. */
const KEPT = 2_000;

/** Finds quotes for many pairs of texts, each of which is cut up only once. */
export function quoteFinder(
  rarity: (word: string) => number,
): (a: string, b: string) => { a: string; b: string } {
  const cut = lately(KEPT, fragmentsOf);
  const words = lately(KEPT, (text) => new Set(wordsOf(fold(text))));
  return (a, b) => bestQuotes(a, b, { cut, words, rarity });
}

/** How texts are read: their fragments, all their words, and how rare a word is. */
interface Reading {
  readonly cut: (text: string) => readonly Fragment[];
  readonly words: (text: string) => ReadonlySet<string>;
  readonly rarity: (word: string) => number;
}

/**
 * The words of each side that show best what two texts have in common: exact substrings, of the
 * stretches between punctuation marks those that share the rarest words (`rarity` of a word).
 */
export function matchingQuotes(
  a: string,
  b: string,
  rarity: (word: string) => number,
): { a: string; b: string } {
  return quoteFinder(rarity)(a, b);
}

function bestQuotes(
  a: string,
  b: string,
  { cut, words: wordsIn, rarity }: Reading,
): { a: string; b: string } {
  const left = cut(a);
  const right = cut(b);
  const words = wordsIn(b);
  let best = { a: opening(a), b: opening(b), score: 0 };
  for (const here of foremost(left, words, rarity)) {
    for (const there of right) {
      const score = shared(here, there.words, rarity) / Math.sqrt(there.quote.length + LENGTH.most);
      const weighed = score / Math.sqrt(here.quote.length + LENGTH.most);
      if (weighed > best.score) best = { a: here.quote, b: there.quote, score: weighed };
    }
  }
  return { a: best.a, b: best.b };
}

function foremost(
  fragments: readonly Fragment[],
  words: ReadonlySet<string>,
  rarity: (word: string) => number,
): Fragment[] {
  return fragments
    .map((fragment) => ({
      fragment,
      score: shared(fragment, words, rarity) / Math.sqrt(fragment.quote.length + LENGTH.most),
    }))
    .sort((x, y) => y.score - x.score)
    .slice(0, TRIED)
    .map(({ fragment }) => fragment);
}

function shared(
  { words }: Fragment,
  others: ReadonlySet<string>,
  rarity: (word: string) => number,
): number {
  let sum = 0;
  for (const word of words) if (others.has(word)) sum += rarity(word);
  return sum;
}

/** Every quote of allowed length that begins and ends where a stretch does, quotation marks whole. */
function fragmentsOf(text: string): Fragment[] {
  const stretches = stretchesOf(text);
  const fragments: Fragment[] = [];
  stretches.forEach(([start], first) => {
    for (const [, end] of stretches.slice(first, first + STRETCHES)) {
      const quote = text.slice(start, end).trim();
      if (quote.length < LENGTH.least || quote.length > LENGTH.most) continue;
      if (/\s{2}|\n/u.test(quote) || !isWhole(quote)) continue;
      fragments.push({ quote, words: new Set(wordsOf(fold(quote))) });
    }
  });
  return fragments;
}

/** Ranges of the text between marks; a stretch that is too long for a quote is cut at its 、. */
function stretchesOf(text: string): [number, number][] {
  return [...text.matchAll(/[^。！？!?；;，,：:\n]+/gu)].flatMap(({ 0: stretch, index }) => {
    if (stretch.length <= LENGTH.most) return [[index, index + stretch.length] as [number, number]];
    return [...stretch.matchAll(/[^、]+/gu)].map((part): [number, number] => [
      index + part.index,
      index + part.index + Math.min(part[0].length, LENGTH.most),
    ]);
  });
}

const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
];

function isWhole(quote: string): boolean {
  return MARKS.every(([open, close]) => quote.split(open).length === quote.split(close).length);
}

/** For texts without a fragment of allowed length. */
function opening(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.slice(0, LENGTH.most).trim();
}

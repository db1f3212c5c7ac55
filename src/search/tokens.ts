/**
 * The words of the engine's index. Every pair of neighbouring folded characters is one word made of
 * letters only, so that the engine neither drops, splits nor changes any of them, and the browser's
 * segmenter of Chinese, which the engine asks on a Chinese page, leaves them whole: Yi syllables.
 */

const YI = 0xa000;
const YI_SIZE = 1165;

/** The two letters that stand for one character. Their order is that of the characters. */
function lettersOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return String.fromCharCode(YI + Math.floor(code / YI_SIZE), YI + (code % YI_SIZE));
}

/** The word for a pair of characters. */
export function wordOf(pair: string): string {
  return Array.from(pair, lettersOf).join('');
}

/** The pair of characters that a word stands for. */
export function pairOf(word: string): string {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0) - YI);
  const char = (at: number) =>
    String.fromCodePoint((codes[at] ?? 0) * YI_SIZE + (codes[at + 1] ?? 0));
  return char(0) + char(2);
}

/**
 * What the engine is given for one range of folded text: a word for every pair, in order. A range of
 * n characters takes n - 1 places in the index, one of a single character none.
 */
export function wordsOf(folded: string): string {
  const letters = Array.from(folded, lettersOf);
  let words = '';
  for (let at = 0; at + 1 < letters.length; at++) {
    words += `${at === 0 ? '' : ' '}${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
  }
  return words;
}

/** A pair of characters and where it begins in a string, in code points. */
export interface PairAt {
  readonly pair: string;
  readonly at: number;
}

/**
 * Pairs that cover a string of two characters or more, none more than needed: side by side, the last
 * one overlapping where the string is odd. A place where all of them stand so is the string.
 */
export function pairsOf(points: readonly string[]): PairAt[] {
  const pairs: PairAt[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) pairs.push(pairAt(points, at));
  if (points.length % 2 === 1 && points.length > 1) pairs.push(pairAt(points, points.length - 2));
  return pairs;
}

function pairAt(points: readonly string[], at: number): PairAt {
  return { pair: (points[at] ?? '') + (points[at + 1] ?? ''), at };
}

/**
 * The words of the engine's index. Every folded character becomes one word made of letters only,
 * so that the engine neither drops, splits nor changes any of them and its phrase search sees the
 * text character by character.
 */

/** What one word of the index stands for. */
export type Unit = 'char' | 'bigram';

const HANGUL = 0xac00;
const HANGUL_SIZE = 11172;
const YI = 0xa000;
/** Stands between ranges of text that do not touch: no phrase reaches across it. */
const GAP = 'ꓸ';
/** Follows the last character, so that it too begins a bigram. */
const END = 'ꓹ';

/** The letters that stand for one character: itself when a common Chinese one, else Yi and Hangul. */
function lettersOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  const low = String.fromCharCode(HANGUL + (code % HANGUL_SIZE));
  const high = Math.floor(code / HANGUL_SIZE);
  return high === 0 ? low : String.fromCharCode(YI + high) + low;
}

/** The words of one folded range of text, in order. */
function wordsOf(folded: string, unit: Unit): string[] {
  const letters = Array.from(folded, lettersOf);
  if (unit === 'char') return letters;
  return letters.map((first, at) => first + (letters[at + 1] ?? END));
}

/** What the engine is given for a record: the words of its ranges, kept apart. */
export function recordContent(ranges: readonly string[], unit: Unit): string {
  return ranges.map((range) => wordsOf(range, unit).join(' ')).join(` ${GAP} `);
}

/** The phrase that asks the engine for `folded`, which must not be empty. */
export function phraseQuery(folded: string, unit: Unit): string {
  const words = wordsOf(folded, unit);
  if (unit === 'bigram' && words.length > 1) words.pop();
  return `"${words.join(' ')}"`;
}

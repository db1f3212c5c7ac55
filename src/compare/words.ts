/** One word of a text, sign or stretch of white space. */
export interface Word {
  /** In code points. */
  readonly length: number;
  /** True where it says something by itself; not for function words, numerals, measures and signs. */
  readonly tells: boolean;
}

/** The longest word that has a letter of its own; longer ones are written in pieces. */
const MOST = 26;
const [SMALL, LARGE] = ['a', 'A'].map((letter) => letter.charCodeAt(0)) as [number, number];

/** Words as a letter for each, as short as can be: its place in the alphabet is the length, small what tells. */
export function writeWords(words: readonly Word[]): string {
  return words.map(({ length, tells }) => lettersOf(length, tells ? SMALL : LARGE)).join('');
}

function lettersOf(length: number, first: number): string {
  const whole = String.fromCharCode(first + MOST - 1).repeat(Math.floor((length - 1) / MOST));
  return whole + String.fromCharCode(first + ((length - 1) % MOST));
}

/** The words of a text from `start` to `end`, code points; one that is cut there is so much shorter. */
export function readWords(written: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const letter of written) {
    const tells = letter >= 'a';
    const to = at + letter.charCodeAt(0) - (tells ? SMALL : LARGE) + 1;
    const length = Math.min(to, end) - Math.max(at, start);
    if (length > 0) words.push({ length, tells });
    at = to;
  }
  return words;
}

/**
 * A looser reading of folded text: dashes, and commas 、，, are taken for each other; quotation and
 * title marks are passed over, as are invisible characters; several dashes count as one.
 */
const DASHES = '\\-‐‒–—―−─';
const DROPPED = '"\'“”‘’「」『』《》〈〉\u200B\u200C\u200D\u2060\uFEFF\u00AD';
const COMMAS = '、,､';
const DOTS = '·・•‧';

const CLASSES = [DASHES, COMMAS, DOTS].map((chars) => new RegExp(`^[${chars}]$`, 'u'));
const READ_AS = [`[${DASHES}]+`, `[${COMMAS}]`, `[${DOTS}]`];
const SPECIAL = new RegExp(`[${DASHES}${DROPPED}${COMMAS}${DOTS}]+`, 'u');
const PASSED_OVER = new RegExp(`[${DROPPED}]`, 'gu');
const SEVERAL_DASHES = new RegExp(`[${DASHES}]+`, 'gu');
const SYNTAX = /[\\^$.*+?()[\]{}|/]/u;

/** A needle this short is not found with marks inside: 高”企 is not 高企. */
const SHORT = 3;

/** A pattern that finds whatever reads as `folded`, or null when nothing of it is read. */
export function loosePattern(folded: string): RegExp | null {
  const read = folded.replace(PASSED_OVER, '').replace(SEVERAL_DASHES, '-');
  if (read === '') return null;
  const chars = Array.from(read, (char) => {
    const kind = CLASSES.findIndex((one) => one.test(char));
    return READ_AS[kind] ?? (SYNTAX.test(char) ? `\\${char}` : char);
  });
  return new RegExp(chars.join(chars.length < SHORT ? '' : `[${DROPPED}]*`), 'gu');
}

/** The different strings of `folded` that a pattern finds. */
export function readAs(folded: string, pattern: RegExp): string[] {
  return [...new Set(folded.match(pattern))];
}

/** The stretches of a folded string that read the same either way, longest first. */
export function firmPieces(folded: string): string[] {
  const pieces = folded.split(SPECIAL).filter((piece) => piece !== '');
  return pieces.sort((a, b) => b.length - a.length);
}

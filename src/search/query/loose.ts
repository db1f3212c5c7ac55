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
const FIRM = new RegExp(`[^${DASHES}${DROPPED}${COMMAS}${DOTS}]`, 'gu');
const PASSED_OVER = new RegExp(`[${DROPPED}]`, 'gu');
const SEVERAL_DASHES = new RegExp(`[${DASHES}]+`, 'gu');
const SYNTAX = /[\\^$.*+?()[\]{}|/]/u;

/** A needle this short is not found with marks inside: 高”企 is not 高企. */
const SHORT = 3;

/** A pattern that finds whatever reads as `folded`, or null when nothing of it is read. */
export function loosePattern(folded: string): RegExp | null {
  const read = withoutMarks(folded).replace(SEVERAL_DASHES, '-');
  if (read === '') return null;
  const chars = Array.from(read, (char) => {
    const kind = CLASSES.findIndex((one) => one.test(char));
    return READ_AS[kind] ?? (SYNTAX.test(char) ? `\\${char}` : char);
  });
  return new RegExp(chars.join(chars.length < SHORT ? '' : `[${DROPPED}]*`), 'gu');
}

/** A folded string without the marks that are passed over. */
export function withoutMarks(folded: string): string {
  return folded.replace(PASSED_OVER, '');
}

/** The different strings of `folded` that a pattern finds. */
export function readAs(folded: string, pattern: RegExp): string[] {
  return [...new Set(folded.match(pattern))];
}

/** What may stand between two characters of a string instead of nothing. */
export interface Gap {
  readonly length: number;
  /** The characters that it may begin with, and those it may end with. */
  readonly first: string;
  readonly last: string;
}

/** Two neighbouring characters of a string, marks aside, and what may stand between them. */
export interface Link {
  readonly pair: readonly [string, string];
  /** True where they may stand side by side. */
  readonly touching: boolean;
  readonly gaps: readonly Gap[];
}

const MARKS: Gap = { length: 1, first: DROPPED, last: DROPPED };
/** One closes before the other opens. */
const BOTH: readonly Gap[] = [MARKS, { ...MARKS, length: 2 }];
/** Beyond, a string is a sentence, which nobody types without its marks. */
const NAME = 8;

/**
 * The links of a folded string read loosely, for a search by places: none where it has fewer than two
 * characters or more marks side by side than one dash, comma or dot and what is passed over. `marks`
 * says whether marks that are passed over may stand where none were typed.
 */
export function linksOf(folded: string, marks: boolean): Link[] {
  const firm = [...folded.matchAll(FIRM)];
  const passing = marks && firm.length >= SHORT && firm.length <= NAME;
  const links = firm.slice(1).map(({ 0: char, index }, at): Link | null => {
    const before = firm[at];
    const from = (before?.index ?? 0) + (before?.[0].length ?? 0);
    const gaps = gapsOf(folded.slice(from, index), passing);
    return gaps && { pair: [before?.[0] ?? '', char], ...gaps };
  });
  return links.every((link) => link !== null) ? links : [];
}

function gapsOf(between: string, passing: boolean): Omit<Link, 'pair'> | null {
  if (between === '') return { touching: true, gaps: passing ? BOTH : [] };
  const typed = [...withoutMarks(between).replace(SEVERAL_DASHES, '-')];
  if (typed.length === 0) return { touching: true, gaps: BOTH };
  const kind = CLASSES.findIndex((one) => one.test(typed[0] ?? ''));
  const own = [DASHES, COMMAS, DOTS][kind];
  if (typed.length > 1 || own === undefined) return null;
  const any = own + DROPPED;
  return {
    touching: false,
    gaps: [
      { length: 1, first: own, last: own },
      { length: 2, first: any, last: any },
      { length: 3, first: any, last: any },
    ],
  };
}

/** The stretches of a folded string that read the same either way, longest first. */
export function firmPieces(folded: string): string[] {
  const pieces = folded.split(SPECIAL).filter((piece) => piece !== '');
  return pieces.sort((a, b) => b.length - a.length);
}

import type { Clause, Range } from '../../model/corpus.ts';

/** Characters of a clause's first words that stand for a missing heading. */
const OPENING = 22;
/** A character that a string counts twice. */
const TWO_UNITS = /[\u{10000}-\u{10FFFF}]/u;

/**
 * The clause's own text: what of it belongs to no smaller clause. Ranges with nothing but white
 * space between them are one, so that a string may run over a line's end but not over other text.
 */
export function ownRanges(clause: Clause): string[] {
  const slice = slicerOf(clause.text);
  const joined: Range[] = [];
  for (const [start, end] of clause.own) {
    const last = joined.at(-1);
    if (last && slice([last[1], start]).trim() === '') joined[joined.length - 1] = [last[0], end];
    else joined.push([start, end]);
  }
  return joined.map(slice).filter((range) => range.trim() !== '');
}

/** Cuts out code points. Hardly any text has characters of two units: offsets count both in the others. */
function slicerOf(text: string): (range: Range) => string {
  if (!TWO_UNITS.test(text)) return ([start, end]) => text.slice(start, end);
  const points = [...text];
  return ([start, end]) => points.slice(start, end).join('');
}

/** The number as printed; one the print lost in ［］; nothing for a bullet or none. */
export function numberOf(clause: Clause): string {
  if (clause.number !== null) return /^[—－•●■◆▪]/u.test(clause.number) ? '' : clause.number;
  return clause.numberSupplied === null ? '' : `［${clause.numberSupplied}］`;
}

/** What a clause is called: its heading, or its first words. `lineage` starts with the clause. */
export function titleOf(clause: Clause, lineage: readonly Clause[]): string {
  if (clause.heading !== null) return clause.heading.replace(/[。：:]$/u, '');
  const parent = lineage[1];
  if (clause.kind === 'paragraph' && parent?.kind === 'task' && parent.heading !== null) {
    return `${parent.heading.replace(/[。：:]$/u, '')}（${opening(clause.text, OPENING / 2)}）`;
  }
  return opening(clause.text, OPENING);
}

function opening(text: string, length: number, read = 4 * length): string {
  const points = [...text.slice(0, read).replace(/\s+/gu, ' ').trim()];
  if (points.length > length) return `${points.slice(0, length).join('')}…`;
  // A long text is read no further than it must be.
  return read < text.length ? opening(text, length, 2 * read) : points.join('');
}

import { hanNumeral } from '../model/numerals.ts';
import type { Block } from './block.ts';
import { GUIDING_LEAD, USUAL_HEADING } from './front.ts';
import { lostNumerals } from './lost-numerals.ts';
import type { Style } from './markers.ts';
import { questionsOf } from './questions.ts';
import { isRow } from './rows.ts';

/** A heading that stands without a numeral. */
export interface Unnumbered {
  /** `part` for a top heading by its place, else the style whose numeral the print lost. */
  readonly style: 'part' | Style;
  readonly value: number;
  /** The numeral as its siblings print theirs, for a lost one; null for a top heading. */
  readonly supplied: string | null;
}

const LONGEST = 30;
/** * 建设平台: a row of a list. */
const BULLET = /^[*+>·-]\s/u;
const NUMBERED_STYLES: readonly Style[] = ['chapter', 'han-dun', 'han-paren'];

/** A document with these has its top headings numbered. */
const TOP_STYLES: ReadonlySet<Style> = new Set(['han-dun', 'chapter', 'article']);

/**
 * Finds headings without a numeral among the blocks from index `from` on, by index.
 *
 * First the lost numerals (`lostNumerals`). What is left is a top heading
 * when no 一、, 第一章 or 第一条 is printed anywhere and the line is a usual one, has a list starting directly
 * beneath, or asks what is answered beneath (`questionsOf`).
 */
export function findUnnumbered(blocks: readonly Block[], from: number): Map<number, Unnumbered> {
  const candidates = blocks.flatMap((block, i) =>
    i >= from && isShortLine(block) && !BULLET.test(block.text) ? [i] : [],
  );
  const found = new Map<number, Unnumbered>();
  for (const style of NUMBERED_STYLES) {
    for (const [index, value] of lostNumerals(blocks, candidates, style)) {
      found.set(index, { style, value, supplied: suppliedNumeral(blocks, style, value) });
    }
  }
  if (blocks.some(({ marker }) => marker !== null && TOP_STYLES.has(marker.style))) return found;
  const headings = candidates.filter((index) => !found.has(index) && opensPart(blocks, index));
  const parts = [...headings, ...questionsOf(blocks, from)].toSorted((left, right) => left - right);
  parts.forEach((index, i) => found.set(index, { style: 'part', value: i + 1, supplied: null }));
  return found;
}

/** True for an unnumbered line that is too short and too bare for text. */
export function isShortLine(block: Block): boolean {
  const { text } = block;
  return (
    block.marker === null &&
    block.role === 'text' &&
    !isRow(text) &&
    !/^目\s*[录錄次]$/u.test(text) &&
    text.length >= 2 &&
    text.length <= LONGEST &&
    !/[。；！？，,：:;、）)》]$/u.test(text) &&
    !/[。；！？，,：:;\d]/u.test(text)
  );
}

function opensPart(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (next === undefined) return false;
  if (USUAL_HEADING.test(blocks[index]?.text ?? '')) return true;
  return next.marker?.value === 1 || GUIDING_LEAD.test(next.text);
}

/** The numeral in the brackets and with the mark that the numbered siblings have. */
function suppliedNumeral(blocks: readonly Block[], style: Style, value: number): string {
  const sibling = blocks.find((block) => block.marker?.style === style)?.marker?.printed ?? '';
  const numeral = hanNumeral(value);
  return sibling.replace(/[一二三四五六七八九十百零〇两]+/u, numeral);
}

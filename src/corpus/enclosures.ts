import { parseHanNumeral } from '../model/numerals.ts';
import type { Block } from './block.ts';
import { ANNEX_LABEL } from './enclosed-names.ts';
import { enclosedTitles } from './enclosed-titles.ts';
import { namesDocument } from './genre.ts';
import type { Marker, Style } from './markers.ts';
import { isRow } from './rows.ts';

const TOP_STYLES: readonly Style[] = ['chapter', 'han-dun', 'article'];
/** How far above its first number an enclosed document may begin. */
const FARTHEST = 12;

/**
 * Cuts a notice from the documents enclosed with it: one begins where the outermost numbering starts
 * again at one and goes on, or where another kind of outermost numbering starts under an 附件 or a
 * title; at that 附件 or title; at every 附件 whose numbers begin at one; and at every title that the
 * notice has named, whatever is numbered (`enclosedTitles`). Each part is numbered apart.
 */
export function splitEnclosures(blocks: readonly Block[]): Block[][] {
  const { certain, named } = enclosedTitles(blocks);
  const starts = TOP_STYLES.map((style) => restarts(blocks, style)).find(
    ({ length }) => length > 0,
  );
  const indices = [...(starts ?? []), ...changes(blocks)].map((index) => {
    return titleOver(blocks, index, named) ?? beginning(blocks, index);
  });
  const cuts = [...new Set([...indices, ...labelled(blocks), ...certain])].sort(
    (left, right) => left - right,
  );
  return [0, ...cuts].map((from, i) => blocks.slice(from, cuts[i]));
}

/** Indices of the blocks where a style starts again at one. */
function restarts(blocks: readonly Block[], style: Style): number[] {
  // Chapters count from one again in every 编 of a code.
  if (style === 'chapter' && blocks.some(({ marker }) => marker?.style === 'book')) return [];
  const numbered = blocks.flatMap(({ marker }, index) =>
    marker?.style === style ? [{ marker, index }] : [],
  );
  // 一、 under an article lists its cases, and begins again under the next one.
  const inside = style === 'han-dun' && blocks.slice(0, numbered[0]?.index).some(isArticle);
  return numbered.flatMap(({ marker, index }, i) => {
    if (i === 0 || marker.value !== 1 || !goesOn(numbered[i + 1]?.marker)) return [];
    const inner = inside || isInNewDivision(blocks, numbered[i - 1]?.index ?? 0, index, style);
    return inner && heads(blocks, index) < 0 ? [] : [index];
  });
}

/** 一、 begins again in every 章, 节 or 壹、 that divides the document, where it has begun in one before. */
function isInNewDivision(
  blocks: readonly Block[],
  last: number,
  index: number,
  style: Style,
): boolean {
  if (style !== 'han-dun') return false;
  const divided = blocks.slice(0, last).some(isDivision);
  return divided && blocks.slice(last, index).some(isDivision);
}

/** Indices of the blocks where an outermost style starts for the first time, not the first one, under a title. */
function changes(blocks: readonly Block[]): number[] {
  const firsts = TOP_STYLES.map((style) =>
    blocks.findIndex(({ marker }) => marker?.style === style),
  ).filter((index) => index >= 0);
  const outermost = Math.min(...firsts);
  return firsts.filter(
    (index) => index > outermost && blocks[index]?.marker?.value === 1 && heads(blocks, index) >= 0,
  );
}

/** Numbers that may begin an enclosed document. */
const LIST_STYLES: readonly Style[] = [
  ...TOP_STYLES,
  'book',
  'han-formal',
  'han-paren',
  'arab-dot',
];

/** Indices of the 附件 below numbered text whose own numbers begin at one. */
function labelled(blocks: readonly Block[]): number[] {
  const numbered = blocks.findIndex(({ marker }) => marker !== null);
  const several = firstOfSeveral(blocks);
  return blocks.flatMap(({ marker, text }, index) => {
    if (marker !== null || !ANNEX_LABEL.test(text)) return [];
    if ((numbered < 0 || index < numbered) && index !== several) return [];
    const below = blocks.slice(index + 1, index + 1 + FARTHEST);
    const next = below.find((block) => isLandmark(block) || ANNEX_LABEL.test(block.text));
    if (next !== undefined && isTableRow(next)) return [index];
    const first = next?.marker;
    return first?.value === 1 && LIST_STYLES.includes(first.style) ? [index] : [];
  });
}

function isLandmark(block: Block): boolean {
  return block.marker !== null || isTableRow(block);
}

/** A row of a table whose columns blanks or bars part. */
function isTableRow({ role, text }: Block): boolean {
  return role === 'row' || isRow(text);
}

/**
 * The 附件1 below the text of a notice without numbers, where 附件2 comes later: neither is the notice's
 * own. -1 where there is none.
 */
function firstOfSeveral(blocks: readonly Block[]): number {
  const first = blocks.findIndex((block) => labelNumber(block) === 1);
  const second = blocks.findLastIndex((block) => labelNumber(block) === 2);
  const notice = blocks.slice(0, Math.max(0, first)).some(({ text }) => text.includes('。'));
  return notice && first < second ? first : -1;
}

/** The number of a line that is 附件2 and no more, 0 for any other. */
function labelNumber({ text, marker }: Block): number {
  if (marker !== null || !ANNEX_LABEL.test(text)) return 0;
  const numeral = text.normalize('NFKC').replace(/[附件录錄表\s：:]/gu, '');
  return /^\d+$/u.test(numeral) ? Number(numeral) : (parseHanNumeral(numeral) ?? 0);
}

/**
 * The K of `annex-K` for each part of a document, 0 for the first, which is no enclosure: what its 附件 K
 * prints, where each prints one and no two the same; else their order.
 */
export function enclosureNumbers(parts: readonly (readonly Block[])[]): number[] {
  const printed = parts.slice(1).map(([first]) => (first === undefined ? 0 : labelNumber(first)));
  const clear = !printed.includes(0) && new Set(printed).size === printed.length;
  return [0, ...printed.map((number, i) => (clear ? number : i + 1))];
}

const DIVISIONS: ReadonlySet<Style> = new Set(['book', 'chapter', 'legal-section', 'han-formal']);

function isDivision({ marker }: Block): boolean {
  return marker !== null && DIVISIONS.has(marker.style);
}

function isArticle({ marker }: Block): boolean {
  return marker?.style === 'article';
}

function goesOn(next: Marker | undefined): boolean {
  return next === undefined || next.value === 2;
}

/** The last named title above a number, with no other number between; undefined where there is none. */
function titleOver(
  blocks: readonly Block[],
  index: number,
  named: readonly number[],
): number | undefined {
  const before = blocks.slice(0, index).findLastIndex(({ marker }) => marker !== null);
  return named.findLast((title) => title > before && title < index);
}

/** Where the document begins whose first number stands at `index`. */
function beginning(blocks: readonly Block[], index: number): number {
  const head = heads(blocks, index);
  return head < 0 ? index : head;
}

/** Where the 附件 or title above a document's first number stands, -1 where there is none. */
function heads(blocks: readonly Block[], index: number): number {
  let first = index;
  while (first > 0 && index - first < FARTHEST && blocks[first - 1]?.marker === null) first -= 1;
  const above = blocks.slice(first, index).map(({ text }) => text);
  const label = above.findLastIndex((text) => ANNEX_LABEL.test(text));
  if (label >= 0) return first + label;
  const title = above.findLastIndex((text) => text.length <= 60 && namesDocument(text));
  return title >= 0 ? first + title : -1;
}

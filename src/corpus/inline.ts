import { cutPieces, piecesText, type Block } from './block.ts';
import { isFlattened, unflatten } from './flattened.ts';
import {
  asDecimal,
  gluedDecimal,
  gluedOuter,
  isInnerDecimal,
  listsWithInner,
  type Before,
} from './glued-decimals.ts';
import {
  asListNumber,
  markerAt,
  markerBeforeDigit,
  rank,
  type Marker,
  type Style,
} from './markers.ts';
import { namedNumbers } from './named-numbers.ts';
import { isRow } from './rows.ts';
import { slippedNumber } from './slipped-numbers.ts';
import { spacedNumerals } from './spaced-numerals.ts';

/**
 * Takes the printed number off each block, and cuts a line that holds several items
 * (`…作出如下决定: 一、凝聚思想共识 1.加快推进…`) at their numbers.
 *
 * A number inside a line starts an item only where a sentence has ended or white space stands before
 * it, outside quotation marks and brackets, and where it goes on in the sequence of its style. `levels`
 * are the numbers by block whose level the file itself tells (`listLevels`).
 */
export function splitItems(
  seed: string,
  blocks: readonly Block[],
  levels: ReadonlyMap<number, Marker> = new Map(),
): Block[] {
  const sequence = new Sequence(blocks.some(({ text }) => isInnerDecimal(text)));
  const given = new Map([...spacedNumerals(blocks), ...namedNumbers(blocks), ...levels]);
  const inner = listsWithInner(blocks.map(({ text, role }) => (role === 'text' ? text : '')));
  return blocks.flatMap((block, i) => {
    // What is numbered in a cell is no clause: the table is kept row by row.
    if (block.role !== 'text' || isRow(block.text)) return [block];
    const items = splitBlock(seed, block, sequence, {
      below: textsBelow(blocks, i),
      given: given.get(i) ?? null,
      beside: inner.has(i),
    });
    return isFlattened(items, blocks.length) ? unflatten(seed, items) : items;
  });
}

/** The last number seen of each style, and which lists an outer number has opened anew since. */
class Sequence {
  readonly #last = new Map<Style, number>();
  readonly #reopened = new Set<Style>();
  readonly #decimals: boolean;
  /** All numbers of the last decimal one. */
  #decimal: readonly number[] = [];

  /** `decimals`: the document has numbers like 1.1. */
  constructor(decimals: boolean) {
    this.#decimals = decimals;
  }

  /** `1 建设平台` under （一） is 1. without its mark, unless there are decimals. */
  asListNumber(marker: Marker | null): Marker | null {
    const listed = asListNumber(marker, (style) => this.next(style));
    const under = this.#last.has('han-dun') || this.#last.has('han-paren');
    if (listed?.style !== 'decimal-1' || this.#decimals || !under) return listed;
    return { ...listed, style: 'arab-dot', path: [] };
  }

  fits(marker: Marker): boolean {
    const last = this.#last.get(marker.style);
    if (marker.style === 'bullet' || marker.value === (last ?? 0) + 1) return true;
    return marker.value === 1 && this.#reopened.has(marker.style);
  }

  /** The number that goes on with the list of a style. */
  next(style: Style): number {
    return (this.#last.get(style) ?? 0) + 1;
  }

  /** What a decimal number is judged by. */
  before(): Before {
    return { last: this.#decimal, part: this.#last.get('han-dun') ?? 0 };
  }

  see(marker: Marker): void {
    for (const style of this.#last.keys()) {
      if (rank(style) > rank(marker.style)) this.#reopened.add(style);
    }
    this.#reopened.delete(marker.style);
    this.#last.set(marker.style, marker.value);
    if (marker.path.length > 0) this.#decimal = marker.path;
  }
}

interface Cut {
  readonly at: number;
  readonly marker: Marker;
}

/** How far below a heading its first inner number may stand. */
const FARTHEST = 3;

function textsBelow(blocks: readonly Block[], index: number): string[] {
  return blocks.slice(index + 1, index + 1 + FARTHEST).map(({ text }) => text);
}

/** What a block's own number is judged by, besides the numbers before it. */
interface Around {
  readonly below: readonly string[];
  /** Its number where its list as a whole shows it: 一　总体要求, 措施1 建设平台. */
  readonly given: Marker | null;
  /** Others of its list have inner numbers: 2.1 under 2. */
  readonly beside: boolean;
}

function splitBlock(seed: string, block: Block, sequence: Sequence, around: Around): Block[] {
  const cuts = findCuts(block.text, sequence, around);
  const first = cuts[0];
  const pieces: Block[] = [];
  if (first === undefined || first.at > 0) {
    pieces.push(slice(seed, block, 0, first?.at ?? block.text.length, null));
  }
  cuts.forEach((cut, i) => {
    pieces.push(slice(seed, block, cut.at, cuts[i + 1]?.at ?? block.text.length, cut.marker));
  });
  return pieces;
}

function findCuts(text: string, sequence: Sequence, around: Around): Cut[] {
  const cuts: Cut[] = [];
  const leading = leadingNumber(text, sequence, around);
  if (leading !== null) {
    cuts.push({ at: 0, marker: leading });
    sequence.see(leading);
  }
  for (const at of inlineCandidates(text)) {
    const marker = markerAt(text.slice(at));
    // 第 1 章 has white space before a digit, and is one number.
    if (marker === null || at < numberEnd(cuts.at(-1))) continue;
    const heading = headingBefore(text, at, marker, cuts.at(-1));
    if (!heading && !startsItem(text, at, marker)) continue;
    if (!sequence.fits(marker) && !isLed(text, at, marker)) continue;
    cuts.push({ at, marker });
    sequence.see(marker);
  }
  return cuts;
}

/** The number that a block begins with; a decimal one comes first, as 2．1 begins like 2．. */
function leadingNumber(text: string, sequence: Sequence, around: Around): Marker | null {
  const { below, given, beside } = around;
  const next = (style: Style): number => sequence.next(style);
  return (
    given ??
    gluedDecimal(text, sequence.before()) ??
    asDecimal(sequence.asListNumber(markerAt(text)), below, beside, next) ??
    markerBeforeDigit(text, sequence.next('arab-dot'), below) ??
    gluedOuter(text, below) ??
    slippedNumber(text, next)
  );
}

/** Where the number of a cut ends. */
function numberEnd(cut: Cut | undefined): number {
  return cut === undefined ? 0 : cut.at + cut.marker.printed.length;
}

/** The longest heading that an inner number may follow without anything between. */
const LONGEST_HEADING = 30;
const UNDER_HEADINGS: ReadonlySet<Style> = new Set([
  'legal-section',
  'article',
  'han-paren',
  'arab-dot',
]);
const ARTICLES: ReadonlySet<Style> = new Set(['article', 'chapter', 'legal-section']);

/** 一、总体要求（一）指导思想, 第一章总则第一条: nothing but a bare heading since the outer number. */
function headingBefore(text: string, at: number, marker: Marker, last: Cut | undefined): boolean {
  if (last === undefined || marker.value !== 1 || !UNDER_HEADINGS.has(marker.style)) return false;
  if (rank(last.marker.style) >= rank(marker.style)) return false;
  if (marker.style === 'article' && !ARTICLES.has(last.marker.style)) return false;
  if (at - last.at > 2 * LONGEST_HEADING) return false;
  const heading = text.slice(last.at + last.marker.printed.length, at).trim();
  // 依照第一条（一）项: a number behind an article is a reference to it.
  const bare = !/[，。；：、,;:]|[条條款项項第]$/u.test(heading);
  return bare && heading.length >= 2 && heading.length <= LONGEST_HEADING;
}

/** What stands before a place, as far as it matters there: a flattened document is one very long line. */
function justBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at);
}

/** A list starts again behind its lead: …重点抓好以下工作: 1、…. */
function isLed(text: string, at: number, marker: Marker): boolean {
  return marker.value === 1 && /[：:]\s*$/u.test(justBefore(text, at));
}

/** Offsets where a number may stand: outside quotation marks and brackets, where a piece of text can end. */
function* inlineCandidates(text: string): Generator<number> {
  let depth = 0;
  for (let i = 0; i < text.length - 1; i += 1) {
    const character = text.charAt(i);
    if ('“（(《〔[「『'.includes(character)) depth += 1;
    if ('”）)》〕]」』'.includes(character)) depth = Math.max(0, depth - 1);
    const next = text.charAt(i + 1);
    const ends = /[\s。；;：:]/.test(character) || /[（(第\d①]/u.test(next);
    if (i > 0 && depth === 0 && ends && !/\s/.test(next)) yield i + 1;
  }
}

function startsItem(text: string, at: number, marker: Marker): boolean {
  const before = justBefore(text, at);
  if (
    !/\S/u.test(text.slice(at + marker.printed.length)) ||
    /(?:附件|附表|附录|图|表)(?:[（(]略[）)])?\s*[：:]?\s*$/.test(before) ||
    // GB/T 1.1: a number behind Latin letters belongs to them.
    (/^\d/u.test(text.slice(at)) && /[A-Za-z]\s*$/u.test(before))
  )
    return false;
  const afterSpace = /\s$/.test(before);
  const afterSentence = /[。；;：:]\s*$/u.test(before);
  if (marker.style === 'bullet') return /[。；：:]\s*$/.test(before);
  if (marker.style === 'arab-paren' || marker.style === 'circled') {
    return afterSentence && (afterSpace || listGoesOn(text.slice(at), marker));
  }
  // Right after a colon a number leads a list only when it is the first: 比例为：2.5.
  const afterColon = /[：:]$/u.test(before);
  return afterSpace || (afterColon ? marker.value === 1 : afterSentence);
}

/** （1）…；（2）…: without white space before it, a number in brackets needs its successor to count. */
function listGoesOn(text: string, { style, value }: Marker): boolean {
  if (value > 1) return true;
  const second = style === 'circled' ? '②' : '[（(]2[）)]';
  return new RegExp(`[。；;]${second}`, 'u').test(text);
}

/** A block with its number put back into its text: what looked like one was none. */
export function withoutMarker(seed: string, block: Block): Block {
  const { numberPieces, pieces } = block;
  const [number, first] = [numberPieces.at(-1), pieces[0]];
  if (number === undefined) return block;
  const between = first === undefined ? '' : seed.slice(number.end, first.start);
  const gap = /\s/u.test(between) ? ' ' : '';
  const rest = first === undefined ? [] : [{ ...first, glue: gap }, ...pieces.slice(1)];
  const whole = [...numberPieces, ...rest];
  return { ...block, pieces: whole, text: piecesText(seed, whole), marker: null, numberPieces: [] };
}

function slice(seed: string, block: Block, from: number, to: number, marker: Marker | null): Block {
  const numberEnd = from + (marker?.printed.length ?? 0);
  const pieces = cutPieces(block, numberEnd, to);
  return {
    ...block,
    pieces,
    text: piecesText(seed, pieces),
    marker,
    numberPieces: marker === null ? [] : cutPieces(block, from, numberEnd),
    column: block.column + from,
  };
}

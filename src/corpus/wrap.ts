import { namesDocument } from './genre.ts';
import type { Line } from './lines.ts';
import { markerAt, rank, type Marker, type Style } from './markers.ts';

/** Lines that make one paragraph, in order. */
export type LineGroup = readonly Line[];

/** Fewer lines than this say nothing about how a file wraps. */
const FEWEST_LINES = 20;
/** Nobody wraps paragraphs wider than this; longer lines are paragraphs. */
const WIDEST = 64;
/** A line at least this much of the width is full: it breaks because the page ends, not the paragraph. */
const FULL = 0.85;

const ENDS_SENTENCE = /[。！？；：:;!?][”’"』」）)]*$/u;
const ENDS_OPEN = /[，,、（(《“〔]$/u;
const NUMBER_ALONE =
  /^(?:[（(]?[一二三四五六七八九十百]+[）)、]?|第[一二三四五六七八九十百]+[章节条]|[（(]?\d{1,3}[）)．.、])$/u;
const DOCUMENT_NUMBER = /[〔[（(]\s*\d{4}\s*[〕\]）)]\s*第?\s*\d+\s*号$/u;
const DATE = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
/** 召集人：…, 牵头单位：…: a row of a list. */
const LABELLED = /^[\p{Script=Han}\s]{2,7}[：:]\S/u;
const SIGNATURE = /(?:局|厅|委|委员会|办公室|政府|法院|检察院|部|中心|公司|办)$/u;

/** True for a line that is only a number, or the opening bracket of one: its text is on the next. */
export function isNumberAlone(text: string): boolean {
  return NUMBER_ALONE.test(text) || /^[（(]$/u.test(text);
}

/**
 * The width at which a file breaks its lines, in UTF-16 units, or null when a line is a paragraph.
 * A file is hard wrapped when most of its longer lines stop in mid-sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map(({ text }) => text.length).sort((left, right) => left - right);
  if (lengths.length < FEWEST_LINES) return null;
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width > WIDEST || width < 12) return null;
  const long = lines.filter(({ text }) => text.length >= width * FULL);
  const open = long.filter(({ text }) => !ENDS_SENTENCE.test(text));
  return open.length * 2 > long.length ? width : null;
}

/** Joins the lines of a hard-wrapped file to paragraphs. Every line stands in exactly one group, in order. */
export function joinWrapped(lines: readonly Line[], width: number): LineGroup[] {
  const groups: Line[][] = [];
  const numbers = new Numbers();
  for (const line of lines) {
    const open = groups.at(-1);
    const marker = markerAt(line.text);
    if (open === undefined || endsParagraph(open, line, marker, width, numbers)) {
      groups.push([line]);
      if (marker !== null) numbers.see(marker);
    } else open.push(line);
  }
  return groups;
}

function endsParagraph(
  open: LineGroup,
  next: Line,
  marker: Marker | null,
  width: number,
  numbers: Numbers,
): boolean {
  const last = open.at(-1)?.text ?? '';
  const whole = open.map(({ text }) => text).join('');
  if (isNumberAlone(whole)) return false;
  if (standsAlone(last) || standsAlone(next.text)) return true;
  if (/[：:]$/u.test(last) || LABELLED.test(next.text)) return true;
  const finished = ENDS_SENTENCE.test(last);
  if (marker !== null) return finished || (numbers.fits(marker) && !ENDS_OPEN.test(last));
  if (finished) return last.length < width * FULL;
  if (ENDS_OPEN.test(last) || last.length >= width * FULL) return false;
  return isHeadingLine(whole) || (open.length <= 2 && isTitleOrSignature(whole));
}

function isTitleOrSignature(text: string): boolean {
  return !/[。；，,]/u.test(text) && (SIGNATURE.test(text) || namesDocument(text));
}

/** A document number or a date is never part of a paragraph. */
function standsAlone(text: string): boolean {
  return DOCUMENT_NUMBER.test(text) || DATE.test(text);
}

/** A numbered line, shorter than the page, without an end of sentence in it; no title cut in two. */
function isHeadingLine(text: string): boolean {
  const marker = markerAt(text);
  if (/关于|印发/u.test(text) && !namesDocument(text)) return false;
  return marker !== null && rank(marker.style) <= rank('arab-dot') && !/[。；：]/u.test(text);
}

/** The last number of each style: 一、 at the start of a line after 统 does not fit. */
class Numbers {
  readonly #last = new Map<Style, number>();

  fits({ style, value }: Marker): boolean {
    const last = this.#last.get(style);
    return style === 'bullet' || last === undefined
      ? value <= 1
      : value === last + 1 || this.#maySkip(style, value);
  }

  /** Inner lists start again under every outer number. */
  #maySkip(style: Style, value: number): boolean {
    return value === 1 && style !== 'han-dun' && style !== 'chapter';
  }

  see({ style, value }: Marker): void {
    this.#last.set(style, value);
  }
}

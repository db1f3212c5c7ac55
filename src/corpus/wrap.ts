import { namedTitles } from './enclosed-names.ts';
import { decimalsAlone } from './glued-decimals.ts';
import { namesDocument } from './genre.ts';
import type { Line } from './lines.ts';
import {
  asListNumber,
  markerAt,
  markerBeforeDigit,
  rank,
  type Marker,
  type Style,
} from './markers.ts';
import { placesInGaps } from './number-gaps.ts';
import { PageWidth, widthOf, type PagePlace } from './page-width.ts';
import { isTabled } from './rows.ts';

/** Lines that make one paragraph, in order. */
export type LineGroup = readonly Line[];

/** A line that ends a sentence, or announces what stands below. */
export const ENDS_SENTENCE = /[。！？；：:;!?][”’"』」）)]*$/u;
const ENDS_OPEN = /[，,、（(《“〔]$/u;
/** Where a justified page lets a line be broken in two pieces: before or after such marks. */
const OPENS = /^[《“（(〔[]/u;
const CLOSES = /[”》）)〕\]]$/u;
const NUMBER_ALONE =
  /^(?:[（(]?[一二三四五六七八九十百]+[）)、]?|第\s*[一二三四五六七八九十百\d]+\s*(?:[编編章节節条條]|部分)|[（(]?\d{1,3}[）)．.、])$/u;
const DOCUMENT_NUMBER = /[〔[（(﹝]\s*\d{4}\s*[〕\]）)﹞]\s*第?\s*\d+\s*号$/u;
/** …的通知（2023年1月6日）: the day ends a title. */
const DAY_IN_BRACKETS = /[（(]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[）)]$/u;
/** 某科〔2024〕 | 15号 */
const NUMBER_OPEN = /^[\p{Script=Han}A-Za-z]{1,16}[〔[（(﹝]\s*(?:19|20)\d{2}\s*[〕\]）)﹞]$/u;
const NUMBER_REST = /^第?\s*\d{1,5}\s*号$/u;
/** 各镇（街道）：, 市级各部门、各直属单位：: whom a document is for. */
const ADDRESS = /^(?:各|[\p{Script=Han}（）()]{1,6}各)[^。；，]{1,60}[：:]$/u;
const DATE = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
/** （此件公开发布） */
const PUBLICATION = /^[（(](?:此件|此文|公开|本文有删减|信息公开)[^（）()]*[）)]$/u;
/** 召集人：…, 牵头单位：…: a row of a list. */
const LABELLED = /^(?:[问問答]|[\p{Script=Han}\s]{2,7})[：:]\S/u;
/** 附件：1.某方案: the list of attachments begins on the label's line. */
const ATTACHMENTS = /^附\s*[件录錄](?:[（(]略[）)])?\s*[：:]\s*/u;
/** 附件1： above an enclosed document. */
const ANNEX_LABEL = /^附\s*[件录錄]\s*\d{0,2}\s*[：:]?$/u;
/** “信用+承诺”: conversion from PDF puts what stands in quotation marks on a line of its own. */
const QUOTED = /^“[^”]*”$/u;
const CHAPTER_LINE = /^第\s*[一二三四五六七八九十百]+\s*[章节]\s*[^。；：]{2,30}$/u;
/** 职责分工 alone in a line: a heading whose number is lost. */
const BARE_LINE = /^\p{Script=Han}{2,12}$/u;
const SIGNATURE = /(?:局|厅|委|委员会|办公室|政府|法院|检察院|部|中心|公司|办)$/u;

/** The longest number: 第一百二十三条. */
const LONGEST_NUMBER = 12;

/**
 * True for a line that is only a number, or the opening bracket of one, and has its text on the `next`
 * line; 第一章 with 第一条 below has none.
 */
export function isNumberOf(text: string, next: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  if (/^[（(]$/u.test(text)) return true;
  return NUMBER_ALONE.test(text) && (markerAt(next) === null || markerAt(text) === null);
}

/** Joins the lines of a hard-wrapped file to paragraphs. Every line stands in exactly one group, in order. */
export function joinWrapped(lines: readonly Line[], width: number): LineGroup[] {
  const groups: Line[][] = [];
  const numbers = new Numbers(decimalsAlone(lines));
  const page = new PageWidth(
    width,
    lines.map(({ text }) => ({
      width: widthOf(text),
      ends: standsAlone(text) || markerAt(text) !== null,
    })),
  );
  const gaps = placesInGaps(lines.map(({ text }) => markerAt(text)));
  const place = (i: number, count: number) => ({ top: count === 1, inGap: gaps.has(i - 1) });
  const titles = titleLines(lines);
  lines.forEach((line, i) => {
    const open = groups.at(-1);
    const marker =
      asListNumber(markerAt(line.text), (style) => numbers.next(style)) ??
      behindSentence(open, lines, i, numbers.next('arab-dot'));
    const ends = (above: LineGroup): boolean =>
      titles.get(i) ??
      endsParagraph(above, line, marker, { ...page.at(i), ...place(i, groups.length) }, numbers);
    if (open === undefined || ends(open)) {
      groups.push([line]);
      page.begin(i);
      if (ANNEX_LABEL.test(line.text)) numbers.startAgain();
      const counted = marker ?? markerAt(line.text.replace(ATTACHMENTS, ''));
      if (counted !== null) numbers.see(counted);
    } else {
      open.push(line);
      page.goOn(i);
    }
  });
  return groups;
}

/**
 * For the lines of a title that the notice names, and the one below it: whether the paragraph above ends.
 * However full its lines are, the title is a paragraph.
 */
function titleLines(lines: readonly Line[]): ReadonlyMap<number, boolean> {
  const exact = namedTitles(lines.map(({ text }) => text)).filter((title) => title.exact);
  const places = exact.flatMap(({ index, size }) =>
    Array.from({ length: size + 1 }, (_, i) => [index + i, i === 0 || i === size] as const),
  );
  return new Map(places);
}

/** How far below the first number before a digit the second may stand. */
const FARTHEST = 4;

/** `2.15家企业上市` below the end of a sentence, where the list has come to it; in mid-sentence it is a quantity. */
function behindSentence(
  open: LineGroup | undefined,
  lines: readonly Line[],
  index: number,
  expected: number,
): Marker | null {
  const above = open?.at(-1)?.text ?? '';
  if (!ENDS_SENTENCE.test(above) && !CLOSES.test(above)) return null;
  const below = lines.slice(index + 1, index + 1 + FARTHEST).map(({ text }) => text);
  return markerBeforeDigit(lines[index]?.text ?? '', expected, below);
}

/** Where a line end stands, besides what the page says about it. */
interface Place extends PagePlace {
  /** At the top of the file. */
  readonly top: boolean;
  /** Where a number is missing. */
  readonly inGap: boolean;
}

function endsParagraph(
  open: LineGroup,
  next: Line,
  marker: Marker | null,
  page: Place,
  numbers: Numbers,
): boolean {
  const last = open.at(-1)?.text ?? '';
  if (isTabled(last) || isTabled(next.text)) return true;
  const whole = open.map(({ text }) => text).join('');
  if (
    numbers.isAlone(open) ||
    isNumberOf(whole, next.text) ||
    cutsWord(last, next.text) ||
    cutsDocumentNumber(last, next.text) ||
    cutsReference(last, next.text) ||
    spacesOut(whole, next.text)
  )
    return false;
  if (isTitleOverAddress(whole, next.text)) return true;
  const finished = ENDS_SENTENCE.test(last);
  const starts = marker !== null && numbers.fits(marker);
  const certain = starts && (finished || CLOSES.test(last) || numbers.goOn(marker));
  if (!certain && hasOpenBracket(whole)) return false;
  if (standsAlone(last) || standsAlone(next.text) || isDatedTitle(whole)) return true;
  if (/[：:]$/u.test(last) || LABELLED.test(next.text)) return true;
  if (marker !== null) return finished || startsHere(whole, last, marker, starts, numbers);
  if (finished) return !page.full && !page.goesOn;
  if (ENDS_OPEN.test(last) || page.full || QUOTED.test(last) || QUOTED.test(next.text))
    return false;
  if (!page.goesOn && /[）)〕]$/u.test(last) && isTitleAlone(next.text)) return true;
  if (page.goesOn && (OPENS.test(next.text) || CLOSES.test(last))) return false;
  if (page.inGap && !page.goesOn && open.length === 1 && BARE_LINE.test(last)) return true;
  return isHeadingLine(whole, page.top) || (open.length <= 2 && isTitleOrSignature(whole));
}

/** A number behind a line without an end of sentence: it fits, follows a title or heading, or skips a lost one. */
function startsHere(
  whole: string,
  last: string,
  marker: Marker,
  starts: boolean,
  numbers: Numbers,
): boolean {
  if (starts) return !ENDS_OPEN.test(last);
  if (marker.value === 1 && namesDocument(whole)) return true;
  return CHAPTER_LINE.test(whole) || (CLOSES.test(last) && numbers.nearlyGoOn(marker));
}

/** True where a document's number goes on with `next`. */
export function cutsDocumentNumber(last: string, next: string): boolean {
  return NUMBER_OPEN.test(last) && NUMBER_REST.test(next);
}

/** 标准统 | 一、服务同质: the wrap cuts a word that ends in 一, and no list begins. */
export function cutsWord(last: string, next: string): boolean {
  return /[统統同专專唯万萬第单單划劃归歸合之]$/u.test(last) && /^一[、，]/u.test(next);
}

const REFERENCE_OPEN =
  /第\s*(?:[一二三四五六七八九十百千零〇\d]+\s*(?:[条條款项項]\s*[至到、和与及或]第?)?)?$/u;
const REFERENCE_REST = /^第?\s*[一二三四五六七八九十百千零〇\d]*\s*[条條款项項]/u;

/** 违反本办法第三条至第 | 四条规定的: the line's end cuts a reference, and no article begins. */
export function cutsReference(last: string, next: string): boolean {
  const open = REFERENCE_OPEN.exec(last)?.[0];
  if (open === undefined || open === last || !REFERENCE_REST.test(next)) return false;
  const isWhole = /[至到、和与及或]$/u.test(open);
  return isWhole === next.startsWith('第') && (open !== '第' || !/^[条條款项項]/u.test(next));
}

/** 第六章 | 附 | 则: the characters of a spaced heading stand on lines of their own. */
export function spacesOut(whole: string, next: string): boolean {
  return (
    /^第\s*[一二三四五六七八九十百]+\s*[章节節]\s*\p{Script=Han}$/u.test(whole) &&
    /^\p{Script=Han}$/u.test(next)
  );
}

/** How far back a bracket may have been opened; one that stays open longer was never closed in print. */
const LONGEST_BRACKET = 200;

/** True where the text ends inside brackets. */
export function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const character of text.slice(-LONGEST_BRACKET)) {
    if ('（(〔[《'.includes(character)) depth += 1;
    else if ('）)〕]》'.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function isDatedTitle(text: string): boolean {
  return DAY_IN_BRACKETS.test(text) && namesDocument(text);
}

function isTitleOrSignature(text: string): boolean {
  return !/[。；，,]/u.test(text) && (SIGNATURE.test(text) || namesDocument(text));
}

/** …的通知 | 各镇（街道）：: whom the document is for stands below its title. */
function isTitleOverAddress(whole: string, next: string): boolean {
  return ADDRESS.test(next) && !/[。；，]/u.test(whole) && namesDocument(whole);
}

/** …分工负责） | 某市2023年工作要点: the title of what is enclosed. */
function isTitleAlone(line: string): boolean {
  return /^[^，。；：、]{6,40}$/u.test(line) && namesDocument(line);
}

/** A document number, a date, a note on publication or 附件1 is never part of a paragraph. */
function standsAlone(text: string): boolean {
  return [DOCUMENT_NUMBER, DATE, PUBLICATION, ANNEX_LABEL].some((pattern) => pattern.test(text));
}

/** A heading has no more, as elsewhere. */
const MOST_PHRASES = 3;
/** The longest heading with a comma in it, its number included. */
const LONGEST_WITH_COMMA = 48;

function isLongSentence(text: string): boolean {
  return text.includes('，') && text.length > LONGEST_WITH_COMMA;
}

/**
 * A numbered line, shorter than the page, without an end of sentence in it; no title cut in two. At the
 * `top` of a file the number may be a collection's, and the line a title.
 */
function isHeadingLine(text: string, top: boolean): boolean {
  const marker = markerAt(text);
  if (text.split('，').length > MOST_PHRASES || isLongSentence(text)) return false;
  const title = /关于|印发/u.test(text) || (top && marker?.style === 'arab-dot');
  if (title && !namesDocument(text)) return false;
  return marker !== null && rank(marker.style) <= rank('arab-dot') && !/[。；：]/u.test(text);
}

const MOST_LOST = 3;

/** The last number of each style: 一、 at the start of a line after 统 does not fit. */
class Numbers {
  readonly #last = new Map<Style, number>();
  readonly #decimals: ReadonlySet<Line>;

  /** `decimals`: lines that are a number of several parts and no more. */
  constructor(decimals: ReadonlySet<Line>) {
    this.#decimals = decimals;
  }

  /** True for a paragraph that is 1.1 so far. */
  isAlone([first, ...rest]: LineGroup): boolean {
    return first !== undefined && rest.length === 0 && this.#decimals.has(first);
  }

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

  /** The number that goes on with the list of a style. */
  next(style: Style): number {
    return (this.#last.get(style) ?? 0) + 1;
  }

  /** The number after the last one of its style: no chance has put it at the line's start. */
  goOn({ style, value }: Marker): boolean {
    return value > 1 && value === this.next(style);
  }

  /** One or two numbers before it are lost. */
  nearlyGoOn({ style, value }: Marker): boolean {
    const last = this.#last.get(style);
    return last !== undefined && value > last && value <= last + MOST_LOST;
  }

  see({ style, value }: Marker): void {
    this.#last.set(style, value);
  }

  /** An enclosed document counts by itself. */
  startAgain(): void {
    this.#last.clear();
  }
}

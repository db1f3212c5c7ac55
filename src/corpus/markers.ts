import { parseHanNumeral } from '../model/numerals.ts';

/** How an item is numbered. The order is the usual rank in official documents, outermost first. */
export const STYLES = [
  'book', // 第一编, 第一分编, 第一篇, 第一部分
  'chapter', // 第一章
  'legal-section', // 第一节
  'article', // 第一条, 第八条之一, 第 8-1 條
  'decimal-1', // 1　总则
  'decimal-2', // 1.1　编制目的
  'decimal-3', // 1.2.1　机构
  'decimal-4',
  'han-formal', // 壹、
  'han-dun', // 一、 三. 三．
  'han-paren', // （一） (一)
  'arab-dot', // 1. 1． 1、
  'arab-paren', // （1） (1) 1） 1)
  'circled', // ①
  'bullet', // ——
] as const;

export type Style = (typeof STYLES)[number];

/** A number standing at the start of a piece of text. */
export interface Marker {
  readonly style: Style;
  readonly value: number;
  /** 之K of an inserted article, null otherwise. */
  readonly inserted: number | null;
  /** All numbers of a decimal one: 1.2.1 → [1, 2, 1]; empty otherwise. */
  readonly path: readonly number[];
  /** As printed, with its mark: `19.`, `（一）`, `第八条之一`. */
  readonly printed: string;
}

const HAN = '[一二三四五六七八九十廿卅百零〇两]+';
/** Numerals of forms and cheques, the outermost ones in Taiwan's documents. */
const FORMAL = '壹貳贰參叁肆伍陸陆柒捌玖拾';
const PLAIN: Record<string, string> = Object.fromEntries(
  [...FORMAL].map((formal, i) => [formal, '一二二三三四五六六七八九十'.charAt(i)]),
);
const SPACE = '[ \\u3000\\t]*';

/** Not a counting 一、 but an enumeration inside a sentence: 一、二等奖, 一、二、三. */
const NOT_ENUMERATION = `(?!${SPACE}${HAN}(?:[、，,等级季类]|$))`;
/** Not a decimal (3.4%), unless a year follows the number's mark (1.2024年). */
const NOT_DECIMAL = '(?!\\d)|(?=(?:19|20)\\d{2}\\s*年)';

/** （一）、总体要求 has one mark too many; （一）、（二）项 is no number at all. */
const MARK_BEHIND = `(?:(?:[、．]|\\.(?!\\d))(?!${SPACE}[（(㈠-㈩⑴-⒇])|(?!、))`;

/** 第一章总则，第二章职责: a sentence names the chapters. */
const NOT_LISTED = `(?![^。\\n]{0,30}[，、；和]${SPACE}第${HAN}章)`;

const RECOGNISERS: readonly (readonly [Style, RegExp])[] = [
  [
    'book',
    new RegExp(
      `^第${SPACE}(${HAN}|\\d{1,3})${SPACE}(?:[分]?[編编](?![号號制写排入])|篇(?![章文论報报日的幅])|部分(?:[：:、]|(?=\\s|$)))`,
    ),
  ],
  ['chapter', new RegExp(`^第${SPACE}(${HAN}|\\d{1,3})${SPACE}章[、：:]?${NOT_LISTED}`)],
  ['legal-section', new RegExp(`^第${SPACE}(${HAN}|\\d{1,3})${SPACE}[节節][、：:]?`)],
  [
    'article',
    new RegExp(
      `^第${SPACE}(${HAN}|\\d{1,4})(?:-(\\d{1,2}))?${SPACE}[条條](?:之(${HAN}|\\d{1,2}))?(?:[、：:](?!${SPACE}(?:第|${HAN}|\\d))|(?![款例件至到和、的第规規]))`,
    ),
  ],
  ['han-formal', new RegExp(`^([${FORMAL}]+)${SPACE}(?:、|[.．](?!\\d))`)],
  ['han-dun', new RegExp(`^(${HAN})${SPACE}(?:、|[.．](?!\\d))${NOT_ENUMERATION}`)],
  ['han-paren', new RegExp(`^[（(]${SPACE}(${HAN})${SPACE}[）)]${MARK_BEHIND}`)],
  [
    'arab-dot',
    new RegExp(
      `^([\\d０-９]{1,3})${SPACE}(?:[．、](?:(?!\\d+(?:[、，,季月年日号度届米倍亿万元个%％]|$))|(?=(?:19|20)\\d{2}\\s*年))|\\.{1,2}(?:${NOT_DECIMAL}))`,
    ),
  ],
  [
    'arab-paren',
    new RegExp(`^(?:[（(]${SPACE}(\\d{1,3})${SPACE}[）)]|(\\d{1,3})[）)])${MARK_BEHIND}`),
  ],
  ['circled', /^([①-⑳])(?![①-⑳、和至])/],
  ['bullet', /^(——|－－|[•●■◆▪])/],
];

/**
 * The marker that the text starts with, or null.
 * Whether it really numbers something is decided later, by the sequence it stands in.
 */
export function markerAt(text: string): Marker | null {
  const start = text.slice(0, LONGEST_START);
  if (!LOOKALIKE.test(start.slice(0, LONGEST_MARKER))) return plainMarkerAt(text);
  const plain = start.replace(LOOKALIKES, (sign) => sign.normalize('NFKC'));
  const marker = plainMarkerAt(plain);
  if (marker === null) return null;
  const length = marker.printed.length - (plain.length - start.length);
  return { ...marker, printed: text.slice(0, length) };
}

/**
 * Signs that stand for those of a number: ⼀、 is copied from some PDF files with the sign of a radical,
 * 1﹒ and （１） are typed in other widths, ㈠ ⑴ ⒈ are one sign each, at the start only.
 */
const LOOKALIKE =
  /^[\u3220-\u3229\u2474-\u249b]|[\u2f00-\u2fd5\ufe51\ufe52\ufe59\ufe5a\uff10-\uff19]/u;
const LOOKALIKES = new RegExp(LOOKALIKE, 'gu');
const LONGEST_MARKER = 12;
/** A number and what decides about it; a file whose line ends were lost is one very long text. */
const LONGEST_START = 60;

function plainMarkerAt(text: string): Marker | null {
  const decimal = decimalAt(text);
  if (decimal !== null) return decimal;
  for (const [style, pattern] of RECOGNISERS) {
    const match = pattern.exec(text);
    if (match) return toMarker(style, match);
  }
  return null;
}

/** `2.1.1　工作职责`, `3.1.预警`: two numbers or more, or one, and white space or a mark before the heading. */
const DECIMAL =
  /^(?:\d{1,2}(?:[.．]\d{1,2}){0,3}[ \u3000\t]+|\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、][ \u3000\t]*)(?=\p{Script=Han})/u;
/** What follows a bare number and shows that it counts things: 3 个, 20 家. */
const COUNTED =
  /^[个家项人名次年月日条款元亩米倍岁届天周万亿多余所场件只种批类级位台套支篇处座份册页张辆艘栋户株头吨公号届期]|^(?:平方|立方|小时|分钟|千米|毫米|厘米|海里)/u;

/** True for what follows a number that is a quantity: 个, 平方米, %. */
export function countsThings(behind: string): boolean {
  return COUNTED.test(behind) || /^[%％‰]/u.test(behind);
}

function decimalAt(text: string): Marker | null {
  const match = DECIMAL.exec(text);
  return match === null ? null : decimalMarker(match[0], text.slice(match[0].length));
}

/** The marker of a decimal number as printed, its mark included; null where it counts what stands `behind`. */
export function decimalMarker(printed: string, behind: string): Marker | null {
  const path = (printed.match(/\d+/gu) ?? []).map(Number);
  const style = DECIMAL_STYLES[path.length - 1];
  // Of three numbers or more (5.1.3) none counts anything.
  const counts = path.length < 3 && COUNTED.test(behind);
  if (style === undefined || path.includes(0) || counts) return null;
  return { style, value: path.at(-1) ?? 0, inserted: null, path, printed: printed.trim() };
}

const DECIMAL_STYLES: readonly Style[] = ['decimal-1', 'decimal-2', 'decimal-3', 'decimal-4'];

function toMarker(style: Style, match: RegExpExecArray): Marker | null {
  const groups: readonly (string | undefined)[] = match.slice(1);
  const numeral = groups.find((group) => group !== undefined) ?? '';
  const value = valueOf(style, numeral);
  if (value === null) return null;
  const inserted = style === 'article' ? (match[2] ?? match[3]) : undefined;
  return {
    style,
    value,
    inserted: inserted === undefined ? null : numberOf(inserted),
    path: [],
    printed: match[0].trim(),
  };
}

function valueOf(style: Style, numeral: string): number | null {
  if (style === 'bullet') return 0;
  if (style === 'circled') return (numeral.codePointAt(0) ?? 0) - 0x2460 + 1;
  const value = numberOf(numeral);
  return value === 0 ? null : value;
}

function numberOf(numeral: string): number | null {
  const digits = numeral.normalize('NFKC').replace(/./gu, (figure) => PLAIN[figure] ?? figure);
  return /^\d+$/.test(digits) ? Number(digits) : parseHanNumeral(digits);
}

/** What shows that a number before a digit is a quantity after all: 3.4%, 2.5亿元, 3.1. */
const QUANTITY = /^\d+(?:[.．％%‰亿万千百个家项倍元年月日人吨米]|$)/u;
/** What comes in whole numbers only, so that no decimal stands before it: 1月至10月, 30项, 15家. */
const WHOLE =
  /^\d{1,4}(?:月(?!龄)|[日号家项名件次场只种批套支篇处座份册届期位](?![\d.])|个(?!百分点|月|小时|点|工作日|多月|半月))/u;
const BEFORE_DIGIT = /^(\d{1,3})([.．、])(?=\d)/u;

/** The number, and what follows it, of a text that begins with a number, a mark and a digit: `3.` and `1月至10月`. */
function beforeDigit(text: string): { marker: Marker; rest: string } | null {
  const match = BEFORE_DIGIT.exec(text);
  if (match === null) return null;
  const value = Number(match[1]);
  const rest = text.slice(match[0].length);
  // 3、4月份: the months of a quarter, not the third of a list.
  if (match[2] === '、' && !(WHOLE.test(rest) && Number.parseInt(rest, 10) !== value + 1))
    return null;
  return {
    marker: { style: 'arab-dot', value, inserted: null, path: [], printed: match[0] },
    rest,
  };
}

/**
 * `2.5G应用` or `3.30项任务` where the list has come to that number: a number right before a digit counts
 * only when it is the `expected` one of a list that runs, or the first of one whose second stands `below`.
 * Null otherwise.
 */
export function markerBeforeDigit(
  text: string,
  expected: number,
  below: readonly string[] = [],
): Marker | null {
  const found = beforeDigit(text);
  if (found === null) return null;
  const { marker, rest } = found;
  const whole = WHOLE.test(rest);
  const goesOn = marker.value > 1 && marker.value === expected;
  const begins = marker.value === 1 && whole && below.some((line) => SECOND.test(line));
  if (!goesOn && !begins) return null;
  return whole || !QUANTITY.test(rest) ? marker : null;
}

const SECOND = /^2[.．、](?!\d+[%％.])/u;

/**
 * `5 不断改进`, where the list has come to 4.: its full stop was lost in print. A marker that goes on with
 * the document's own bare numbers, or with no list, stays what it is.
 */
export function asListNumber(marker: Marker | null, next: (style: Style) => number): Marker | null {
  if (marker?.style !== 'decimal-1' || marker.value < 3) return marker;
  const { value } = marker;
  if (value === next('decimal-1') || value !== next('arab-dot')) return marker;
  return { ...marker, style: 'arab-dot', path: [] };
}

/** Rank of a style: smaller stands further out. */
export function rank(style: Style): number {
  return STYLES.indexOf(style);
}

import type { Element } from 'hast';
import { formatNumber } from '../docx/numerals.ts';
import { attribute, inside } from './tree.ts';

/** How a page prints numbers of a list, by the style's name: the format's name in Word, and what follows. */
const STYLES: Readonly<Record<string, readonly [format: string, behind: string]>> = {
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
};
/** What the attribute `type` says. */
const TYPES: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
const UNNUMBERED = ['none', 'disc', 'circle', 'square'];

/** An item whose text begins with a number of its own. */
export const OWN_NUMBER =
  /^(?:[（(]?[\d一二三四五六七八九十]+[）).、．]|第[\d一二三四五六七八九十百]+[章节条])/u;

/**
 * The number of every item of an ordered list, whether it is printed or not: its own where it states one,
 * else it counts on from the item before, or backwards in a `reversed` list.
 */
export function valuesOfItems(list: Element): ReadonlyMap<Element, number> {
  const items = inside(list).filter(({ tagName }) => tagName === 'li');
  const step = list.properties.reversed ? -1 : 1;
  let next = integerOf(list, 'start') ?? (step < 0 ? items.length : 1);
  const values = new Map<Element, number>();
  for (const item of items) {
    const value = integerOf(item, 'value') ?? next;
    values.set(item, value);
    next = value + step;
  }
  return values;
}

/** What an attribute states as a number, null where it states none. */
function integerOf(element: Element, name: string): number | null {
  const stated = /^\s*([+-]?\d+)/u.exec(attribute(element, name))?.[1];
  return stated === undefined ? null : Number(stated);
}

/**
 * A value as an item of the list shows it, what follows the number included; empty where it shows none.
 * `sheet` is what the page's stylesheets say of lists and items (`listStyles`).
 */
export function printedNumber(
  value: number,
  list: Element,
  item: Element,
  sheet: ReadonlyMap<Element, string> = new Map(),
): string {
  const style = styleOf(item, sheet) ?? styleOf(list, sheet) ?? 'decimal';
  if (UNNUMBERED.includes(style)) return '';
  const [format = 'decimal', behind = '. '] = STYLES[style] ?? [];
  return formatNumber(value, format) + behind;
}

/** The style that an element states for numbers, where it is one that is known. */
function styleOf(element: Element, sheet: ReadonlyMap<Element, string>): string | null {
  const stated = /list-style(?:-type)?\s*:([^;]*)/iu.exec(attribute(element, 'style'))?.[1] ?? '';
  return (
    nameIn(stated) ?? nameIn(sheet.get(element) ?? '') ?? TYPES[attribute(element, 'type')] ?? null
  );
}

/** The name of a style among what else a style says. */
function nameIn(stated: string): string | null {
  const words = stated.toLowerCase().split(/\s+/u);
  return words.find((word) => word in STYLES || UNNUMBERED.includes(word)) ?? null;
}

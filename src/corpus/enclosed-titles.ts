import type { Block } from './block.ts';
import {
  ACT,
  ANNEX_LABEL,
  foldedName,
  isDay,
  isRemark,
  isTitleLike,
  namedTitles,
  type NamedTitle,
} from './enclosed-names.ts';
import { namesDocument } from './genre.ts';

/** 各区人民政府：: whom a notice is for. */
const ADDRESS = /^[^。；]{2,}[：:]$/u;
/** 关于印发…的通知, 关于公开征求…意见的公告 */
const NOTICE_TITLE = new RegExp(
  `(?:(?:${ACT}).*(?:通知|函)|征求.*意见的?(?:通知|公告|公示|通告|函))(?:[（(][^（）()]*[）)])?$`,
  'u',
);
/** 现印发给你们, 请认真贯彻执行, 现公开征求意见: the words by which a notice hands a document over. */
const HANDS_OVER =
  /印发|印發|转发|轉發|批转|下发|颁发|发给|附后|遵照执行|贯彻执行|贯彻落实|征求意见|征集|征询/u;
/** 某市人民政府令（第19号） */
const ORDER = /令(?:\s*[（(]?第?\s*[\d一二三四五六七八九十百〇零]+\s*号[）)]?)?$/u;
const TITLE_LINES = 4;
const LONGEST_TITLE = 60;

/** Where documents begin that come with a text: at their 附件, else at the first line of their title. */
export interface EnclosedTitles {
  /** Below a notice, or a label: they begin there whatever their numbers are. */
  readonly certain: readonly number[];
  /** Named in the text above and printed again: titles wherever numbers start again. */
  readonly named: readonly number[];
}

/**
 * Finds the titles of the documents that come with a notice: lines below it which say again what it
 * calls them, or the one that stands right below its day. What an order puts into force is no other
 * document: the order stands above the law as part of it.
 */
export function enclosedTitles(blocks: readonly Block[]): EnclosedTitles {
  const titles = titlesOf(blocks);
  const first = titles[0]?.index ?? blocks.length;
  const issues = isNotice(blocks.slice(0, first));
  const order = unnumbered(blocks.slice(0, first)).some(({ text }) => ORDER.test(text));
  const certain = titles.filter(({ index, exact }) => {
    const dated = exact && followsDay(blocks, index);
    return labelAbove(blocks, index) < index || (!order && (issues || dated));
  });
  const below = titles.length === 0 && issues ? belowDay(blocks) : [];
  const begin = (index: number): number => labelAbove(blocks, index);
  return {
    certain: [...certain.map(({ index }) => index), ...below].map(begin),
    named: titles.map(({ index }) => begin(index)),
  };
}

/** The named titles, each once: where it stands under a label, else where it stands first. */
function titlesOf(blocks: readonly Block[]): NamedTitle[] {
  // A numbered line or a row is no line of a title.
  const texts = blocks.map(({ marker, role, text }) =>
    marker === null && role === 'text' ? text : `${text}。`,
  );
  const printed = Map.groupBy(namedTitles(texts), ({ index, size }) =>
    foldedName(texts.slice(index, index + size).join('')),
  );
  const once = [...printed.values()].flatMap((places) => {
    return places.find(({ index }) => labelAbove(blocks, index) < index) ?? places.slice(0, 1);
  });
  const found: NamedTitle[] = [];
  for (const title of once.toSorted((left, right) => left.index - right.index)) {
    const previous = found.at(-1)?.index;
    const between = blocks.slice(previous, title.index);
    if (previous === undefined || between.some(isBody)) found.push(title);
  }
  return found;
}

/** A day, perhaps with a remark below it, stands right above. */
function followsDay(blocks: readonly Block[], index: number): boolean {
  const above = blocks.slice(0, index).findLast(({ text }) => !isRemark(text));
  return above !== undefined && isDay(above.text);
}

function isBody({ marker, text }: Block): boolean {
  return marker !== null || /[。；]/u.test(text);
}

/** True for a text that is addressed to somebody, or called a notice, and hands something over. */
function isNotice(above: readonly Block[]): boolean {
  const head = unnumbered(above).map(({ text }) => text);
  const addressed = head.some((text) => ADDRESS.test(text));
  const lines = head.slice(0, TITLE_LINES);
  const titled = lines.some((_, i) => NOTICE_TITLE.test(lines.slice(0, i + 1).join('')));
  const handsOver = above.some(({ text }) => text.includes('。') && HANDS_OVER.test(text));
  return (addressed || titled) && handsOver;
}

/** The line right below the first day of a notice, remarks and label aside, where it is called as documents are. */
function belowDay(blocks: readonly Block[]): number[] {
  const head = unnumbered(blocks);
  const day = head.findIndex(({ text }, i) => isDay(text) && head.slice(0, i).some(isBody));
  if (day < 0) return [];
  const index = head.findIndex(
    ({ text }, i) => i > day && !isRemark(text) && !ANNEX_LABEL.test(text),
  );
  const { text = '' } = head[index] ?? {};
  const isTitle = text.length <= LONGEST_TITLE && isTitleLike(text) && namesDocument(text);
  return isTitle && index + 1 < blocks.length ? [index] : [];
}

/** The blocks before the first number. */
function unnumbered(blocks: readonly Block[]): readonly Block[] {
  const numbered = blocks.findIndex(({ marker }) => marker !== null);
  return numbered < 0 ? blocks : blocks.slice(0, numbered);
}

/** The 附件 right above a title, or the title itself. */
function labelAbove(blocks: readonly Block[], index: number): number {
  return ANNEX_LABEL.test(blocks[index - 1]?.text ?? '') ? index - 1 : index;
}

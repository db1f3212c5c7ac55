import type { Element, Nodes } from 'hast';
import type { SetAside } from '../../model/reading.ts';
import { collapse, printedLength, rowLine, trimmed, type PlacedLine } from '../lines.ts';
import { gridOf, isColumn, isGrid } from './grid.ts';
import { OWN_NUMBER, printedNumber, valuesOfItems } from './list-numbers.ts';
import { metadataRows } from './metadata.ts';
import { noiseOf } from './main-part.ts';
import { noiseByText } from './noise.ts';
import {
  allTags,
  attribute,
  elementsIn,
  isBlock,
  isHidden,
  isSilent,
  leadsElsewhere,
  linkedText,
  textOf,
} from './tree.ts';

/** A line of a page. */
export interface PageLine extends PlacedLine {
  readonly kind: 'text' | 'metadata';
  /** The heading of the page whose line it is, headings counted from 1; 0 for a line of none. */
  readonly heading: number;
  /** True for what stands in the part of the page that holds the document. */
  readonly main: boolean;
}

export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly setAside: readonly SetAside[];
  readonly pictures: number;
  /** Items of ordered lists, whose numbers only the browser prints. */
  readonly numbered: number;
}

const HIDDEN = '隐藏的文字';
const LINE_BREAK = '\u2028';
/** A cell with more than this is a piece of page, not of a table. */
const LONGEST_CELL = 600;
/** A link that is part of a document: an annex, a named document. */
const PART_OF_TEXT = /附\s*[件录表]|《|\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)\b/iu;
const NAMED_TITLE =
  /(?:^|[-_\s])(?:title|tit|bt|biaoti|headline|article-?title|con-?title|xl-?title)(?:$|[-_\s])/iu;

/**
 * Every word of a page, as lines or as set aside with what it is. `sheet` is what its stylesheets say of
 * lists (`listStyles`).
 */
export function pageLines(
  body: Element,
  main: Element,
  sheet: ReadonlyMap<Element, string> = new Map(),
): PageLines {
  const reader = new PageReader(body, main, sheet);
  reader.read(body, body === main);
  reader.endLine();
  reader.takeBack();
  return reader;
}

/** What a page says of itself in labels that a document may use too: 主办单位：…, 时间：…. */
const LABELS: ReadonlySet<string> = new Set(['页脚', '发布信息']);
const SENTENCE = /[。；]/u;

/** A labelled line in the main part that was set aside, and before which of the lines it stood. */
interface Doubtful {
  readonly line: PageLine;
  readonly aside: SetAside;
  readonly before: number;
}

class PageReader implements PageLines {
  readonly lines: PageLine[] = [];
  setAside: SetAside[] = [];
  pictures = 0;
  numbered = 0;
  readonly #main: Element;
  readonly #sheet: ReadonlyMap<Element, string>;
  /** The main part and all it stands in. */
  readonly #way: ReadonlySet<Element>;
  readonly #doubtful: Doubtful[] = [];
  #line = '';
  #linked = 0;
  #place = '';
  #heading = 0;
  #headings = 0;
  #inMain = false;

  constructor(body: Element, main: Element, sheet: ReadonlyMap<Element, string>) {
    this.#main = main;
    this.#sheet = sheet;
    this.#way = new Set(wayTo(body, main));
  }

  read(element: Element, inMain: boolean): void {
    const within = inMain || element === this.#main;
    const holds = this.#way.has(element);
    const aside = whyNotRead(element, holds);
    const rows = holds || aside === HIDDEN ? null : metadataRows(element);
    if (rows !== null) this.#metadata(element, rows);
    else if (aside !== null) this.#aside(aside, element);
    else if (element.tagName === 'table' && !this.#isFrame(element)) this.#table(element, within);
    else if (isBlock(element)) this.#block(element, within);
    else this.#inside(element, within);
  }

  /** True for a table that only arranges the page: others in it, long texts, the main part in a cell. */
  #isFrame(table: Element): boolean {
    const around = table !== this.#main && this.#way.has(table);
    if (around || isOneText(table) || isColumn(table)) return true;
    return (allTags(table, 'table').length > 0 || hasLongCell(table)) && !isGrid(table);
  }

  #block(element: Element, within: boolean): void {
    this.endLine();
    this.#place = placeOf(element);
    this.#inMain = within;
    const around = this.#heading;
    if (isHeading(element)) this.#heading = this.#headings += 1;
    if (element.tagName === 'ol') this.#list(element, within);
    else this.#inside(element, within);
    this.endLine();
    this.#heading = around;
    this.#place = '';
  }

  #inside(element: Element, within: boolean): void {
    this.#inMain = within;
    for (const child of element.children) this.#child(element, child, within);
  }

  #child(parent: Element, child: Nodes, within: boolean): void {
    if (child.type === 'text') {
      // Preformatted text is read by its lines.
      this.#line +=
        parent.tagName === 'pre' ? child.value.replace(/\r?\n/g, LINE_BREAK) : child.value;
      if (leadsElsewhere(parent)) this.#linked += printedLength(child.value);
      if (this.#place === '') this.#place = placeOf(child);
      this.#inMain = within;
    } else if (child.type === 'element' && child.tagName === 'img') this.pictures += Number(within);
    else if (child.type === 'element' && child.tagName === 'br') this.#line += LINE_BREAK;
    else if (child.type === 'element' && !isSilent(child)) this.read(child, within);
  }

  /** Browsers number the items of an ordered list; where the text has its own numbers, it hides that. */
  #list(list: Element, within: boolean): void {
    const values = valuesOfItems(list);
    for (const item of list.children) {
      const value = item.type === 'element' ? values.get(item) : undefined;
      const isItem = item.type === 'element' && value !== undefined;
      const number = isItem ? printedNumber(value, list, item, this.#sheet) : '';
      if (isItem && number !== '' && !OWN_NUMBER.test(textOf(item).trim())) {
        this.endLine();
        this.#line = number;
        this.numbered += 1;
        this.#place = placeOf(item);
        this.#inside(item, within);
        this.endLine();
      } else this.#child(list, item, within);
    }
  }

  #table(table: Element, within: boolean): void {
    this.endLine();
    for (const caption of allTags(table, 'caption')) {
      this.#keep(trimmed(collapse(textOf(caption))), placeOf(caption), 'text', within);
    }
    for (const { row, cells, isReached } of gridOf(table, this.#sheet)) {
      this.pictures += allTags(row, 'img').length * Number(within);
      this.#keep(rowLine(cells, isReached), placeOf(row), 'text', within);
    }
  }

  #metadata(element: Element, rows: readonly string[]): void {
    this.endLine();
    for (const row of rows) this.#keep(row, placeOf(element), 'metadata', true);
  }

  endLine(): void {
    const place = this.#place;
    const alone = this.#linked * 2 > printedLength(this.#line);
    // A line break of the page ends a line; those of the file do not.
    for (const part of this.#line.split(LINE_BREAK)) {
      const [text, counter] = withoutCounter(trimmed(collapse(part)));
      if (counter !== '') this.setAside.push({ what: '下载', text: counter, place });
      const noise = noiseByText(text) ?? (alone && !this.#isOwnLink(text) ? '链接' : null);
      if (noise !== null && text !== '') this.#setLineAside({ what: noise, text, place });
      else this.#keep(text, place, 'text', this.#inMain);
    }
    this.#line = '';
    this.#linked = 0;
  }

  /** A link that the document itself prints: an annex, or a further one: 2.某表. */
  #isOwnLink(text: string): boolean {
    return PART_OF_TEXT.test(text) || (this.#inMain && OWN_NUMBER.test(text));
  }

  #setLineAside(aside: SetAside): void {
    this.setAside.push(aside);
    if (!this.#inMain || !LABELS.has(aside.what)) return;
    const { text, place } = aside;
    const line: PageLine = { text, place, kind: 'text', heading: this.#heading, main: true };
    this.#doubtful.push({ line, aside, before: this.lines.length });
  }

  /** A page speaks of itself above or below its text; between sentences the text speaks. */
  takeBack(): void {
    const said = this.lines.map(({ text, main }) => main && SENTENCE.test(text));
    const [first, last] = [said.indexOf(true), said.lastIndexOf(true)];
    const back = this.#doubtful.filter(({ before }) => first < before && before <= last);
    for (const { line, before } of back.toReversed()) this.lines.splice(before, 0, line);
    this.setAside = this.setAside.filter((aside) => !back.some((one) => one.aside === aside));
  }

  #keep(text: string, place: string, kind: PageLine['kind'], main: boolean): void {
    if (text !== '') this.lines.push({ text, place, kind, heading: this.#heading, main });
  }

  #aside(what: string, element: Element): void {
    this.endLine();
    const text = trimmed(collapse(textOf(element)));
    if (text !== '') this.setAside.push({ what, text, place: placeOf(element) });
  }
}

/** 附件【某办法.docx】 and, behind it, 已下载12次: how often the page counts it. */
function withoutCounter(text: string): [string, string] {
  const [, name = text, counter = ''] =
    /^(附\s*件\s*\d*\s*【.+】)\s*([（(]?(?:已下载|下载次数|下载)[\s\d：:次]*[）)]?)$/u.exec(text) ??
    [];
  return [name, counter];
}

/** The elements from one down to another that stands in it, both included; none where it does not. */
function wayTo(from: Element, to: Element): Element[] {
  if (from === to) return [from];
  for (const child of elementsIn(from)) {
    const way = wayTo(child, to);
    if (way.length > 0) return [from, ...way];
  }
  return [];
}

function isHeading(element: Element): boolean {
  if (/^h[1-3]$/.test(element.tagName)) return true;
  const names = [attribute(element, 'className'), attribute(element, 'id')];
  return names.some((name) => NAMED_TITLE.test(name)) && printedLength(textOf(element)) <= 150;
}

/** What an element is when it is no part of the document; never what the main part stands in. */
function whyNotRead(element: Element, holdsMain: boolean): string | null {
  if (isHidden(element)) return HIDDEN;
  return holdsMain ? null : (noiseOf(element) ?? listOfLinks(element));
}

/** A list that leads elsewhere, item by item. */
function listOfLinks(element: Element): string | null {
  if (!/^(?:ul|ol|dl|div|p|td|table|section)$/.test(element.tagName)) return null;
  if (allTags(element, 'a').filter(leadsElsewhere).length < 3) return null;
  const all = textOf(element);
  const linked = linkedText(element);
  if (PART_OF_TEXT.test(linked)) return null;
  return printedLength(linked) > 0.6 * printedLength(all) ? '导航' : null;
}

function hasLongCell(table: Element): boolean {
  return [...allTags(table, 'td'), ...allTags(table, 'th')].some(
    (cell) => printedLength(textOf(cell)) > LONGEST_CELL,
  );
}

/** In a cell with so many lines, and nearly all that the table says, the page's text stands. */
const FEWEST_LINES = 5;
const NEARLY_ALL = 0.7;

function isOneText(table: Element): boolean {
  const all = printedLength(textOf(table));
  return [...allTags(table, 'td'), ...allTags(table, 'th')].some((cell) => {
    const lines = ['br', 'p', 'div'].reduce((sum, tag) => sum + allTags(cell, tag).length, 0);
    return lines >= FEWEST_LINES && printedLength(textOf(cell)) > NEARLY_ALL * all;
  });
}

function placeOf(node: Nodes): string {
  const line = node.position?.start.line;
  return line === undefined ? '' : `网页第${String(line)}行`;
}

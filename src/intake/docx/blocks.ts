import { rowLine, trimmed, type PlacedLine } from '../lines.ts';
import type { ListPlace } from '../../model/reading.ts';
import type { Counting } from './counting.ts';
import { readInline, textBelow, type Inline } from './inline.ts';
import type { Story } from './story.ts';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, numberOf, valueOf, type Element } from './xml.ts';

/** What the blocks of a file are read with. */
export interface Tools {
  readonly story: Story;
  readonly counting: Counting;
  readonly styles: Styles;
}

/**
 * Reads paragraphs and tables, in order, one line or more each. In a cell of a row that says something
 * a number may stand alone, as those of a column that counts the rows do.
 */
export function readBlocks(parent: Element, tools: Tools, isCell = false): PlacedLine[] {
  const reader = new BlockReader(tools, isCell);
  reader.readAll(parent);
  reader.endLine();
  return reader.lines;
}

class BlockReader {
  readonly lines: PlacedLine[] = [];
  readonly #tools: Tools;
  readonly #isCell: boolean;
  /** A paragraph whose end was deleted: it goes on with the next. */
  #open: string | null = null;

  constructor(tools: Tools, isCell: boolean) {
    this.#tools = tools;
    this.#isCell = isCell;
  }

  readAll(parent: Element): void {
    for (const child of childrenOf(parent)) this.#read(child);
  }

  #read(element: Element): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.endLine();
        this.#table(element);
        break;
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:ins':
      case 'w:moveTo':
        this.readAll(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#tools.story.setAside('修订中删去的文字', textBelow(element));
        break;
      case 'w:altChunk':
        this.#tools.story.count('chunk');
        break;
      default:
    }
  }

  #paragraph(paragraph: Element): void {
    const { story, styles } = this.#tools;
    story.paragraph += 1;
    const properties = childOf(paragraph, 'w:pPr');
    const inline = readInline(paragraph, story, styles);
    story.endParagraph();
    if (isContents(properties, styles)) {
      story.setAside('自动生成的目录', `${inline.text}\n`);
      return;
    }
    const text = (this.#open ?? '') + inline.text;
    // Where the end of a paragraph was deleted, it goes on with the next and is numbered as that is.
    const goesOn = childOf(childOf(properties, 'w:rPr'), 'w:del') !== null;
    this.#open = goesOn ? text : null;
    if (!goesOn) this.#numbered(text, properties);
    this.#boxes(inline);
  }

  /** An empty paragraph of a list takes its number along unseen, as the gap then shows. */
  #numbered(text: string, properties: Element | null): void {
    const number = this.#tools.counting.next(properties);
    if (number === null || (trimmed(text) === '' && !this.#isCell)) {
      this.#push(text);
      return;
    }
    this.#tools.story.count('number');
    this.#push(number.printed + text, number.listed);
  }

  endLine(): void {
    if (this.#open !== null) this.#push(this.#open);
    this.#open = null;
  }

  /** A paragraph's lines; the first stands where it is `listed`. */
  #push(text: string, listed?: ListPlace): void {
    const { place } = this.#tools.story;
    text.split('\n').forEach((line, i) => {
      const numbered = i === 0 && listed !== undefined ? { listed } : {};
      this.lines.push({ text: trimmed(line), place, ...numbered });
    });
  }

  #boxes({ boxes }: Inline): void {
    for (const box of boxes) {
      this.#tools.story.count('box');
      this.lines.push(...readBlocks(box, this.#tools));
    }
  }

  #table(table: Element): void {
    this.#tools.story.count('table');
    for (const row of partsOf(table, 'w:tr')) this.#row(row);
  }

  #row(row: Element): void {
    if (childOf(childOf(row, 'w:trPr'), 'w:del') !== null) {
      this.#tools.story.setAside('修订中删去的文字', textBelow(row));
      return;
    }
    const { story } = this.#tools;
    const says = trimmed(textBelow(row)) !== '';
    const cells = partsOf(row, 'w:tc').flatMap((cell) => [
      readBlocks(cell, this.#tools, says && !isReached(cell)).filter(({ text }) => text !== ''),
      ...new Array<PlacedLine[]>(columnsOf(cell) - 1).fill([]),
    ]);
    const saying = cells.filter((cell) => cell.length > 0);
    // One cell across the page is no row: a band, or a frame around the whole text.
    if (saying.length === 1 && partsOf(row, 'w:tc').length === 1)
      this.lines.push(...(saying[0] ?? []));
    else {
      const texts = cells.map((cell) => cell.map((line) => line.text).join(' '));
      const text = rowLine(texts, partsOf(row, 'w:tc').some(isReached));
      this.lines.push({ text, place: story.place });
    }
  }
}

/** No table of a document is wider; more is a slip or a trap. */
const WIDEST = 100;

/** True for the rest of a cell that begins in a row above. */
function isReached(cell: Element): boolean {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== null && merge.attributes['w:val'] !== 'restart';
}

/** How many columns a cell takes. */
function columnsOf(cell: Element): number {
  const span = numberOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1;
  return Math.min(WIDEST, Math.max(1, span));
}

/** Rows of a table or cells of a row, those wrapped in something too. */
function partsOf(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const wraps = /^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.name);
    return wraps ? partsOf(child, name) : [];
  });
}

function isContents(properties: Element | null, styles: Styles): boolean {
  const style = valueOf(properties, 'w:pStyle');
  return style !== null && /^toc \d/.test(styles.nameOf(style));
}

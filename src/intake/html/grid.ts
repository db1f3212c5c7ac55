import type { Element } from 'hast';
import { collapse, printedLength, trimmed } from '../lines.ts';
import { OWN_NUMBER, printedNumber, valuesOfItems } from './list-numbers.ts';
import { allTags, attribute, elementsIn, textOf } from './tree.ts';

/** No table of a document is wider; more is a slip or a trap. */
const WIDEST = 100;

/** One row of a table: its cells by column, empty where a cell from above or from the left reaches in. */
export interface GridRow {
  readonly row: Element;
  readonly cells: readonly string[];
  /** A cell of a row above reaches into this one. */
  readonly isReached: boolean;
}

/**
 * The rows of a table with every cell in its own column, those that span rows or columns in their first
 * place. `sheet` is what the page's stylesheets say of lists (`listStyles`).
 */
export function gridOf(table: Element, sheet: ReadonlyMap<Element, string>): GridRow[] {
  // How many rows further down each column is taken by a cell that began above.
  let taken: number[] = [];
  return rowsOf(table).map((row) => {
    const cells: string[] = [];
    const isReached = taken.some((rows) => rows > 0);
    const below = taken.map((rows) => Math.max(0, rows - 1));
    const skipTaken = (): void => {
      while ((taken[cells.length] ?? 0) > 0) cells.push('');
    };
    const printed = elementsIn(row);
    for (const cell of printed) {
      skipTaken();
      const rows = spanOf(cell, 'rowSpan', Infinity);
      // One cell across the page is a band, not a row.
      const columns = printed.length === 1 ? 1 : Math.min(WIDEST, spanOf(cell, 'colSpan', 1));
      for (let i = 0; i < columns; i += 1) {
        below[cells.length] = rows - 1;
        cells.push(i === 0 ? trimmed(collapse(cellText(cell, sheet))) : '');
      }
    }
    skipTaken();
    taken = below;
    return { row, cells, isReached };
  });
}

/** A table of so many rows with several cells each is one of data, even with one very long cell. */
const MANY = 4;

/** A table of data: rows of several cells, none of which holds most of its text as the frame of a page does. */
export function isGrid(table: Element): boolean {
  const said = cellLengths(table).filter((cells) => cells.length > 0);
  const wide = said.filter((cells) => cells.length > 1);
  const most = wide.length < MANY ? 0.5 : 0.7;
  const longest = Math.max(0, ...said.flat());
  return wide.length * 2 > said.length && longest <= most * printedLength(textOf(table));
}

/** A table of one column only sets its paragraphs one below the other. */
export function isColumn(table: Element): boolean {
  return cellLengths(table).every((cells) => cells.length < 2);
}

/** How much each cell prints that prints anything, row by row. */
function cellLengths(table: Element): number[][] {
  return rowsOf(table).map((row) =>
    elementsIn(row)
      .map((cell) => printedLength(textOf(cell)))
      .filter((length) => length > 0),
  );
}

/** The rows of a table, without those of tables in its cells. */
function rowsOf(part: Element): Element[] {
  return elementsIn(part).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : /^(?:tbody|thead|tfoot)$/.test(child.tagName)
        ? rowsOf(child)
        : [],
  );
}

/** How many rows or columns a cell takes; 0 is all the rest. */
function spanOf(cell: Element, name: 'rowSpan' | 'colSpan', rest: number): number {
  const printed = attribute(cell, name);
  const span = /^\d+$/u.test(printed) ? Number(printed) : 1;
  return span === 0 ? rest : span;
}

/** What a cell says, its lists with the numbers that a browser gives their items. */
function cellText(cell: Element, sheet: ReadonlyMap<Element, string>): string {
  if (allTags(cell, 'ol').length === 0) return textOf(cell);
  const numbers = new Map<Element, string>();
  for (const list of allTags(cell, 'ol')) {
    for (const [item, value] of valuesOfItems(list)) {
      const isOwn = OWN_NUMBER.test(textOf(item).trim());
      numbers.set(item, isOwn ? '' : printedNumber(value, list, item, sheet));
    }
  }
  return textOf(cell, numbers);
}

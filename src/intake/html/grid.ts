import type { Element } from 'hast';
import { collapse, trimmed } from '../lines.ts';
import { OWN_NUMBER, printedNumber, valueOfItem } from './list-numbers.ts';
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
  return allTags(table, 'tr').map((row) => {
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
    let next = Number(attribute(list, 'start') || 1);
    for (const item of elementsIn(list).filter(({ tagName }) => tagName === 'li')) {
      next = valueOfItem(item, next);
      const isOwn = OWN_NUMBER.test(textOf(item).trim());
      numbers.set(item, isOwn ? '' : printedNumber(next, list, item, sheet));
      next += 1;
    }
  }
  return textOf(cell, numbers);
}

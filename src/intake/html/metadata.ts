import type { Element } from 'hast';
import { FACT_LABELS } from '../../corpus/fact-labels.ts';
import { collapse, printedLength, trimmed } from '../lines.ts';
import { allTags, elementsIn, textOf } from './tree.ts';

const LABEL = new RegExp(`^(?:${FACT_LABELS})\\s*[：:]?$`, 'u');
const LABELLED = new RegExp(`^((?:${FACT_LABELS})\\s*[：:])\\s*(.*)$`, 'su');
/** A table of facts is short. */
const LONGEST = 1500;
const FEWEST = 2;

/** The rows of a table of facts about the document, cells parted by bars; null where it is none. */
export function metadataRows(element: Element): string[] | null {
  if (!/^(?:table|ul|ol|dl|div|section)$/.test(element.tagName)) return null;
  const length = printedLength(textOf(element));
  if (length > LONGEST) return null;
  const printed = rowsOf(element);
  // Words beside the cells, as a caption is, would be lost.
  if (printedLength(printed.flat().join('')) !== length) return null;
  const rows = printed.map((cells) => cells.flatMap(splitLabel));
  const labels = rows.flat().filter((cell) => LABEL.test(cell)).length;
  if (labels < FEWEST || rows.length === 0) return null;
  const foreign = rows.filter(([first = '']) => !LABEL.test(first)).length;
  return foreign * 3 > rows.length ? null : rows.map(rowText);
}

function rowText(cells: readonly string[]): string {
  return `${cells.map((cell) => (LABEL.test(cell) ? withColon(cell) : cell)).join(' | ')} |`;
}

function withColon(label: string): string {
  return /[：:]$/u.test(label) ? label : `${label}：`;
}

/** `索引号：2950800` in one cell is a label and its value. */
function splitLabel(cell: string): string[] {
  const [, label, value = ''] = LABELLED.exec(cell) ?? [];
  return label === undefined ? [cell] : value === '' ? [label] : [label, value];
}

/** Cells of each row of a table, or the items of a list and the blocks of a frame. */
function rowsOf(element: Element): string[][] {
  if (element.tagName === 'table') {
    return allTags(element, 'tr')
      .map((row) => elementsIn(row).map(cellText))
      .filter((cells) => cells.some((cell) => cell !== ''));
  }
  if (element.tagName === 'dl') return pairsOf(elementsIn(element).map(cellText));
  if (elementsIn(element).some(({ tagName }) => /^(?:table|ul|ol|dl)$/.test(tagName))) return [];
  return elementsIn(element)
    .map((item) => [cellText(item)])
    .filter(([text]) => text !== '');
}

function pairsOf(cells: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row === undefined || LABEL.test(cell) || row.length > 1) rows.push([cell]);
    else row.push(cell);
  }
  return rows;
}

function cellText(element: Element): string {
  return trimmed(collapse(textOf(element)));
}

import type { ListPlace, Reading } from '../model/reading.ts';

/** A line of extracted text, and where it stands in the file. */
export interface PlacedLine {
  readonly text: string;
  readonly place: string;
  /** Where it stands in a list that the file counts. */
  readonly listed?: ListPlace;
}

const HAN_SIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]';
/** A line end inside running Chinese text, which a file has for its own sake. */
const INNER_BREAK = new RegExp(`(?<=${HAN_SIDE})[ \\t]*\\n[ \\t]*(?=${HAN_SIDE})`, 'gu');

/** White space of markup as a page shows it: runs are one space, none where a line of Chinese was cut. */
export function collapse(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INNER_BREAK, '')
    .replace(/[ \t\n\f]+/g, ' ');
}

/** Without white space at either end, the wide and the unbreakable kinds included. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\u200b\ufeff]+|[\s\u00a0\u200b\ufeff]+$/gu, '');
}

/** How many characters a text prints. */
export function printedLength(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}

/**
 * A row of a table as one line, the cells parted by bars. A row with one cell that says something is
 * that, save where a cell from above reaches in (`isReached`): then it stands in its own column.
 */
export function rowLine(cells: readonly string[], isReached = false): string {
  const said = cells.filter((cell) => cell !== '');
  if (isReached && cells[0] === '') return cells.join(' | ').replace(/[ |]+$/u, '');
  // A label without its value is still a row.
  if (said.length === 1)
    return `${said[0] ?? ''}${cells.length > 1 && /[:：]$/u.test(said[0] ?? '') ? ' |' : ''}`;
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1).join(' | ');
}

/** Lines without empty ones, ready to be the text of a reading. */
export function toText(lines: readonly PlacedLine[]): Pick<Reading, 'text' | 'places' | 'lists'> {
  const said = lines.filter(({ text }) => text !== '');
  const lists = said.flatMap(({ listed }, i) =>
    listed === undefined ? [] : ([[i + 1, listed]] as const),
  );
  return {
    text: said.length === 0 ? '' : `${said.map(({ text }) => text).join('\n')}\n`,
    places: said.map(({ place }) => place),
    ...(lists.length > 0 ? { lists } : {}),
  };
}

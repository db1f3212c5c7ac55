import { markerAt } from './markers.ts';

/** The longest row of a table; a longer line with a bar in it is a document whose line ends were lost. */
const LONGEST = 2000;

/** True for a row of a table: words on both sides of a bar. */
export function isRow(line: string): boolean {
  return line.length <= LONGEST && /[^\s|｜]\s*[|｜][\s|｜]*[^\s|｜]/u.test(line);
}

/** True for what may be a row of a table whose first cells reach in from the row above. */
export function isCellBelow(line: string): boolean {
  return /^[|｜]\s*[^\s|｜]/u.test(line);
}

/** True for a line of cells that bars or tabs part; the tab behind a number parts none. */
export function isTabled(line: string): boolean {
  if (isRow(line)) return true;
  return /\S\s*\t\s*\S/u.test(line.slice(markerAt(line)?.printed.length ?? 0).trim());
}

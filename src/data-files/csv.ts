/** What a cell can hold. */
export type Cell = string | number | boolean | null;

/** A table: the names of its columns, and for every row a cell for each. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Says to spreadsheets that what follows is UTF-8. */
const MARK = '\uFEFF';

/** RFC 4180: every line ends with CR LF; what holds a comma, a quote or a line end stands in quotes. */
export function toCsv({ columns, rows }: Table): string {
  return MARK + [columns, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

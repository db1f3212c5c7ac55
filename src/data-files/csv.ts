/** What a cell can hold. */
export type Cell = string | number | boolean | null;

/** A table: the names of its columns, and for every row a cell for each. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Says to spreadsheets that what follows is UTF-8. */
const MARK = '\uFEFF';

/**
 * RFC 4180: every line ends with CR LF; what holds a comma, a quote or a line end stands in quotes. Words
 * that a spreadsheet would take for a formula, a date or a number of another form have an apostrophe
 * before them, and so have those that begin with one, so that it can be taken off again. Days as data has
 * them (2021-03-26) and numbers in digits alone are what spreadsheets take them for, and stand as they are.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [MARK + lineOf(columns)];
  for (const cells of rows) lines.push(lineOf(cells));
  return lines.join('');
}

/** Begins a formula. */
const FORMULA = /^[=+\-@＝＋－＠\t\r']/u;
/** Would become a date: 1-2, 3/4, 1.2.3, 2023年5月, 3月1日, 1:30. Days as data has them (2021-03-26) are dates. */
const DATE =
  /^(?!\d{4}-\d{2}-\d{2}$)(?:\d{1,4}[-/]\d{1,4}(?:[-/]\d{1,4})?|\d+\.\d+\.\d+|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d+:\d+(?::\d+)?)$/u;
/** Would lose marks or digits: 007, 1., 1.10, 1e5, more than fifteen digits; (1) would be less than nothing. */
const NUMBER = /^(?:0\d+|\d+(?:\.\d+)?[eE][+-]?\d+|\d{16,}|\d+\.|\d*\.\d*0|\(\d+(?:\.\d+)?\))$/u;
/** Would be shown in another form: 1.7%, 1,200, ¥5, 5 1/2, １２. */
const AMOUNT =
  /^(?:[¥￥$€£]\s?[\d.,]+|[\d.,]+\s?[%％¥￥€]|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+ \d+\/\d+|[\d.．，％]*[０-９][\d０-９.．，％]*)$/u;
/** Would become a moment: 1:30 PM, 2021-03-26 10:00. */
const MOMENT = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T])?\d{1,2}:\d{2}(?::[\d.]+)?(?: ?[ap]m|Z)?$/iu;
/** Would become a value of logic. */
const LOGIC = /^(?:true|false)$/iu;
/** Would become a date, too: mar-2024, 3-Mar, Mar 3, 2024. */
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH = new RegExp(
  `^(?:\\d{1,2}[-/ ]${MONTH_NAME}(?:[-/, ]+\\d{2,4})?|${MONTH_NAME}[-/ ]\\d{1,4}(?:, ?\\d{4})?)$`,
  'iu',
);

const READ_OTHERWISE = [DATE, MOMENT, NUMBER, AMOUNT, LOGIC, MONTH];

/** How all of these begin: there are millions of cells, of which most do not. */
const DOUBTFUL =
  /^(?:[=+\-@＝＋－＠'\s\d.,(¥￥$€£．，％０-９]|true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** True for words that a spreadsheet would take for something else. */
export function misread(text: string): boolean {
  if (!DOUBTFUL.test(text)) return false;
  const bare = text.trim();
  return FORMULA.test(text) || READ_OTHERWISE.some((pattern) => pattern.test(bare));
}

function lineOf(cells: readonly Cell[]): string {
  let line = written(cells[0] ?? null);
  for (let at = 1; at < cells.length; at += 1) line += `,${written(cells[at]!)}`;
  return `${line}\r\n`;
}

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return quoted(misread(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

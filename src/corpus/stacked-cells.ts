import type { Problem } from '../model/problem.ts';
import { splitLines } from './lines.ts';
import { markerAt, type Style } from './markers.ts';

const COUNTER = /^(?:序号|序號|编号|編號|项次|項次)$/u;
/** What columns are called. */
const COLUMN =
  /(?:序号|序號|编号|編號|项次|項次|名称|名稱|单位|單位|姓名|部门|部門|金额|金額|类别|類別|备注|備註|负责人|职务|職務|电话|電話|地址|时限|时间|数量|數量|指标|内容|內容|标准|地区|任务|任務|事项|事項|措施|要求|目标|目標|项目|項目)$/u;
const LONGEST_HEAD = 16;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const FEWEST_ROWS = 2;
/** Cells that show more than a heading: a sentence, figures, a bar. */
const NO_HEAD = /[。；，：:|｜\d]/u;

/** A table whose cells stand one below the other; indices of lines, `to` is the first behind it. */
export interface StackedTable {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** The heads of columns that begin at a line, as many as there are; none where it is no head. */
function headAt(lines: readonly string[], index: number): readonly string[] {
  if (!isColumn(lines[index] ?? '')) return [];
  const below = lines.slice(index, index + MOST_COLUMNS);
  const end = below.findIndex((cell) => cell.length > LONGEST_HEAD || NO_HEAD.test(cell));
  const cells = end < 0 ? below : below.slice(0, end);
  return cells.length >= FEWEST_COLUMNS && cells.filter(isColumn).length >= 2 ? cells : [];
}

function isColumn(cell: string): boolean {
  return cell.length <= LONGEST_HEAD && COLUMN.test(cell);
}

/**
 * The tables that can be read row by row: 序号 and the other heads, then 1 and as many lines, 2 and as many,
 * and so on. Each row is `columns` lines long, the heads are the first.
 */
export function stackedTables(lines: readonly string[]): StackedTable[] {
  const found: StackedTable[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!COUNTER.test(lines[i] ?? '')) continue;
    const columns = headAt(lines, i).length;
    const rows = columns === 0 ? 0 : rowsBelow(lines, i + columns, columns);
    if (rows < FEWEST_ROWS) continue;
    found.push({ from: i, to: i + columns * (rows + 1), columns });
    i += columns * (rows + 1) - 1;
  }
  return found;
}

/** How many rows there are: each begins with its number, and no cell is the number of the next. */
function rowsBelow(lines: readonly string[], from: number, columns: number): number {
  let rows = 0;
  for (let at = from; lines[at] === String(rows + 1); at += columns) {
    const cells = lines.slice(at, at + columns);
    if (cells.length < columns || cells.includes(String(rows + 2))) break;
    rows += 1;
  }
  // A number that goes on elsewhere shows that the rows are not all of one length.
  const rest = lines.slice(from + rows * columns, from + (rows + 1) * columns);
  return rest.includes(String(rows + 1)) ? 0 : rows;
}

/** Heads that stand one below the other above cells that cannot be told apart. */
interface Heads {
  readonly cells: string;
  /** Indices of the lines where they begin. */
  readonly places: number[];
}

/** The heads outside those tables: with a column of numbers, or printed again on another page. */
function looseHeads(lines: readonly string[]): Heads[] {
  const read = stackedTables(lines);
  const heads = new Map<string, Heads & { readonly counted: boolean }>();
  lines.forEach((line, i) => {
    const inside = read.some(({ from, to }) => i >= from && i < to);
    const before = headAt(lines, i - 1).length > 0;
    if (inside || before) return;
    const cells = headAt(lines, i).slice(0, FEWEST_COLUMNS).join('、');
    const known = heads.get(cells);
    if (known !== undefined) known.places.push(i);
    else if (cells !== '') heads.set(cells, { cells, places: [i], counted: COUNTER.test(line) });
  });
  return [...heads.values()].filter(({ counted, places }) => counted || places.length > 1);
}

/** The heads whose rows are not known, each as a row of its own: they name columns and are no headings. */
export function headRows(lines: readonly string[]): StackedTable[] {
  return looseHeads(lines).flatMap(({ places }) => {
    const heads = places.map((place) => headAt(lines, place));
    const [first = []] = heads;
    const differs = first.findIndex((cell, i) => heads.some((head) => head[i] !== cell));
    const columns = differs < 0 ? first.length : differs;
    return places.map((from) => ({ from, to: from + columns, columns }));
  });
}

/** What begins a text again below a table. */
const OUTER: ReadonlySet<Style> = new Set(['book', 'chapter', 'article', 'han-dun', 'han-paren']);

/**
 * The lines of tables whose rows are not known, 1-based: from the first head to the next outer number
 * below the last. What is odd about each is said of the table.
 */
export function looseTableLines(text: string): ReadonlySet<number> {
  const printed = splitLines(text).filter((line) => line.text !== '');
  const heads = looseHeads(printed.map((line) => line.text));
  const inside = heads.flatMap(({ places }) => {
    const last = places.at(-1) ?? 0;
    const end = printed.findIndex(({ text: line }, i) => {
      const style = i > last ? markerAt(line)?.style : undefined;
      return style !== undefined && OUTER.has(style);
    });
    return printed.slice(places[0], end < 0 ? undefined : end);
  });
  return new Set(inside.map(({ number }) => number));
}

/**
 * Tables whose cells stand one below the other. Problems (warnings, once for every table): `table-rows`
 * where its rows are known, `table-cells` where they are not.
 */
export function stackedTableProblems(file: string, text: string): Problem[] {
  const printed = splitLines(text).filter((line) => line.text !== '');
  const lines = printed.map((line) => line.text);
  const numberOf = (index: number): number => printed[index]?.number ?? 1;
  const warn = (index: number, rule: string, message: string, hint: string): Problem => ({
    ...{ rule, severity: 'warning', file, line: numberOf(index), column: 1, message, hint },
  });
  const read = stackedTables(lines).map(({ from, to, columns }) => {
    const range = `第${String(numberOf(from))}—${String(numberOf(to - 1))}行`;
    const rows = String((to - from) / columns);
    const message = `${range}是表格，单元格各占一行，已按每行 ${String(columns)} 格并成 ${rows} 行，不分条款`;
    return warn(from, 'table-rows', message, '请看看有没有应当单独成条的内容');
  });
  const loose = looseHeads(lines).map(({ cells, places: [first = 0, ...others] }) => {
    const again = others.length > 0 ? `，共出现 ${String(others.length + 1)} 次` : '';
    const message = `从这里起像是表格，单元格各占一行（表头“${cells}”等${again}），看不出哪些单元格同在一行，按文字照录`;
    const hint = '请改收 Word、Excel 或网页原件，或把同一行的单元格写在一行、用竖线隔开后再放入';
    return warn(first, 'table-cells', message, hint);
  });
  return [...read, ...loose];
}

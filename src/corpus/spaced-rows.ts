import type { Problem } from '../model/problem.ts';
import { splitLines } from './lines.ts';
import { markerAt } from './markers.ts';
import { isRow } from './rows.ts';

/** Blanks that part two columns; one ASCII space alone also stands between words. */
const WIDE = /\t+|\u3000+| {2,}/u;
const ANY = /\s+/u;
const FEWEST_COLUMNS = 3;
const LONGEST_ROW = 200;
const LONGEST_HEAD_CELL = 16;

const COUNTER = /^(?:序号|序號|编号|編號|项次|項次|序)$/u;
/** What columns are called. */
const COLUMN =
  /(?:序号|序號|编号|編號|项次|項次|名称|名稱|单位|單位|姓名|部门|部門|金额|金額|经费|經費|类别|類別|类型|備註|备注|负责人|职务|職務|电话|電話|地址|时限|时间|数量|數量|指标|内容|比例|标准|地区|区县)(?:[（(][^（）()]*[）)])?$/u;
const SUM = /^(?:合计|合計|总计|總計|小计|小計|共计)$/u;

/** The cells of a line, none empty. */
function cellsOf(line: string, between: RegExp): string[] {
  return line
    .trim()
    .split(between)
    .filter((cell) => cell !== '');
}

/** The heads of a table's columns, or null: 序号　项目名称　承担单位. */
function headOf(line: string): { between: RegExp; cells: string[] } | null {
  if (line.length > LONGEST_ROW || isRow(line) || markerAt(line) !== null) return null;
  const wide = cellsOf(line, WIDE);
  const between = wide.length >= FEWEST_COLUMNS ? WIDE : ANY;
  const cells = between === WIDE ? wide : cellsOf(line, ANY);
  const short = cells.every(
    (cell) => cell.length <= LONGEST_HEAD_CELL && !/[。；，：]/u.test(cell),
  );
  if (cells.length < FEWEST_COLUMNS || !short) return null;
  const named = cells.filter((cell) => COLUMN.test(cell.replaceAll(' ', ''))).length;
  return named >= 2 ? { between, cells } : null;
}

/** The rows below a head, as far as each has its columns, counts on, or sums up. */
function rowsBelow(lines: readonly string[], head: number): number[] {
  const found = headOf(lines[head] ?? '');
  if (found === null) return [];
  const counted = COUNTER.test(found.cells[0] ?? '');
  const rows: number[] = [];
  for (let i = head + 1; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const cells = line.length > LONGEST_ROW ? [] : cellsOf(line, found.between);
    const first = cells[0] ?? '';
    const isNext = counted && Number(first) === rows.length + 1;
    const whole = cells.length === found.cells.length && (isNext || !isClause(line));
    if (!whole && !(cells.length > 1 && (isNext || SUM.test(first)))) break;
    rows.push(i);
  }
  return rows.length >= (counted ? 1 : 2) ? rows : [];
}

/** A numbered heading, or a sentence, is no row. */
function isClause(line: string): boolean {
  const style = markerAt(line)?.style;
  return (style !== undefined && style !== 'decimal-1') || line.endsWith('。');
}

/**
 * The lines, by index, of tables whose columns nothing but blanks part: a line of column heads with the
 * rows right below it.
 */
export function spacedRows(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((_, head) => {
    if (found.has(head)) return;
    const rows = rowsBelow(lines, head);
    if (rows.length > 0) for (const index of [head, ...rows]) found.add(index);
  });
  return found;
}

/**
 * Tables set with blanks, which stand in the text row by row. Problem: `table-rows` (warning), once for
 * every table, at its first line.
 */
export function spacedTables(file: string, text: string): Problem[] {
  const lines = splitLines(text).filter((line) => line.text !== '');
  const rows = spacedRows(lines.map((line) => line.text));
  const firsts = [...rows].filter((index) => !rows.has(index - 1));
  return firsts.map((first) => {
    let last = first;
    while (rows.has(last + 1)) last += 1;
    const [from, to] = [lines[first]?.number ?? 1, lines[last]?.number ?? 1];
    return {
      rule: 'table-rows',
      severity: 'warning',
      file,
      line: from,
      column: 1,
      message: `第${String(from)}—${String(to)}行是用空格排的表格，逐行照录，不分条款`,
      hint: '请看看有没有应当单独成条的内容',
    };
  });
}

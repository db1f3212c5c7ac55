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

/**
 * The rows below a head, as far as each has its columns, counts on, or sums up, and the bands between them:
 * 二、引进人才, alone on its line.
 */
function rowsBelow(lines: readonly string[], head: number): number[] {
  const found = headOf(lines[head] ?? '');
  if (found === null) return [];
  const counted = COUNTER.test(found.cells[0] ?? '');
  const rows: number[] = [];
  let count = 0;
  for (let i = head + 1; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const band = isBand(line);
    const at = band ? endOfBands(lines, i) : i;
    const cells = cellsOfRow(lines[at] ?? '', found.between);
    const value = Number(cells[0] ?? '');
    const isNext = counted && (value === count + 1 || (band && value === 1));
    const whole = cells.length === found.cells.length && (isNext || !isClause(lines[at] ?? ''));
    if (!whole && !(cells.length > 1 && (isNext || SUM.test(cells[0] ?? '')))) break;
    for (; i < at; i += 1) rows.push(i);
    rows.push(at);
    count = isNext ? value : count + 1;
  }
  return count >= (counted ? 1 : 2) ? rows : [];
}

function cellsOfRow(line: string, between: RegExp): string[] {
  return line.length > LONGEST_ROW ? [] : cellsOf(line, between);
}

/** A heading has no more; what is longer is a clause. */
const LONGEST_BAND = 40;
const MOST_BANDS = 2;

/** 一、建设平台 or （一）实验室, which head the rows below them. */
function isBand(line: string): boolean {
  const style = markerAt(line)?.style;
  const outer = style === 'han-dun' || style === 'han-paren';
  return outer && line.length <= LONGEST_BAND && !/[。；：:，]/u.test(line);
}

/** The first line below the bands that begin at one. */
function endOfBands(lines: readonly string[], first: number): number {
  let end = first;
  while (end - first < MOST_BANDS && isBand(lines[end] ?? '')) end += 1;
  return end;
}

/** A numbered heading, or a sentence, is no row. */
function isClause(line: string): boolean {
  const style = markerAt(line)?.style;
  return (style !== undefined && style !== 'decimal-1') || line.endsWith('。');
}

/**
 * The lines, by index, of tables whose columns nothing but blanks part: a line of column heads with the
 * rows right below it, or lines with tabs in each.
 */
export function spacedRows(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((_, head) => {
    if (found.has(head)) return;
    const rows = rowsBelow(lines, head);
    if (rows.length > 0) for (const index of [head, ...rows]) found.add(index);
  });
  return new Set([...found, ...tabbedRows(lines)]);
}

/** Fewer lines that are alike are there by chance. */
const FEWEST_TABBED = 3;
const LONGEST_TABBED = 1000;

/** The lines with two tabs or more, and the bands and shorter rows between them. */
function tabbedRows(lines: readonly string[]): number[] {
  const tabs = lines.map(tabsIn);
  const found: number[] = [];
  for (let first = 0; first < lines.length; first += 1) {
    if ((tabs[first] ?? 0) < FEWEST_COLUMNS - 1) continue;
    const table = [first];
    let end = first + 1;
    for (; end < lines.length; end += 1) {
      const at = endOfBands(lines, end);
      if ((tabs[at] ?? 0) === 0 && !goesOnInCell(lines[at] ?? '')) break;
      while (end < at) table.push(end++);
      table.push(at);
    }
    const rows = table.filter((index) => (tabs[index] ?? 0) >= FEWEST_COLUMNS - 1);
    if (rows.length >= FEWEST_TABBED) found.push(...table);
    first = end - 1;
  }
  return found;
}

/** 2.改扩建学校 | 某局 | 8月: the last of what stands numbered in one cell, and the cells behind it. */
function goesOnInCell(line: string): boolean {
  const marker = markerAt(line);
  const columns = line.length <= LONGEST_TABBED ? line.trim().split('\t').length : 0;
  return marker?.style === 'arab-dot' && marker.value > 1 && columns >= FEWEST_COLUMNS;
}

/** The tabs of a line, none where a clause's number begins it. */
function tabsIn(line: string): number {
  const style = markerAt(line)?.style ?? 'decimal-1';
  const isLine = line.length <= LONGEST_TABBED && style === 'decimal-1';
  return isLine ? line.trim().split('\t').length - 1 : 0;
}

/**
 * Tables set with blanks, which stand in the text row by row. Problem: `table-rows` (warning), once for
 * every table, at its first line.
 */
export function spacedTables(file: string, text: string): Problem[] {
  const lines = splitLines(text).filter((line) => line.text !== '');
  const rows = spacedRows(lines.map((line) => line.text));
  const firsts = [...rows].filter((index) => !rows.has(index - 1)).sort((a, b) => a - b);
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

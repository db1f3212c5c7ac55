import { lineFinder } from '../corpus/places.ts';
import { isCellBelow, isRow } from '../corpus/rows.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';

/** Two tables of so many columns each, with one line between them, are one table with a band across. */
const BANDED = 3;

/**
 * Tables in a document's text, which the parser leaves as they are. Neighbouring rows are one warning,
 * bands between rows of the same columns included. Problem: `table-rows`.
 */
export function tableRows(file: string, { clauses }: PolicyDocument, text: string): Problem[] {
  const lineAt = lineFinder(text);
  const facts = clauses.find(({ kind }) => kind === 'metadata');
  const last = Math.max(0, ...(facts?.source ?? []).map(([, end]) => lineAt(end - 1)));
  const tables: [number, number][] = [];
  const lines = text.split('\n');
  lines.forEach((printed, i) => {
    const [line, row] = [printed.trim(), i + 1];
    const table = tables.at(-1);
    const goesOn = table?.[1] === row - 1 || (table?.[1] === row - 2 && isBanded(lines, i));
    if (row <= last || !(isRow(line) || (goesOn && isCellBelow(line)))) return;
    if (table !== undefined && goesOn) table[1] = row;
    else tables.push([row, row]);
  });
  return tables.map(([from, to]) => ({
    rule: 'table-rows',
    severity: 'warning',
    file,
    line: from,
    column: 1,
    message: `第${String(from)}—${String(to)}行是表格，逐行照录，不分条款`,
    hint: '请看看有没有应当单独成条的内容',
  }));
}

/** True where the row at `index` has as many columns as the one before the line above it. */
function isBanded(lines: readonly string[], index: number): boolean {
  const [columns, before] = [index, index - 2].map((i) => (lines[i] ?? '').split(/[|｜]/u).length);
  return columns === before && (columns ?? 0) >= BANDED;
}

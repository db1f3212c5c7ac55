import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { lineFinder, startOf } from './places.ts';

const OPEN_END = /[、，,（(《“〔—-]$/u;
/** What no paragraph begins with, so that the line above it was cut. */
const CLOSING_START = /^[，。、；：！？）》”〕,;)]/u;
const LONGEST_HEADING = 60;
const SHORT_LINE = 30;
const ROW = /\S\s*[|｜]\s*\S/u;

/**
 * What an editor should look at in the structure that the parser found.
 *
 * Problems (warnings): `number-restart`, `heading-cut`, `table-rows`.
 */
export function structureProblems(file: string, document: PolicyDocument, text: string): Problem[] {
  const lineAt = lineFinder(text);
  const warn: Warn = (clause, rule, message, hint) => ({
    rule,
    severity: 'warning',
    file,
    line: lineAt(startOf(clause)),
    column: 1,
    message,
    hint,
  });
  return [
    ...restarts(document.clauses, warn),
    ...cutHeadings(document.clauses, warn),
    ...tableRows(file, document, text, lineAt),
  ].sort((left, right) => left.line - right.line);
}

type Warn = (clause: Clause, rule: string, message: string, hint: string) => Problem;

/** Enclosed documents count apart; tasks may begin again in every part. */
function restarts(clauses: readonly Clause[], warn: Warn): Problem[] {
  const hint = '请对照原件；原件如此则不必改动';
  const annexes = new Set<string>();
  const found: Problem[] = [];
  let scoped = false;
  for (const clause of clauses) {
    const annex = /^annex-\d+/u.exec(clause.anchor)?.[0];
    if (annex !== undefined && !annexes.has(annex)) {
      annexes.add(annex);
      found.push(
        warn(
          clause,
          'number-restart',
          `编号从这里重新开始，按附在后面的文件处理（${annex}）`,
          hint,
        ),
      );
    }
    if (
      !scoped &&
      /part-\d+(?:-sec-\d+)?-task-\d+$/u.test(clause.anchor) &&
      clause.kind === 'task'
    ) {
      scoped = true;
      found.push(
        warn(clause, 'number-restart', `${clause.number ?? ''} 这一级在各部分重新编号`, hint),
      );
    }
  }
  return found;
}

function cutHeadings(clauses: readonly Clause[], warn: Warn): Problem[] {
  return clauses.flatMap((clause, i) => {
    const heading = clause.heading ?? brokenLine(clause);
    if (heading === null || clause.kind === 'title') return [];
    const next = clauses[i + 1];
    const after = next?.parent === clause.id && next.number === null ? next.text : '';
    const cut = OPEN_END.test(heading) || isUnbalanced(heading) || CLOSING_START.test(after);
    const long = [...heading].length > LONGEST_HEADING;
    if (!cut && !long) return [];
    const message = `标题“${heading}”${cut ? '像是没有完' : '太长，像是正文'}`;
    return [warn(clause, 'heading-cut', message, '请对照原件看标题到哪里为止')];
  });
}

/** A short numbered line that stops in mid-sentence: a heading whose rest is elsewhere. */
function brokenLine({ number, text }: Clause): string | null {
  const [first = ''] = text.split('\n');
  const isShort = [...first].length <= SHORT_LINE && !/[。；]/u.test(first);
  return number !== null && isShort && OPEN_END.test(first) ? first : null;
}

/** Straight quotation marks pair with anything. */
function isUnbalanced(text: string): boolean {
  if (text.includes('"')) return false;
  return ['（）', '《》', '“”', '〔〕'].some(([open = '', close = '']) => {
    return text.split(open).length !== text.split(close).length;
  });
}

/** Neighbouring rows of a table are one warning. */
function tableRows(
  file: string,
  { clauses }: PolicyDocument,
  text: string,
  lineAt: (point: number) => number,
): Problem[] {
  const facts = clauses.find(({ kind }) => kind === 'metadata');
  const last = Math.max(0, ...(facts?.source ?? []).map(([, end]) => lineAt(end - 1)));
  const rows = text
    .split('\n')
    .flatMap((line, i) => (i + 1 > last && ROW.test(line) ? [i + 1] : []));
  const tables: [number, number][] = [];
  for (const row of rows) {
    const table = tables.at(-1);
    if (table !== undefined && table[1] + 1 === row) table[1] = row;
    else tables.push([row, row]);
  }
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

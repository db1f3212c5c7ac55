import type { Problem } from '../model/problem.ts';

/** One problem a line: `file:line:column  severity  rule  message（hint）`, in the order given. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, column, severity, rule, message, hint }) =>
      `${file}:${String(line)}:${String(column)}  ${severity}  ${rule}  ${message}（${hint}）`,
  );
}

/** The closing line: how much was made and how many problems of each severity there were. */
export function summaryLine(
  documents: number,
  clauses: number,
  problems: readonly Problem[],
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${String(documents)} 份文件，${String(clauses)} 个条款；${String(errors)} 个错误，${String(warnings)} 个警告`;
}

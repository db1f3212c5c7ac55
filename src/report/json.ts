import type { Problem } from '../model/problem.ts';

/** `report.json`: all problems, and what the run made. */
export function reportJson(
  made: { documents: number; clauses: number },
  problems: readonly Problem[],
): string {
  return `${JSON.stringify({ ...made, problems }, null, 2)}\n`;
}

/** How bad a problem is: an `error` fails the build, a `warning` is shown and listed, the build goes on. */
export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong with the input, located in the file that people wrote.
 * `line` and `column` are 1-based; the column counts code points.
 */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What the reader of the message can do about it. */
  readonly hint: string;
}

/** A value together with what was wrong on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** True when any of the problems fails the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

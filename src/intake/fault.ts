import type { Checked, Problem } from '../model/problem.ts';
import type { Format, Reading } from '../model/reading.ts';

/** A problem of a received file that has no place of its own in it. */
export type Fault = Pick<Problem, 'rule' | 'message' | 'hint'>;

/** Thrown inside a reader where nothing more can be read; `readReceived` makes a problem of it. */
export class Unreadable extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The fault as a problem of the file, at its beginning unless a line is given. */
export function problemOf(
  file: string,
  fault: Fault,
  severity: Problem['severity'],
  line = 1,
): Problem {
  return { ...fault, severity, file, line, column: 1 };
}

/** Nothing could be read. */
export function unread(file: string, format: Format, fault: Fault): Checked<Reading> {
  const value = { format, text: '', places: [], setAside: [], notes: [] };
  return { value, problems: [problemOf(file, fault, 'error')] };
}

/** What a reader hands back: its reading, and what the reader of the text should look at. */
export interface ReaderResult {
  readonly reading: Reading;
  /** Warnings, each with the line of the text that it is about. */
  readonly warnings: readonly (Fault & { readonly line: number })[];
}

/** What of a file of this format is broken, and how. */
export function damaged(what: string, how = '读不出来'): Unreadable {
  return new Unreadable({
    rule: 'damaged-file',
    message: `${what}已损坏，${how}`,
    hint: '请重新取得文件；用原来的程序能打开的，请另存一份再试',
  });
}

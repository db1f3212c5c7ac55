/** One printed line of a seed. `start` and `end` are UTF-16 offsets into the text, white space trimmed away. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** UTF-16 offset of the line's first character, before trimming. */
  readonly from: number;
  /** The stretches of the seed that make up `text`, where something between them is left out. */
  readonly kept?: readonly (readonly [start: number, end: number])[];
}

/** What ends a line: all of it is white space, so cutting here loses no character. */
const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/**
 * Text → lines, trimmed, numbered as an editor numbers them.
 * Guarantee: every non-space character of the text stands in exactly one line, in order.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push(trimmed(text, from, match.index, lines.length + 1));
    from = match.index + match[0].length;
  }
  lines.push(trimmed(text, from, text.length, lines.length + 1));
  return lines;
}

function trimmed(text: string, from: number, to: number, number: number): Line {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const body = raw.trim();
  return { number, start, end: start + body.length, text: body, from };
}

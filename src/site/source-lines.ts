import { splitLines } from '../corpus/lines.ts';
import type { Clause, Emendation } from '../model/corpus.ts';

/** A stretch of a received line; `clause` begins there, null where none does. */
export interface SourcePiece {
  readonly text: string;
  readonly clause: Clause | null;
}

/** A line of the received text, untouched, with what the site makes of it. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly pieces: readonly SourcePiece[];
  /** Clauses that begin in the line. */
  readonly clauses: readonly Clause[];
  /** Changes of the editors that begin in the line. */
  readonly emendations: readonly Emendation[];
}

/** The received text as lines. Guarantee: the pieces of a line joined are the line. */
export function sourceLines(
  source: string,
  clauses: readonly Clause[],
  emendations: readonly Emendation[],
): SourceLine[] {
  const lines = splitLines(source);
  let at = 0;
  let from = 0;
  const begun = clauses
    .map((clause) => ({ clause, start: startOf(clause) }))
    .sort((left, right) => left.start - right.start);
  return lines.map(({ number, from: start }, i) => {
    // The line's end included, so that offsets in code points go on.
    const whole = [...source.slice(start, lines[i + 1]?.from ?? source.length)];
    from = at;
    at += whole.length;
    const here = begun.filter((one) => one.start >= from && one.start < at);
    return {
      number,
      pieces: piecesOf(
        whole,
        here.map((one) => ({ ...one, start: one.start - from })),
      ),
      clauses: here.map(({ clause }) => clause),
      emendations: emendations.filter(({ line }) => line === number),
    };
  });
}

/** Where the clause begins in the seed, its printed number included. Code points. */
function startOf({ numberSource, source }: Clause): number {
  return Math.min(...[...numberSource, ...source].map(([start]) => start));
}

function piecesOf(
  line: readonly string[],
  begun: readonly { clause: Clause; start: number }[],
): SourcePiece[] {
  const cuts = [{ clause: null, start: 0 }, ...begun, { clause: null, start: line.length }];
  return cuts.slice(0, -1).flatMap(({ clause, start }, i) => {
    const text = line
      .slice(start, cuts[i + 1]?.start)
      .join('')
      .replace(/[\r\n]+$/, '');
    return text === '' && clause === null ? [] : [{ text, clause }];
  });
}

/** The lines that a clause stands on, first and last, 1-based. */
export function linesOfClauses(
  source: string,
  clauses: readonly Clause[],
): ReadonlyMap<string, readonly [number, number]> {
  const ends: number[] = [];
  let count = 0;
  const lines = splitLines(source);
  lines.forEach(({ from }, i) => {
    count += [...source.slice(from, lines[i + 1]?.from ?? source.length)].length;
    ends.push(count);
  });
  const lineAt = (point: number): number => ends.findIndex((end) => point < end) + 1;
  return new Map(
    clauses.map((clause) => {
      const last = Math.max(...clause.source.map(([, end]) => end)) - 1;
      return [clause.id, [lineAt(startOf(clause)), lineAt(last)] as const];
    }),
  );
}

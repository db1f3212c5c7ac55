import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';

/** A stretch of the seed, UTF-16 offsets; `glue` is what stands before it in the block's text and not in the seed. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly glue: string;
}

/**
 * One paragraph: usually one line, sometimes several that belong together, or part of a line.
 * `text` is its pieces with their glue, without the printed number.
 */
export interface Block {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** The printed number it starts with, null where none is. */
  readonly marker: Marker | null;
  /** Where the number stands in the seed: one piece, or more when a line end broke it. */
  readonly numberPieces: readonly Piece[];
  /** 1-based line and column (UTF-16, of the number or the first character). */
  readonly line: number;
  readonly column: number;
  /** A `row` is one of a table whose columns blanks part. */
  readonly role: 'text' | 'metadata' | 'row';
}

/** What the pieces read, glue included. */
export function piecesText(seed: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.glue + seed.slice(piece.start, piece.end)).join('');
}

/** A line as pieces of the seed; `glue` stands before the first. */
export function linePieces({ start, end, kept = [[start, end]] }: Line, glue: string): Piece[] {
  return kept.map(([from, to], i) => ({ start: from, end: to, glue: i === 0 ? glue : '' }));
}

/** The block of one whole line. */
export function lineBlock(line: Line): Block {
  return {
    pieces: linePieces(line, ''),
    text: line.text,
    marker: null,
    numberPieces: [],
    line: line.number,
    column: line.start - line.from + 1,
    role: 'text',
  };
}

/**
 * The part [from, to) of a block's text as pieces of the seed, white space at its ends trimmed away.
 * Offsets are UTF-16 offsets into `block.text`.
 */
export function cutPieces(block: Block, from: number, to: number): Piece[] {
  const raw = block.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  const cut: Piece[] = [];
  let at = 0;
  for (const piece of block.pieces) {
    const textStart = at + piece.glue.length;
    const textEnd = textStart + (piece.end - piece.start);
    const lower = Math.max(start, textStart);
    const upper = Math.min(end, textEnd);
    if (lower < upper) {
      cut.push({
        start: piece.start + (lower - textStart),
        end: piece.start + (upper - textStart),
        glue: cut.length === 0 ? '' : piece.glue,
      });
    }
    at = textEnd;
  }
  return cut;
}

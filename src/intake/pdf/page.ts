import { readInColumns } from './columns.ts';

/** A piece of text where a page of a PDF has it; units are points, y grows upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters: one Chinese character is as wide. */
  readonly size: number;
  /** True for text that does not run from left to right: a stamp, a watermark. */
  readonly isTurned: boolean;
}

/** A printed line of a page. */
export interface PdfLine {
  readonly text: string;
  /** 1-based. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Marks a gap inside a line that is wide enough to part the cells of a table. */
export const CELL_GAP = '\t';
/** Gaps, in characters. */
const GAP = { cell: 2, han: 0.6, latin: 0.18 };
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/** The lines of a page in the order they are read, each from left to right. */
export function pageLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const upright = pieces.filter(({ isTurned, text }) => !isTurned && text.trim() !== '');
  const rows: PdfPiece[][] = [];
  for (const piece of upright.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isLevel =
      first !== undefined && first.y - piece.y < 0.5 * Math.max(first.size, piece.size);
    if (row !== undefined && isLevel) row.push(piece);
    else rows.push([piece]);
  }
  const ordered = rows.map((row) => row.toSorted((a, b) => a.x - b.x));
  return (readInColumns(ordered) ?? ordered).map((row) => toLine(row, page));
}

function toLine(pieces: readonly PdfPiece[], page: number): PdfLine {
  const [first] = pieces;
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const size = median(pieces.map((piece) => piece.size));
  return {
    text: joined(pieces).trim(),
    page,
    left: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size,
  };
}

function joined(pieces: readonly PdfPiece[]): string {
  let text = '';
  let end = 0;
  for (const piece of pieces) {
    if (text !== '') text += between(text, piece, piece.x - end);
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text;
}

function between(before: string, { text, size }: PdfPiece, gap: number): string {
  if (gap > GAP.cell * size) return CELL_GAP;
  if (/\s$/u.test(before) || /^\s/u.test(text)) return '';
  const isHan = HAN.test(before.at(-1) ?? '') || HAN.test(text.at(0) ?? '');
  return gap > (isHan ? GAP.han : GAP.latin) * size ? ' ' : '';
}

/** The middle one of some numbers, 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

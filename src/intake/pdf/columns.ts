import { median, type PdfPiece } from './page.ts';

/** So many rows side by side are columns, and no table or heading. */
const FEWEST_ROWS = 6;
/** Of the rows of a page in columns, at least so many have the gutter. */
const MOST_ROWS = 0.6;
/** Lines of running text fill their column. */
const FILLED = 0.75;

/** Paragraphs are set in by so many characters. */
const INDENT = 2;
/** At the edge of a column begin at least so many of its lines. */
const EDGE_SHARE = 0.2;

/** Rows of a page, top to bottom, as pieces from left to right. */
type Rows = readonly (readonly PdfPiece[])[];

/**
 * The rows of a page in the order they are read: where the page is set in two columns, the left one
 * before the right, between lines that run across both. Null where it is not.
 */
export function readInColumns(rows: Rows): PdfPiece[][] | null {
  const columns = columnsOf(rows);
  if (columns === null) return null;
  const { gutter, apart } = columns;
  const read: PdfPiece[][] = [];
  let [left, right]: [PdfPiece[][], PdfPiece[][]] = [[], []];
  const close = (): void => {
    // Moved over to the left one, so that its lines end and begin where those do.
    const moved = right.map((row) => row.map((piece) => ({ ...piece, x: piece.x - apart })));
    read.push(...left, ...moved);
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some(({ x, width }) => x < gutter && x + width > gutter)) {
      close();
      read.push([...row]);
      continue;
    }
    const [here, there] = [row.filter(({ x }) => x < gutter), row.filter(({ x }) => x >= gutter)];
    if (here.length > 0) left.push(here);
    if (there.length > 0) right.push(there);
  }
  close();
  return read;
}

/** Where the gutter is, and how far the columns begin from each other; null where there are none. */
function columnsOf(rows: Rows): { readonly gutter: number; readonly apart: number } | null {
  const halves = rows.flatMap((row) => cutInTwo(row) ?? []);
  if (halves.length < FEWEST_ROWS || halves.length < MOST_ROWS * rows.length) return null;
  const size = median(rows.flat().map((piece) => piece.size));
  const start = edgeOf(
    halves.map(({ right }) => right.from),
    size,
  );
  // Lines of a column begin at its edge, or are set in by two characters.
  const aligned = halves.filter(
    ({ right }) => right.from > start - size && right.from < start + (INDENT + 0.5) * size,
  );
  const filled = [
    aligned.map(({ left }) => left.to - left.from),
    aligned.map(({ right }) => right.to - right.from),
  ].every((widths) => median(widths) > FILLED * Math.max(...widths) && median(widths) > 8 * size);
  if (aligned.length < MOST_ROWS * rows.length || !filled) return null;
  const begin = edgeOf(
    aligned.map(({ left }) => left.from),
    size,
  );
  return { gutter: start - size / 2, apart: start - begin };
}

/** Where a column begins: the first place where a good part of its lines do. */
function edgeOf(starts: readonly number[], size: number): number {
  const sorted = starts.toSorted((a, b) => a - b);
  const near = (place: number): number =>
    sorted.filter((x) => Math.abs(x - place) < size / 2).length;
  return sorted.find((place) => near(place) >= EDGE_SHARE * sorted.length) ?? median(sorted);
}

interface Half {
  readonly from: number;
  readonly to: number;
}

/** A row with one wide gap in it; null for one without, or with several. */
function cutInTwo(row: readonly PdfPiece[]): { left: Half; right: Half }[] | null {
  const [first] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined) return null;
  const gaps = row.slice(1).flatMap((piece, i) => {
    const before = row[i]!;
    const end = before.x + before.width;
    return piece.x - end > 1.2 * piece.size ? [{ end, start: piece.x }] : [];
  });
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1) return null;
  return [
    { left: { from: first.x, to: gap.end }, right: { from: gap.start, to: last.x + last.width } },
  ];
}

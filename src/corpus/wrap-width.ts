import type { Format } from '../model/reading.ts';
import type { Line } from './lines.ts';
import { markerAt } from './markers.ts';
import { widthOf } from './page-width.ts';
import { isTabled } from './rows.ts';
import { ENDS_SENTENCE } from './wrap.ts';

/** Fewer lines than this say nothing about how a file wraps. */
const FEWEST_LINES = 20;
/** Nobody wraps paragraphs wider than this; longer lines are paragraphs. */
const WIDEST = 64;
/** Nor narrower than this. */
const NARROWEST = 12;
/** A line at least this much of the width is full. */
const FULL = 0.85;

/** A line with one of these inside, and no end, is a sentence that was cut. */
const SENTENCE_MARK = /[，。；,;]/u;
/** What a row of a list says in brackets is no sentence of its own. */
const IN_BRACKETS = /[（(][^（）()]*[）)]/gu;
/** What no wrap breaks: a number or a word, or one sign, with the marks that may not begin a line. */
const PIECE = /^(?:[\w.%]+|.)[，。；：、！？）》”]*/u;
/** The first lines of paragraphs are set in, which the file may no longer show, or none of them is. */
const INDENTS: readonly number[] = [0, 2];
/** Marks may hang over the edge; spacing makes a line a little shorter. */
const OVER = 1.2;
const SPACING = 0.5;
/** So many characters show that two lines begin alike. */
const ALIKE = 2;
/** What one wrap has cut ends within so many characters. */
const WIDEST_SPREAD = 3;
/** Of the lines at an edge, so many more may reach over it: pages may differ. */
const MOST_OVER = 0.25;
/** Fewer lines at one edge are there by chance. */
const FEWEST_FULL = 4;
/**
 * So much of a width, in characters, are the lines that end at its edge: about twice what they would be
 * if the wider half of the lines were of any width.
 */
const CROWDED = 12;

/**
 * Word marks every paragraph: its lines are never wrapped, however short they are. A web page may have each
 * line of a wrapped text in `<pre>` or with a `<br>`.
 */
export function mayWrap(format: Format): boolean {
  return format !== 'docx' && format !== 'doc';
}

/**
 * The width at which a file breaks its lines, in full-width characters, or null when a line is a
 * paragraph. A file is hard wrapped when most of its longer lines stop in mid-sentence, and the sentences
 * that are cut stop at one edge.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines.map(({ text }) => widthOf(text)).sort((left, right) => left - right);
  if (widths.length < FEWEST_LINES) return null;
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width > WIDEST || width < NARROWEST) return null;
  const long = lines.filter(({ text }) => widthOf(text) >= width * FULL);
  const open = long.filter(({ text }) => !ENDS_SENTENCE.test(text));
  return open.length * 2 > long.length && haveEdge(cutLines(lines))
    ? fullWidth(widths, width)
    : null;
}

/** The widest that several lines are: pieces of lines pull the usual width below the page's own. */
function fullWidth(widths: readonly number[], usual: number): number {
  const counts = Map.groupBy(widths, (width) => Math.round(width));
  const enough = Math.max(2, widths.length / 50);
  const shared = [...counts].flatMap(([width, lines]) => (lines.length >= enough ? [width] : []));
  return Math.max(usual, ...shared.filter((width) => width <= usual * 1.1));
}

/** A line that stops in mid-sentence. */
interface CutLine {
  readonly width: number;
  /** How wide the piece is that stands first on the next line. */
  readonly piece: number;
  /**
   * How wide the line above would be with the first piece of this one, where a sentence ends there: with
   * room for it, this one begins a paragraph. 0 where its number shows that it does, null where it goes on.
   */
  readonly above: number | null;
}

/** The lines that stop in mid-sentence above one that may go on with it, each wording once. */
function cutLines(lines: readonly Line[]): CutLine[] {
  const cut = new Map<string, CutLine & { readonly words: string }>();
  lines.forEach(({ text }, i) => {
    const next = lines[i + 1]?.text;
    if (next === undefined || !cutsSentence(text, next)) return;
    const above = lines[i - 1]?.text ?? '';
    cut.set(text, {
      words: text.slice(0, ALIKE) + next.slice(0, ALIKE),
      width: widthOf(text),
      piece: firstPiece(next),
      above: widthAbove(above, text),
    });
  });
  return [...Map.groupBy(cut.values(), ({ words }) => words).values()]
    .filter((alike) => !areStatements(alike.map(({ width }) => width)))
    .flat();
}

/** 每年安排资金… above 由某局组织实施: lines that begin alike above lines that do, and end anywhere. */
function areStatements(widths: readonly number[]): boolean {
  const spread = Math.max(...widths) - Math.min(...widths);
  return widths.length >= FEWEST_FULL && spread > WIDEST_SPREAD;
}

function widthAbove(above: string, text: string): number | null {
  if (markerAt(text) !== null) return 0;
  if (ENDS_SENTENCE.test(above)) return widthOf(above) + firstPiece(text);
  // Below 一、总体要求 a paragraph begins, below the first line of 1. it goes on.
  return markerAt(above) === null ? null : Infinity;
}

/** The width of what no wrap breaks at the start of a line. */
function firstPiece(line: string): number {
  return widthOf(PIECE.exec(line)?.[0] ?? '');
}

function cutsSentence(text: string, next: string): boolean {
  return (
    SENTENCE_MARK.test(text.replace(IN_BRACKETS, '')) &&
    !ENDS_SENTENCE.test(text) &&
    markerAt(next) === null &&
    !isTabled(text) &&
    !isTabled(next)
  );
}

/** True where lines crowd at one width: there the next line's first piece had no room. */
function haveEdge(cut: readonly CutLine[]): boolean {
  const edges = [...new Set(cut.flatMap(({ width }) => INDENTS.map((indent) => width + indent)))];
  return INDENTS.some((indent) => edges.some((edge) => isEdge(cut, edge, indent)));
}

function isEdge(cut: readonly CutLine[], edge: number, indent: number): boolean {
  const set = cut.map((line) => ({ ends: endsOf(line, edge, indent), piece: line.piece }));
  const wider = set.filter(({ ends }) => Math.max(...ends) * 2 >= edge).length;
  const over = set.filter(({ ends }) => Math.min(...ends) > edge + OVER).length;
  const full = set.filter(({ ends, piece }) => {
    return ends.some((end) => end <= edge + OVER && end + piece + SPACING > edge);
  }).length;
  return full >= FEWEST_FULL && over <= full * MOST_OVER && full * edge >= wider * CROWDED;
}

/** Where a line ends: one that begins a paragraph is set in, and one may that comes below a full line. */
function endsOf({ width, above }: CutLine, edge: number, indent: number): readonly number[] {
  if (above === null) return [width];
  return above <= edge ? [width + indent] : [width, width + indent];
}

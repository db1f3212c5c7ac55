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
/** The first line of a paragraph is set in, which the file may no longer show. */
const INDENT = 2;
/** Marks may hang over the edge; spacing makes a line a little shorter. */
const OVER = 1.2;
const SPACING = 0.5;
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
  /** How wide it would be with its indent and what stands first on the next line. */
  readonly withNext: number;
}

/** The lines that stop in mid-sentence above one that may go on with it, each wording once. */
function cutLines(lines: readonly Line[]): CutLine[] {
  const cut = new Map<string, CutLine>();
  lines.forEach(({ text }, i) => {
    const next = lines[i + 1]?.text;
    if (next === undefined || !cutsSentence(text, next)) return;
    const width = widthOf(text);
    const above = lines[i - 1]?.text ?? '';
    const isFirst =
      ENDS_SENTENCE.test(above) || [above, text].some((line) => markerAt(line) !== null);
    const piece = widthOf(PIECE.exec(next)?.[0] ?? '');
    cut.set(text, { width, withNext: width + piece + (isFirst ? INDENT : 0) });
  });
  return [...cut.values()];
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
  const edges = [...new Set(cut.map(({ width }) => width))];
  return edges.some((edge) => {
    const wider = cut.filter(({ width }) => width * 2 >= edge).length;
    const full = cut.filter(
      ({ width, withNext }) => width <= edge + OVER && withNext + SPACING > edge,
    ).length;
    return full >= FEWEST_FULL && full * edge >= wider * CROWDED;
  });
}

import { markerAt } from '../../corpus/markers.ts';
import type { PlacedLine } from '../lines.ts';
import { CELL_GAP, median, type PdfLine } from './page.ts';

/** Measures in characters of the running text. */
const INDENT = 1.2;
const SHORT = 1.6;
/** Between lines of one paragraph: no more than so many times the usual distance. */
const APART = 1.6;
/** Letters of another size begin something else. */
const OTHER_SIZE = 0.12;
/** So few lines may be wider than the text is set. */
const WIDER = 0.1;
const ENDS_SENTENCE = /[。！？；：:;!?][”’"』」）)]*$/u;

/** What the page's margins are for running text. */
interface Margins {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** From one line to the next. */
  readonly step: number;
}

/**
 * Lines of all pages → paragraphs and rows of tables; `joined` is how many line ends were closed, `numbers`
 * are those that one of them had cut.
 */
export function toParagraphs(pages: readonly (readonly PdfLine[])[]): {
  readonly lines: readonly PlacedLine[];
  readonly joined: number;
  readonly numbers: readonly string[];
} {
  const all = pages.flat();
  const margins = marginsOf(all);
  const lines: { text: string; place: string }[] = [];
  const numbers: string[] = [];
  let joined = 0;
  all.forEach((line, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    const open = lines.at(-1);
    const isRow = hasCells(line) && (hasCells(before) || hasCells(after));
    const text = line.text.replaceAll(CELL_GAP, isRow ? ' | ' : ' ');
    const alone = isRow || (before !== undefined && hasCells(before));
    if (open === undefined || before === undefined || alone || begins(line, before, margins)) {
      lines.push({ text, place: `第${String(line.page)}页` });
    } else {
      const cut = cutNumber(open.text, text);
      if (cut !== null) numbers.push(cut);
      open.text += glue(open.text, text) + text;
      joined += 1;
    }
  });
  return { lines, joined, numbers };
}

/** 新增2 | 000人, 12, | 000元: the number that a line end cuts, null where it cuts none. */
function cutNumber(before: string, after: string): string | null {
  const start = /[\d.,]*\d(?:[.,])?$/u.exec(before)?.[0] ?? '';
  const rest = /^\d[\d.,%]*/u.exec(after)?.[0] ?? '';
  if (start === '' || rest === '' || (start.endsWith(',') && !/^\d{3}(?!\d)/u.test(rest)))
    return null;
  return start + rest;
}

function hasCells(line: PdfLine | undefined): boolean {
  return line?.text.includes(CELL_GAP) ?? false;
}

/** Between Latin letters, or those and figures, a line end was a space; between figures it cut a number. */
function glue(before: string, after: string): string {
  if (cutNumber(before, after) !== null) return '';
  return /[\w,.]$/u.test(before) && /^\w/u.test(after) ? ' ' : '';
}

function marginsOf(lines: readonly PdfLine[]): Margins {
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => b - a);
  // A title across both columns is wider than any line of the text.
  const widest = widths[Math.floor(WIDER * widths.length)] ?? 0;
  const long = lines.filter(({ left, right }) => right - left > 0.7 * widest);
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before?.page === line.page ? [before.y - line.y] : [];
  });
  return {
    left: Math.min(...long.map(({ left }) => left)),
    right: median(long.map(({ right }) => right)),
    size: median(long.map(({ size }) => size)),
    step: median(steps),
  };
}

/** True where a line is the first of a paragraph. */
function begins(line: PdfLine, before: PdfLine, { left, right, size, step }: Margins): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * size) return true;
  if (line.page === before.page && before.y - line.y > APART * step) return true;
  const isFull = before.right > right - SHORT * size;
  // Lines in the middle, as those of a title, stand by themselves.
  if (!isFull || before.left > left + (INDENT + 2) * size) return true;
  if (line.left > left + INDENT * size) return true;
  return markerAt(line.text) !== null && ENDS_SENTENCE.test(before.text);
}

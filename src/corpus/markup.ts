import type { Line } from './lines.ts';

/** ## 一、总体要求; `# Page 3:` is a page mark. */
const HEADING = /^#{1,6}[ \t]+(?=\S)(?!Page\s+\d)/u;
/** **1.** 建设平台, **一、总体要求** */
const STRONG = /\*\*(?=\S)[^*\n]+?(?<=\S)\*\*/gu;
/** ---, * * *, ===, ———— */
const RULE_LINE = /^(?:-(?:\s*-){2,}|\*(?:\s*\*){2,}|_(?:\s*_){2,}|={3,}|[—─━―＿]{4,})$/u;
/** |---|:---|, below the heads of a table. */
const TABLE_RULE = /^(?=[^|]*\|)[|\s:-]+$/u;
/** Fewer lines with such marks are no habit of the file. */
const FEWEST = 2;

/** A line without the marks of Markdown in it, and where in the seed they stand (UTF-16 offsets). */
export interface Unmarked {
  readonly line: Line;
  readonly removed: readonly number[];
}

/**
 * The lines without Markdown's marks for headings and strong print, in a file that has them: the numbers
 * behind them are the document's. Lines without any stay as they are, `removed` is then empty.
 */
export function withoutMarkup(lines: readonly Line[]): Unmarked[] {
  const marked = lines.filter(({ text }) => HEADING.test(text) || text.startsWith('**'));
  const found = lines.map((line) => ({ line, gaps: gapsIn(line.text) }));
  const isMarkdown = marked.filter(({ text }) => gapsIn(text).length > 0).length >= FEWEST;
  return found.map(({ line, gaps }) =>
    isMarkdown && gaps.length > 0 ? unmarked(line, gaps) : { line, removed: [] },
  );
}

/** True for a line that parts what stands above it from what stands below, and says nothing. */
export function isRuleLine(text: string): boolean {
  return RULE_LINE.test(text) || (TABLE_RULE.test(text) && text.includes('---'));
}

type Gap = readonly [start: number, end: number];

/** The stretches of a line that are marks, in order. */
function gapsIn(text: string): Gap[] {
  const heading = HEADING.exec(text)?.[0].length ?? 0;
  const strong = [...text.matchAll(STRONG)].flatMap(({ 0: whole, index }): Gap[] => [
    [index, index + 2],
    [index + whole.length - 2, index + whole.length],
  ]);
  return [...(heading > 0 ? [[0, heading] as const] : []), ...strong];
}

function unmarked(line: Line, gaps: readonly Gap[]): Unmarked {
  const bounds = [0, ...gaps.flat(), line.text.length];
  const kept: Gap[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    const [from = 0, to = 0] = [bounds[i], bounds[i + 1]];
    if (from < to) kept.push([line.start + from, line.start + to]);
  }
  const text = kept
    .map(([from, to]) => line.text.slice(from - line.start, to - line.start))
    .join('');
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return { line, removed: [] };
  const removed = gaps.flatMap(([from, to]) =>
    Array.from({ length: to - from }, (_, i) => line.start + from + i),
  );
  return { line: { ...line, start: first[0], end: last[1], text, kept }, removed };
}

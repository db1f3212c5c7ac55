import type { Line } from './lines.ts';
import { markerAt } from './markers.ts';
import type { LineGroup } from './wrap.ts';

/** A line of figures alone is a cell of a table, and goes on with nothing. */
const FIGURES_ALONE = /^[\d\s.,，%％+-]+$/u;

/** True where the end of a line cuts a number: 新增2 | 000人, 到20 | 25年. */
export function cutsNumber(before: Line, next: Line): boolean {
  if (!/\d$/u.test(before.text) || !/^\d/u.test(next.text)) return false;
  return !FIGURES_ALONE.test(before.text) && !FIGURES_ALONE.test(next.text);
}

/** …，新增2 | 000人: in a short file one line is cut. */
export function cutsNumberBelow(open: LineGroup | undefined, next: Line): boolean {
  const last = open?.at(-1);
  return last !== undefined && cutsNumber(last, next) && markerAt(next.text) === null;
}

/** A number that line ends had cut, as a change of the printed text. */
interface BrokenNumber {
  readonly rule: 'broken-number';
  readonly line: number;
  readonly lineEnd: number;
  readonly from: string;
  readonly to: string;
  readonly removed: readonly number[];
}

/** The numbers of a paragraph that line ends had cut, those of neighbouring lines together. */
export function brokenNumbers(group: LineGroup): BrokenNumber[] {
  return cutStretches(group).flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    const texts = lines.map(({ text }) => text);
    const place = { line: first.number, lineEnd: last.number };
    const change = { from: texts.join('\n'), to: texts.join(''), removed: [] };
    return [{ rule: 'broken-number' as const, ...place, ...change }];
  });
}

/** The stretches of a paragraph's lines whose ends cut numbers, two lines or more each. */
function cutStretches(group: LineGroup): LineGroup[] {
  const runs: Line[][] = [];
  group.forEach((line, i) => {
    const before = group[i - 1];
    if (before === undefined || !cutsNumber(before, line)) return;
    const open = runs.at(-1);
    if (open?.at(-1) === before) open.push(line);
    else runs.push([before, line]);
  });
  return runs;
}

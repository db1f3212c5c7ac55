import { parseHanNumeral } from '../model/numerals.ts';
import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import { splitLines } from './lines.ts';
import { markerAt } from './markers.ts';

/** So many that count on from one are no chance. */
const FEWEST = 3;
/** A numeral, a letter or a Roman number, and the mark behind it. */
const NUMBERED =
  /^([（(〔【[]?)\s*(\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z]|[Ⅰ-Ⅻⅰ-ⅻ])\s*([^\p{L}\p{N}\s|｜%％‰“”"《》~～+\-—–/]{1,2})/u;

interface Counted {
  readonly line: number;
  readonly column: number;
  readonly printed: string;
  /** Brackets, marks and the sort of numeral: what is the same all through a list. */
  readonly kind: string;
  readonly value: number;
}

/**
 * Lines that count 1, 2, 3 with a mark that no rule knows (A、B、C、, Ⅰ. Ⅱ. Ⅲ.); their text stands in
 * paragraphs. Problem: `number-unread` (warning), once for every such list, at its first line.
 */
export function unreadNumbers(file: string, text: string, roots: readonly Anchored[]): Problem[] {
  const read = new Set(roots.flatMap(numberedLines));
  const found = splitLines(text).flatMap((line) => {
    if (read.has(line.number) || markerAt(line.text) !== null) return [];
    const counted = countedAt(line.text);
    if (counted === null) return [];
    return [{ ...counted, line: line.number, column: line.start - line.from + 1 }];
  });
  return [...Map.groupBy(found, ({ kind }) => kind).values()]
    .flatMap(listsOf)
    .toSorted(([left], [right]) => (left?.line ?? 0) - (right?.line ?? 0))
    .flatMap((list) => unread(file, list));
}

function numberedLines({ node, children }: Anchored): number[] {
  const own = node.marker === null ? [] : node.blocks.slice(0, 1).map(({ line }) => line);
  return [...own, ...children.flatMap(numberedLines)];
}

function countedAt(text: string): Pick<Counted, 'printed' | 'kind' | 'value'> | null {
  const match = NUMBERED.exec(text);
  if (match === null || /^\d/u.test(text.slice(match[0].length))) return null;
  const [printed, open = '', numeral = '', mark = ''] = match;
  const { sort, value } = valueOf(numeral);
  return { printed, kind: `${open}${sort}${mark}`, value };
}

function valueOf(numeral: string): { sort: string; value: number } {
  const code = numeral.codePointAt(0) ?? 0;
  if (/^\d/u.test(numeral)) return { sort: '1', value: Number(numeral) };
  if (/^[A-Z]/u.test(numeral)) return { sort: 'A', value: code - 0x40 };
  if (/^[a-z]/u.test(numeral)) return { sort: 'a', value: code - 0x60 };
  if (/^[Ⅰ-Ⅻ]/u.test(numeral)) return { sort: 'Ⅰ', value: code - 0x215f };
  if (/^[ⅰ-ⅻ]/u.test(numeral)) return { sort: 'ⅰ', value: code - 0x216f };
  return { sort: '一', value: parseHanNumeral(numeral) ?? 0 };
}

/** The stretches that count from one without a gap. */
function listsOf(counted: readonly Counted[]): Counted[][] {
  const lists: Counted[][] = [];
  for (const next of counted) {
    const open = lists.at(-1);
    if (next.value === 1) lists.push([next]);
    else if (open?.at(-1)?.value === next.value - 1) open.push(next);
  }
  return lists.filter(({ length }) => length >= FEWEST);
}

function unread(file: string, list: readonly Counted[]): Problem[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      rule: 'number-unread',
      severity: 'warning',
      file,
      line: first.line,
      column: first.column,
      message: `“${first.printed}”到“${last.printed}”依次排列，像是编号，没有当作编号`,
      hint: '若是编号，请对照原件，改成通行的写法（一、（一）1.（1））后再放入',
    },
  ];
}

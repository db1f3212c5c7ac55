import { parseHanNumeral } from '../model/numerals.ts';
import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import { splitLines } from './lines.ts';
import { markerAt } from './markers.ts';

/** So many that count on from one are no chance. */
const FEWEST = 2;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** A numeral, a letter or a Roman number, and the mark behind it. */
const NUMBERED =
  /^([（(〔【[]?)\s*(\d{1,3}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸]|[ivx]{1,4}|[A-Za-z]|[Ⅰ-Ⅻⅰ-ⅻ])\s*([^\p{L}\p{N}\s|｜%％‰“”"《》~～+\-—–/]{1,2})/u;
/** 第一、 措施1 工程一：, a word and a numeral before a mark or white space. */
const NAMED =
  /^(第|其|(?:措施|举措|工程|行动|任务|项目|专项|步骤|目标|问题|类别|方面|条件)\s*)(\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*([、：:，,.．])|(?=\s))/u;

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
  return unreadLists(text, roots).flatMap((list) => unread(file, list));
}

/** The lines of such lists: what is said of a list need not be said again of each of its lines. */
export function unreadLines(text: string, roots: readonly Anchored[]): ReadonlySet<number> {
  return new Set(unreadLists(text, roots).flatMap((list) => list.map(({ line }) => line)));
}

function unreadLists(text: string, roots: readonly Anchored[]): Counted[][] {
  const read = new Set(roots.flatMap(numberedLines));
  const found = splitLines(text).flatMap((line) => {
    if (read.has(line.number) || markerAt(line.text) !== null) return [];
    const place = { line: line.number, column: line.start - line.from + 1 };
    return countedAt(line.text).map((counted) => ({ ...counted, ...place }));
  });
  return [...Map.groupBy(found, ({ kind }) => kind).values()]
    .flatMap(listsOf)
    .toSorted(([left], [right]) => (left?.line ?? 0) - (right?.line ?? 0));
}

function numberedLines({ node, children }: Anchored): number[] {
  const own = node.marker === null ? [] : node.blocks.slice(0, 1).map(({ line }) => line);
  return [...own, ...children.flatMap(numberedLines)];
}

/** What a line may count; (i) is a Roman number or a letter, which its neighbours decide. */
function countedAt(text: string): Pick<Counted, 'printed' | 'kind' | 'value'>[] {
  const match = NUMBERED.exec(text) ?? NAMED.exec(text);
  if (match === null || /^\d/u.test(text.slice(match[0].length))) return [];
  const [printed, open = '', numeral = '', mark = ''] = match;
  return valuesOf(numeral).map(({ sort, value }) => ({
    printed,
    kind: `${open.trim()}${sort}${mark}`,
    value,
  }));
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function valuesOf(numeral: string): { sort: string; value: number }[] {
  const roman = { sort: 'i', value: ROMAN.indexOf(numeral) + 1 };
  return [roman, valueOf(numeral)].filter(({ value }) => value > 0);
}

function valueOf(numeral: string): { sort: string; value: number } {
  const code = numeral.codePointAt(0) ?? 0;
  if (/^\d/u.test(numeral)) return { sort: '1', value: Number(numeral) };
  if (/^[A-Z]$/u.test(numeral)) return { sort: 'A', value: code - 0x40 };
  if (/^[a-z]$/u.test(numeral)) return { sort: 'a', value: code - 0x60 };
  if (/^[Ⅰ-Ⅻ]/u.test(numeral)) return { sort: 'Ⅰ', value: code - 0x215f };
  if (/^[ⅰ-ⅻ]/u.test(numeral)) return { sort: 'ⅰ', value: code - 0x216f };
  if (STEMS.includes(numeral)) return { sort: '甲', value: STEMS.indexOf(numeral) + 1 };
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

import { parseHanNumeral } from '../model/numerals.ts';
import type { Block } from './block.ts';
import { markerAt, rank, type Marker, type Style } from './markers.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const NUMERAL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 第一、 工程一： 措施1 （a） 甲、 with words behind. */
const KINDS: readonly RegExp[] = [
  new RegExp(`^第${NUMERAL}、(?=\\s*[\\p{Script=Han}“《])`, 'u'),
  new RegExp(`^(?:措施|举措|工程|行动|任务|步骤)\\s*${NUMERAL}(?:\\s*[、：:.．]|(?=\\s))`, 'u'),
  /^[（(]\s*([a-z])\s*[）)](?=\s*[\p{Script=Han}“《])/u,
  new RegExp(`^([${STEMS}])、(?![${STEMS}方])(?=[\\p{Script=Han}“《])`, 'u'),
];
/** So many that count on from one without a gap are no chance. */
const FEWEST = 3;
/** The levels a list may have, outermost first. */
const LEVELS: readonly Style[] = ['han-dun', 'han-paren', 'arab-dot', 'arab-paren', 'circled'];

interface Named {
  readonly index: number;
  readonly value: number;
  readonly printed: string;
}

/**
 * Numbers of other kinds, by index, where a list of three or more counts on from one: they stand one
 * level below the number above the list, and only numbers of deeper levels stand between them.
 */
export function namedNumbers(blocks: readonly Block[]): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>();
  const markers = blocks.map(({ text, role }) => (role === 'text' ? markerAt(text) : null));
  let last: Style | null = null;
  const above = markers.map((marker) => {
    const before = last;
    last = marker?.style ?? last;
    return before;
  });
  for (const kind of KINDS) {
    for (const list of listsOf(blocks, kind)) {
      const style = levelOf(above[list[0]?.index ?? 0] ?? null, markers, list);
      if (style === null) continue;
      for (const { index, value, printed } of list)
        found.set(index, { style, value, inserted: null, path: [], printed });
    }
  }
  return found;
}

/** The stretches that count from one without a gap, long enough to be lists. */
function listsOf(blocks: readonly Block[], kind: RegExp): Named[][] {
  const lists: Named[][] = [];
  blocks.forEach(({ text, role }, index) => {
    const match = role === 'text' ? kind.exec(text) : null;
    if (match === null) return;
    const next = { index, value: valueOf(match[1] ?? ''), printed: match[0].trim() };
    if (next.value === 1) lists.push([next]);
    else if (lists.at(-1)?.at(-1)?.value === next.value - 1) lists.at(-1)?.push(next);
  });
  return lists.filter(({ length }) => length >= FEWEST);
}

function valueOf(numeral: string): number {
  if (/^\d/u.test(numeral)) return Number(numeral);
  if (/^[a-z]/u.test(numeral)) return numeral.charCodeAt(0) - 0x60;
  return STEMS.includes(numeral) ? STEMS.indexOf(numeral) + 1 : (parseHanNumeral(numeral) ?? 0);
}

/** The level below the number above a list, null where numbers of that level or an outer one interrupt it. */
function levelOf(
  above: Style | null,
  markers: readonly (Marker | null)[],
  list: readonly Named[],
): Style | null {
  const [first, last] = [list[0]?.index ?? 0, list.at(-1)?.index ?? 0];
  const level = LEVELS.find((style) => above === null || rank(style) > rank(above));
  if (level === undefined) return null;
  const between = markers.slice(first, last + 1);
  const clear = between.every((marker) => marker === null || rank(marker.style) > rank(level));
  return clear ? level : null;
}

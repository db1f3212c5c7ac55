import { parseHanNumeral } from '../model/numerals.ts';
import type { Block } from './block.ts';
import type { Marker } from './markers.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** 一　总体要求: a heading alone on its line, no spaced-out name (四 川 省). */
const SPACED = new RegExp(
  `^(${NUMERAL})[ \\u3000\\t]+(?!${NUMERAL}|[是个〇])(?=\\p{Script=Han}{2}[^。；！？，：:|]{0,28}$)`,
  'u',
);

/** Headings numbered by a numeral and white space alone, by index; only where at least two count on from 一. */
export function spacedNumerals(blocks: readonly Block[]): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>();
  let list: [number, Marker][] = [];
  blocks.forEach(({ text, role }, index) => {
    const marker = role === 'text' ? markerOf(text) : null;
    if (marker === null) return;
    if (marker.value === 1) list = [];
    if (marker.value !== list.length + 1) return;
    list.push([index, marker]);
    if (list.length > 1) for (const [at, one] of list) found.set(at, one);
  });
  return found;
}

function markerOf(text: string): Marker | null {
  const numeral = SPACED.exec(text)?.[1];
  const value = numeral === undefined ? null : parseHanNumeral(numeral);
  if (numeral === undefined || value === null) return null;
  return { style: 'han-dun', value, inserted: null, path: [], printed: numeral };
}

import type { Reading } from '../model/reading.ts';
import type { Block } from './block.ts';
import { markerAt, rank, type Marker, type Style } from './markers.ts';

/** The levels that a list may have, outermost first. */
const LEVELS: readonly Style[] = ['han-dun', 'han-paren', 'arab-dot', 'arab-paren', 'circled'];

/**
 * The numbers whose print does not show their level, by block: 1. inside 1., where the file itself says
 * which is the inner one. They stand one level below the number that they are inside of.
 */
export function listLevels(
  blocks: readonly Block[],
  lists: NonNullable<Reading['lists']>,
): ReadonlyMap<number, Marker> {
  const places = new Map(lists);
  /** By list: the style of the last number of each level. */
  const open = new Map<string, (Style | undefined)[]>();
  const found = new Map<number, Marker>();
  blocks.forEach(({ line, text }, index) => {
    const place = places.get(line);
    const marker = place === undefined ? null : markerAt(text);
    if (place === undefined || marker === null) return;
    const styles = (open.get(place.list) ?? []).slice(0, place.level);
    const style = below(
      styles.findLast((outer) => outer !== undefined),
      marker.style,
    );
    if (style !== marker.style) found.set(index, { ...marker, style });
    styles[place.level] = style;
    open.set(place.list, styles);
  });
  return found;
}

/** The style of an inner number, or the next one where the outer number looks the same or further in. */
function below(outer: Style | undefined, style: Style): Style {
  const known = outer !== undefined && LEVELS.includes(outer) && LEVELS.includes(style);
  if (!known || rank(style) > rank(outer)) return style;
  return LEVELS[LEVELS.indexOf(outer) + 1] ?? style;
}

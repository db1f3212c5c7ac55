import { rank, type Marker, type Style } from './markers.ts';

/** Headings in these styles stand on lines of their own, so that one can lose its number and stay. */
const HEADING_STYLES: readonly Style[] = ['chapter', 'han-dun', 'han-paren'];

/**
 * The places, by index, where a number is missing: between 二、 and 四、 one line may be a heading whose
 * 三、 the print lost.
 */
export function placesInGaps(markers: readonly (Marker | null)[]): ReadonlySet<number> {
  return new Set(HEADING_STYLES.flatMap((style) => gapsOf(markers, style)));
}

function gapsOf(markers: readonly (Marker | null)[], style: Style): number[] {
  const places: number[] = [];
  let last: { readonly index: number; readonly marker: Marker } | null = null;
  markers.forEach((marker, index) => {
    if (marker === null || rank(marker.style) > rank(style)) return;
    if (last?.marker.style === style && marker.style === style) {
      const missing = marker.value > last.marker.value + 1;
      for (let i = last.index + 1; missing && i < index; i += 1) places.push(i);
    }
    last = { index, marker };
  });
  return places;
}

import type { Point } from './points.ts';

/** The size of a chart and of what stands around its points, in units of the drawing. */
export const FRAME = { width: 300, height: 168, top: 40, bottom: 26, side: 44 };

/** Where the points of a series stand. */
export interface Scale {
  readonly first: number;
  readonly last: number;
  /** The middle of a year. */
  readonly x: (year: number) => number;
  readonly y: (amount: number) => number;
  /** Where nothing is: what falls stands below. */
  readonly ground: number;
  /** Where the years are written. */
  readonly foot: number;
}

/** Years to scale, amounts from zero: a distance on paper is one in time or in amount. */
export function scaleOf(points: readonly Point[]): Scale {
  const years = points.flatMap(({ year, since }) => [year, since ?? year]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const amounts = points.flatMap(({ amount, max, stretch }) => [amount, max ?? 0, stretch ?? 0]);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const { width, height, top, bottom, side } = FRAME;
  const foot = height - bottom;
  const y = (amount: number): number =>
    most === least ? foot : foot - ((amount - least) / (most - least)) * (foot - top);
  const step = first === last ? 0 : (width - 2 * side) / (last - first);
  return {
    first,
    last,
    x: (year) => (first === last ? width / 2 : side + (year - first) * step),
    y,
    ground: y(0),
    foot,
  };
}

/** A mark of the time axis; only years that have a figure are named. */
export interface Tick {
  readonly x: number;
  readonly label: string | null;
}

/** The room that the name of a year needs. */
const NAME = 32;
/** With more years than this, those without a figure are not marked. */
const MANY = 40;

/** The years from first to last; names that would run into the one before are left out, the last never. */
export function ticksOf(points: readonly Point[], { first, last, x }: Scale): Tick[] {
  const named = new Set(points.map(({ year }) => year));
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const shown = all.filter((year) => named.has(year) || last - first <= MANY);
  let end = Number.NEGATIVE_INFINITY;
  return shown.map((year) => {
    const at = x(year);
    const fits = at - end >= NAME && (year === last || x(last) - at >= NAME);
    if (!named.has(year) || !fits) return { x: at, label: null };
    end = at;
    return { x: at, label: String(year) };
  });
}

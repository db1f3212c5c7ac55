import type { Point } from './points.ts';
import type { Scale } from './scale.ts';

/** The years that one figure is for, under the names of the years: no line between figures. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** How far under the axis the first stands: under the names of the years. */
const UNDER = 25;
/** The distance from one to the next below, and what stays free under the last. */
const STEP = 6;
const FREE = 3;

/** The bracket of every point that is for several years, null for the others; none covers another. */
export function bracketsOf(points: readonly Point[], scale: Scale): (Bracket | null)[] {
  const placed: Bracket[] = [];
  return points.map(({ since, year }) => {
    if (since === null || since === year) return null;
    const [from, to] = [scale.x(since), scale.x(year)];
    let y = scale.foot + UNDER;
    while (placed.some((other) => other.y === y && other.from <= to && from <= other.to)) y += STEP;
    const bracket = { from, to, y };
    placed.push(bracket);
    return bracket;
  });
}

/** How high the drawing has to be for all of them. */
export function heightWith(brackets: readonly (Bracket | null)[], height: number): number {
  return Math.max(height, ...brackets.map((bracket) => (bracket?.y ?? 0) + FREE));
}

import { bracketsOf, heightWith, type Bracket } from './brackets.ts';
import { placeLabels, type Placed, type Wanted } from './labels.ts';
import type { Point } from './points.ts';
import { FRAME, scaleOf, ticksOf, type Scale, type Tick } from './scale.ts';

/** A figure of the series where it stands in the drawing. */
export interface Mark {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  /** From where to where it reaches: a range, or up to what is hoped for. */
  readonly reach: number | null;
  /** The years of the period whose every year it is for. */
  readonly bracket: Bracket | null;
}

/** Two figures of years that follow each other. */
export interface Join {
  readonly from: Mark;
  readonly to: Mark;
}

/** A series, laid out: all that a template needs to draw it. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly ground: number;
  readonly foot: number;
  readonly ticks: readonly Tick[];
  readonly marks: readonly Mark[];
  readonly joins: readonly Join[];
  readonly labels: readonly Placed[];
}

/** How far a figure's sign reaches around its point, with a little room: what it covers is not seen. */
const SIGN = 10;

/** The distance between figures of the same year. */
const BESIDE = 26;

/** Lays out the points of a series. Nothing joins points across a year that has none. */
export function chartOf(points: readonly Point[]): Chart {
  const scale = scaleOf(points);
  const brackets = bracketsOf(points, scale);
  const marks = points.map((point, i) => ({
    ...markOf(point, points, scale),
    bracket: brackets[i] ?? null,
  }));
  const wanted = marks.map(({ point, x, y, reach }) => ({
    text: point.label,
    x,
    y: Math.min(y, reach ?? y),
  }));
  return {
    width: FRAME.width,
    height: heightWith(brackets, FRAME.height),
    ground: scale.ground,
    foot: scale.foot,
    ticks: ticksOf(points, scale),
    marks,
    joins: joinsOf(marks),
    labels: placeLabels(wanted.filter((want, i) => !isRepeated(want, wanted.slice(0, i)))),
  };
}

function markOf(point: Point, points: readonly Point[], scale: Scale): Omit<Mark, 'bracket'> {
  const { year, amount, max, stretch } = point;
  const beside = points.filter((other) => other.year === year);
  const years = [...new Set(points.map((other) => other.year))];
  const gaps = years
    .filter((one) => one !== year)
    .map((one) => Math.abs(scale.x(one) - scale.x(year)));
  const room = Math.min(BESIDE, Math.min(...gaps) / beside.length);
  const aside = (beside.indexOf(point) - (beside.length - 1) / 2) * room;
  const far = max ?? stretch;
  const y = scale.y(amount);
  return {
    point,
    x: scale.x(year) + aside,
    y,
    reach: far === null ? null : clearOf(scale.y(far), y),
  };
}

/** Where a reach is to scale, or as near to the point as its sign lets it be seen. */
function clearOf(reach: number, y: number): number {
  return reach > y ? Math.max(reach, y + SIGN) : Math.min(reach, y - SIGN);
}

/** The same words beside each other at the same height are written once. */
function isRepeated(here: Wanted, earlier: readonly Wanted[]): boolean {
  return earlier.some(
    ({ text, x, y }) => text === here.text && y === here.y && Math.abs(x - here.x) <= BESIDE,
  );
}

/** Years that follow each other, each with one figure of one rate, none a draft's or a whole period's. */
function joinsOf(marks: readonly Mark[]): Join[] {
  const single = marks.filter(
    ({ point }) =>
      !point.draft &&
      point.since === null &&
      marks.filter((other) => other.point.year === point.year).length === 1,
  );
  return single.flatMap((from) => {
    const to = single.find(
      ({ point }) => point.year === from.point.year + 1 && point.rate === from.point.rate,
    );
    return to === undefined ? [] : [{ from, to }];
  });
}

import type { Indicator, IndicatorNote, IndicatorSeries } from '../model/layers.ts';
import { apart, boundsOf, type Bounds } from './bounds.ts';
import type { Judgement } from './editorial.ts';
import { fault, type Fault } from './fault.ts';
import { rateOf } from './often.ts';

/** Two figures of a series that do not fit together, before an editor has looked at them. */
export type Misfit = Pick<IndicatorNote, 'type' | 'series' | 'a' | 'b'>;

/** Ranks are better the lower they are: a lower goal is no step back. */
const RANK = '位';

/**
 * Pairs of figures of one series that do not fit together, by series and time. `time` gives a clause's
 * document its place in time order.
 */
export function findMisfits(
  indicators: readonly Indicator[],
  series: readonly IndicatorSeries[],
  time: (clause: string) => number,
): Misfit[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return series.flatMap(({ id, indicators: ids }) => {
    const points = ids
      .flatMap((point) => byId.get(point) ?? [])
      .map((indicator) => toPoint(indicator, time))
      .sort((a, b) => a.time - b.time);
    return points.flatMap((a, i) =>
      points.slice(i + 1).flatMap((b): Misfit[] => {
        const type = misfit(a, b);
        return type === null ? [] : [{ type, series: id, a: a.indicator.id, b: b.indicator.id }];
      }),
    );
  });
}

/** A figure with what comparing it needs. */
interface Point {
  readonly indicator: Indicator;
  readonly document: string;
  readonly time: number;
  readonly bounds: Bounds;
}

function toPoint(indicator: Indicator, time: (clause: string) => number): Point {
  const { clause } = indicator;
  const document = clause.slice(0, clause.indexOf('/'));
  return { indicator, document, time: time(clause), bounds: boundsOf(indicator) };
}

function misfit(a: Point, b: Point): IndicatorNote['type'] | null {
  const [x, y] = [a.indicator, b.indicator];
  if (!areComparable(x, y)) return null;
  if (a.document === b.document) {
    const same = x.year === y.year && x.result === y.result && x.per === y.per;
    if (same) return apart(a.bounds, b.bounds) ? 'contradicting' : null;
  } else if (!x.result && !y.result && meet(x, y) && x.amount !== y.amount) return 'changed';
  return fallsBelow(a, b) ? 'below' : null;
}

/** 每月5家 and 每年50家 say nothing of each other; what is once may be of a year. */
function areComparable(a: Indicator, b: Indicator): boolean {
  const [one, other] = [rateOf(a), rateOf(b)];
  return one === other || [one, other].every((rate) => rate === 'once' || rate === 'year');
}

/** True where `b` is a goal for later than the result `a` and lower. */
function fallsBelow(
  { indicator: a, bounds: least }: Point,
  { indicator: b, bounds }: Point,
): boolean {
  if (a.unit === RANK || !a.result || b.result) return false;
  // What is to fall or not to pass a ceiling is better the lower it is.
  if (b.falls === true || bounds.least === -Infinity) return false;
  return b.year > a.year && bounds.most < least.least;
}

/** What holds year by year meets every year of its period; a level is for the last alone. */
function meet(a: Indicator, b: Indicator): boolean {
  const [from, to] = [yearsOf(a), yearsOf(b)];
  return from[0] <= to[1] && to[0] <= from[1];
}

function yearsOf({ year, from, to, per, kind }: Indicator): readonly [number, number] {
  const yearly = per !== 'once' || kind === 'growth';
  return yearly ? [from ?? year, to ?? year] : [year, year];
}

/** Notes with the editors' judgement, and judgements of pairs that are none. */
export interface Judged {
  readonly notes: readonly IndicatorNote[];
  readonly faults: readonly Fault[];
}

/**
 * The pairs found, confirmed where an editor says so and left out where one says no. Fault:
 * `note-without-pair` (the two fit together, or the words name no figures).
 */
export function judge(
  misfits: readonly Misfit[],
  judgements: readonly Judgement[],
  indicators: readonly Indicator[],
): Judged {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const is = (id: string, point: Judgement['a']): boolean => {
    const indicator = byId.get(id);
    return indicator?.clause === point.clause && indicator.quote === point.quote;
  };
  const about = ({ type, a, b }: Misfit, judgement: Judgement): boolean =>
    type === judgement.type && is(a, judgement.a) && is(b, judgement.b);
  const notes = misfits.flatMap((pair): IndicatorNote[] => {
    const judgement = judgements.find((one) => about(pair, one));
    if (judgement === undefined) return [{ ...pair, confirmed: false, why: null }];
    return judgement.confirmed ? [{ ...pair, confirmed: true, why: judgement.why }] : [];
  });
  const faults = judgements.flatMap((judgement, i) =>
    misfits.some((pair) => about(pair, judgement))
      ? []
      : [
          fault(
            'note-without-pair',
            ['notes', i],
            '没有这样一对不合的数字',
            'a 是较早的一个；引文须与 indicators.json 的 quote 一致',
          ),
        ],
  );
  return { notes, faults };
}

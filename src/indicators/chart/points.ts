import type { Indicator, IndicatorSeries } from '../../model/layers.ts';
import { hopedFor, printedFigure } from '../printed.ts';
import { rateOf, rateWord } from '../often.ts';

/** One figure of a series as it is drawn. */
export interface Point {
  /** The indicator's id. */
  readonly id: string;
  readonly year: number;
  /** The first year of a period whose every year it is for; null where it is for one year alone. */
  readonly since: number | null;
  readonly amount: number;
  readonly max: number | null;
  readonly stretch: number | null;
  /** True for what was reached, false for what is aimed at. */
  readonly result: boolean;
  /** True where its document is a draft. */
  readonly draft: boolean;
  /** How often it is meant: points of different rates are never joined. */
  readonly rate: string;
  readonly label: string;
}

/** Ranks: the lower, the higher it stands. */
const RANK = '位';

/**
 * The figures of a series as points, in the series' order. `isDraft` tells it of the document of a
 * clause. Ranks are turned over, so that better is always higher.
 */
export function pointsOf(
  series: IndicatorSeries,
  byId: ReadonlyMap<string, Indicator>,
  isDraft: (clause: string) => boolean,
): Point[] {
  const figures = series.indicators.flatMap((id) => byId.get(id) ?? []);
  const worst = Math.max(...figures.map(({ amount, max }) => max ?? amount));
  const height = (amount: number): number => (series.unit === RANK ? worst + 1 - amount : amount);
  const rates = new Set(figures.map(rateOf));
  return figures.map((figure) => ({
    id: figure.id,
    year: figure.year,
    since: yearly(figure) ? (figure.from ?? null) : null,
    amount: height(figure.amount),
    max: figure.max === undefined ? null : height(figure.max),
    stretch: ((most) => (most === null ? null : height(most)))(furthestOf(figure)),
    result: figure.result,
    draft: isDraft(figure.clause),
    rate: rateOf(figure),
    label: (rates.size > 1 ? rateWord(figure) : '') + printedFigure(figure) + hopedFor(figure),
  }));
}

/** The most that is hoped for. */
function furthestOf({ stretch, furthest }: Indicator): number | null {
  return furthest ?? stretch ?? null;
}

/** What holds year by year, and rates of change over a period, are for each of its years. */
function yearly({ per, kind }: Indicator): boolean {
  return per !== 'once' || kind === 'growth';
}

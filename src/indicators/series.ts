import { createHash } from 'node:crypto';
import { indicatorSchema, type Indicator, type IndicatorSeries } from '../model/layers.ts';
import type { EditorialIndicators, Measure } from './editorial.ts';
import { fault, type Fault } from './fault.ts';
import { aspectOf, type Found } from './found.ts';
import { measureKey } from './measure-key.ts';
import { wholeName } from './measured.ts';
import { NOWHERE } from './place.ts';

type Editors = Pick<EditorialIndicators, 'places' | 'measures'>;

/** Figures with their ids and series, and the series. */
export interface Ordered {
  readonly indicators: readonly Indicator[];
  readonly series: readonly IndicatorSeries[];
}

/**
 * Puts every figure in a series: one measure (the editors', by wording; else by what its name says), one
 * place, one unit, and levels, increments and growth apart. `time` gives a clause's document its place
 * in time order.
 */
export function toSeries(
  found: readonly Found[],
  editors: Editors,
  time: (clause: string) => number,
): Ordered {
  const taken = new Map<string, number>();
  const members = new Map<string, { series: Empty; figures: Indicator[] }>();
  const indicators = found.map((figure) => {
    const series = seriesOf(figure, editors);
    // Parsing leaves out what only the rules need.
    const indicator = indicatorSchema.parse({
      ...figure,
      id: idOf(figure, taken),
      series: series.id,
    });
    const group = members.get(series.id) ?? { series, figures: [] };
    group.figures.push(indicator);
    members.set(series.id, group);
    return indicator;
  });
  const series = [...members.values()].map(({ series: one, figures }) => ({
    ...one,
    nameSupplied: figures.every(({ name }) => name !== one.name),
    wordings: [...new Set(figures.map(({ name }) => name))],
    indicators: inTime(figures, time),
  }));
  return { indicators, series };
}

type Empty = Omit<IndicatorSeries, 'wordings' | 'indicators' | 'nameSupplied'>;

/** From clause and words, so that what is found elsewhere changes no id. */
function idOf({ clause, quote, value, unit }: Found, taken: Map<string, number>): string {
  const key = hash([clause, quote, value, unit].join('|'));
  const times = taken.get(key) ?? 0;
  taken.set(key, times + 1);
  return times === 0 ? `i-${key}` : `i-${hash(`${key}|${times}`)}`;
}

function seriesOf(figure: Found, { places, measures }: Editors): Empty {
  const of = aspectOf(figure);
  const known = measures.find(({ id }) => id === figure.measure) ?? worded(figure, measures);
  const name = wholeName(figure);
  const measure = known?.id ?? `m-${hash([of, figure.unit, measureKey(name)].join('|'))}`;
  const place = places.find(({ name }) => name === figure.place)?.id ?? unlisted(figure);
  return {
    id: `${measure}--${place}`,
    measure,
    name: known?.name ?? name,
    place: figure.place,
    unit: known?.units[0] ?? figure.unit,
    of,
  };
}

/** Figures of no named place are their document's: two documents may speak of two cities. */
function unlisted({ place, clause }: Found): string {
  const whose = place === NOWHERE ? clause.slice(0, clause.indexOf('/')) : place;
  return `p-${hash(whose)}`;
}

function worded(figure: Found, measures: readonly Measure[]): Measure | undefined {
  return measures.find(
    ({ of, units, wordings }) =>
      of === aspectOf(figure) &&
      units.includes(figure.unit) &&
      wordings.includes(wholeName(figure)),
  );
}

function inTime(figures: readonly Indicator[], time: (clause: string) => number): string[] {
  return figures
    .map((indicator, at) => ({ ...indicator, at, time: time(indicator.clause) }))
    .sort((a, b) => a.year - b.year || a.time - b.time || a.at - b.at)
    .map(({ id }) => id);
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}

/**
 * What is wrong with the editors' measures: `measure-twice`, `wording-twice` (of one unit and aspect in
 * two measures), `wording-nowhere`, `measure-unknown` (set on a figure), `measure-unfit` (unit or aspect
 * is another).
 */
export function measureFaults(found: readonly Found[], editors: EditorialIndicators): Fault[] {
  return [...listFaults(found, editors.measures), ...chosenFaults(found, editors)];
}

/** What is wrong with the editors' places: `place-twice` (an id or a name that another has). */
export function placeFaults({ places }: Editors): Fault[] {
  const taken = new Set<string>();
  return places.flatMap(({ id, name, names }, i) =>
    [id, ...new Set([name, ...names])].flatMap((one) => {
      if (taken.has(one)) {
        return [fault('place-twice', ['places', i], `“${one}”已属另一个地方`, '一个称呼只属一处')];
      }
      taken.add(one);
      return [];
    }),
  );
}

function listFaults(found: readonly Found[], measures: readonly Measure[]): Fault[] {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  return measures.flatMap(({ id, of, units, wordings }, i) => {
    const faults: Fault[] = [];
    if (ids.has(id)) {
      faults.push(fault('measure-twice', ['measures', i, 'id'], `id ${id} 已用过`, '每项一个 id'));
    }
    ids.add(id);
    wordings.forEach((wording, k) => {
      const path = ['measures', i, 'wordings', k];
      const named = found.filter(
        (figure) =>
          wholeName(figure) === wording && aspectOf(figure) === of && units.includes(figure.unit),
      );
      if (named.length === 0) {
        const message = `没有数字以“${wording}”为名`;
        faults.push(
          fault(
            'wording-nowhere',
            path,
            message,
            '请对照 indicators.json 的 subject 和 name，连写',
          ),
        );
      }
      for (const unit of units) {
        const key = [of, unit, wording].join('|');
        const owner = owners.get(key) ?? id;
        if (owner !== id) {
          const message = `“${wording}”已属 ${owner}`;
          faults.push(fault('wording-twice', path, message, '一种说法只属一项'));
        }
        owners.set(key, id);
      }
    });
    return faults;
  });
}

function chosenFaults(
  found: readonly Found[],
  { corrections, measures }: EditorialIndicators,
): Fault[] {
  return corrections.flatMap((correction, i) => {
    const { set, add } = correction;
    const chosen = set?.measure ?? add?.measure;
    if (chosen === undefined) return [];
    const path = ['corrections', i, set === undefined ? 'add' : 'set', 'measure'];
    const measure = measures.find(({ id }) => id === chosen);
    if (measure === undefined) {
      return [fault('measure-unknown', path, `没有 ${chosen} 这一项`, '请在 measures 里列出')];
    }
    const unfit = found.some(
      (figure) =>
        figure.measure === chosen &&
        figure.clause === correction.clause &&
        correction.quote.includes(figure.value) &&
        (aspectOf(figure) !== measure.of || !measure.units.includes(figure.unit)),
    );
    const hint = '单位与类别（总量、增量、增速）须与该项一致';
    return unfit ? [fault('measure-unfit', path, `这个数字不合 ${chosen}`, hint)] : [];
  });
}

import { qualifiedFigure } from '../indicators/printed.ts';
import { rateWord } from '../indicators/often.ts';
import { chartOf, type Chart } from '../indicators/chart/chart.ts';
import { pointsOf } from '../indicators/chart/points.ts';
import type { Indicator, IndicatorNote, IndicatorSeries } from '../model/layers.ts';
import type { Entry } from './library.ts';

type EntryOf = (id: string) => Entry;

/** A figure with its clause and its series, as tables show it. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly series: IndicatorSeries;
  readonly entry: Entry;
  /** `力争突破1.3万家` */
  readonly figure: string;
  /** `2027年`, `2023—2027年`. */
  readonly time: string;
  readonly kind: string;
}

/** What a figure measures, in the clause's words; those taken from elsewhere in it stand in ［］. */
export function wording({ subject, name }: Pick<Indicator, 'subject' | 'name'>): string {
  return subject === undefined ? name : `［${subject}］${name}`;
}

/** A series by its name, in ［］ where editors gave it. */
export function seriesName({ name, nameSupplied }: IndicatorSeries): string {
  return nameSupplied ? `［${name}］` : name;
}

/** How the site calls what a figure is, of what is to be done and of what was done. */
const KINDS: Readonly<Record<Indicator['kind'], readonly [string, string]>> = {
  target: ['目标', '目标'],
  achieved: ['结果', '结果'],
  increment: ['要新增', '已新增'],
  growth: ['要增长', '已增长'],
};

/** The same of what becomes less. */
const LESS: Readonly<Partial<Record<Indicator['kind'], readonly [string, string]>>> = {
  increment: ['要减少', '已减少'],
  growth: ['要下降', '已下降'],
};

/** Every kind there is, in the order of a list. */
export const kindWords: readonly string[] = [
  ...new Set([KINDS, LESS].flatMap((kinds) => Object.values(kinds)).flat()),
];

/** What a figure is: a goal, a result, by how much something is to change or has changed. */
function kindWord({ kind, falls, result }: Indicator): string {
  const words = (falls === true ? LESS[kind] : undefined) ?? KINDS[kind];
  return words[result ? 1 : 0];
}

/** Where a figure's year was read if its own sentence does not say it. */
const YEAR_READ: Readonly<Record<Indicator['yearRead'], string>> = {
  sentence: '',
  clause: '据前句',
  heading: '据上级标题',
  document: '据文件年份',
  editor: '编者所定',
};

/**
 * What of a figure's time its own sentence does not say, as tables mark it: where the year was read
 * (去年 is read in the sentence, but which year that is the document tells), and a period that is
 * counted; empty where the sentence says all of it.
 */
export function inferredTime(indicator: Indicator): string {
  const { yearInferred, periodInferred = false, yearRead } = indicator;
  const read = yearInferred ? YEAR_READ.document : YEAR_READ[yearRead];
  return [read, periodInferred ? '起止推算' : ''].filter((mark) => mark !== '').join('、');
}

/** The figures as rows, in their own order: documents by time, within one as printed. */
export function rowsOf(
  indicators: readonly Indicator[],
  series: readonly IndicatorSeries[],
  entryOf: EntryOf,
): IndicatorRow[] {
  const seriesById = new Map(series.map((one) => [one.id, one]));
  return indicators.flatMap((indicator) => {
    const own = seriesById.get(indicator.series);
    if (own === undefined) return [];
    const { year, from } = indicator;
    return [
      {
        indicator,
        series: own,
        entry: entryOf(indicator.clause),
        figure: rateWord(indicator) + qualifiedFigure(indicator),
        time: from === undefined || from === year ? `${year}年` : `${from}—${year}年`,
        kind: kindWord(indicator),
      },
    ];
  });
}

/** A series of more than one figure: its drawing, the same as a table, and what does not fit in it. */
export interface SeriesView {
  readonly series: IndicatorSeries;
  readonly chart: Chart;
  readonly rows: readonly IndicatorRow[];
  readonly notes: readonly NoteView[];
}

/** How the documents word what a series measures, each once. */
export function wordingsOf({ rows }: SeriesView): readonly string[] {
  return [...new Set(rows.map(({ indicator }) => wording(indicator)))];
}

/** Two figures that do not fit together. */
export interface NoteView {
  readonly note: IndicatorNote;
  readonly label: string;
  /** What editors say of them, or that none has looked at them yet. */
  readonly why: string;
  readonly a: IndicatorRow;
  readonly b: IndicatorRow;
}

/** What two figures that do not fit together are called. */
export const noteNames: Readonly<Record<IndicatorNote['type'], string>> = {
  contradicting: '同一文件前后不一',
  changed: '先后文件说法不同',
  below: '目标低于上一年',
};

/** The series that have more than one figure, those that span years first, place by place. */
export function seriesViews(
  rows: readonly IndicatorRow[],
  series: readonly IndicatorSeries[],
  notes: readonly IndicatorNote[],
): SeriesView[] {
  const byId = new Map(rows.map((row) => [row.indicator.id, row]));
  const indicators = new Map(rows.map(({ indicator }) => [indicator.id, indicator]));
  const drafts = new Set(
    rows
      .filter(({ entry }) => entry.document.status === 'draft')
      .map(({ entry }) => entry.clause.id),
  );
  const views = series
    .filter((one) => one.indicators.length > 1)
    .map((one) => ({
      series: one,
      chart: chartOf(pointsOf(one, indicators, (clause) => drafts.has(clause))),
      rows: one.indicators.flatMap((id) => byId.get(id) ?? []),
      notes: noteViews(notes, one.id, byId),
    }));
  const byPlace = [...Map.groupBy(views, (view) => view.series.place).values()].flat();
  return [...byPlace.filter(spansYears), ...byPlace.filter((view) => !spansYears(view))];
}

/** True where the figures are for different years. */
export function spansYears({ rows }: SeriesView): boolean {
  return new Set(rows.map(({ indicator }) => indicator.year)).size > 1;
}

const UNSEEN = '由程序比较得出，编者没有核对过。';

function noteViews(
  notes: readonly IndicatorNote[],
  series: string,
  byId: ReadonlyMap<string, IndicatorRow>,
): NoteView[] {
  return notes
    .filter((note) => note.series === series)
    .flatMap((note) => {
      const [a, b] = [byId.get(note.a), byId.get(note.b)];
      return a === undefined || b === undefined
        ? []
        : [{ note, label: noteNames[note.type], why: note.why ?? UNSEEN, a, b }];
    });
}

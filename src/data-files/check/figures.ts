import { clauseLabel } from '../../citation/label.ts';
import {
  inferredTime,
  rowsOf,
  seriesName,
  seriesViews,
  wording,
  type IndicatorRow,
  type NoteView,
} from '../../site/indicators.ts';
import { shortTitle } from '../../site/words.ts';
import { bare, type ShownPage } from './page.ts';
import type { CheckedSite, Difference } from './site.ts';

/** The page of figures has a row for each, saying what the data says, and every series as it is in the data. */
export function figureDifferences(site: CheckedSite): Difference[] {
  const { indicators, indicatorSeries, indicatorNotes } = site.library;
  if (indicators.length === 0) return [];
  const page = site.page('indicators/');
  if (page === null) return ['没有 indicators/ 这一页'];
  const rows = rowsOf(indicators, indicatorSeries, site.entryOf);
  const views = seriesViews(rows, indicatorSeries, indicatorNotes);
  const known = new Set([
    ...indicators.map(({ id }) => id),
    ...views.map(({ series }) => `s-${series.id}`),
  ]);
  const misfits = views.flatMap(({ notes }) => notes);
  return [
    ...rows.flatMap((row) => rowDifferences(row, page, site)),
    ...noteDifferences(misfits, page, site),
    ...views.flatMap(({ series, rows: points, notes }) => {
      const part = page.parts.get(`s-${series.id}`);
      const text = seriesName(series) + [series.place, series.unit].join('·');
      const links = points.map(({ entry }) => site.base + entry.clause.url);
      const said = [text, ...points.flatMap(pointTexts), ...notes.map(({ why }) => why)];
      // The points of the drawing, then the rows of the table below it.
      const linked = part?.links.join('\n') === [...links, ...links].join('\n');
      const whole = part?.text ?? '';
      return linked && said.every((words) => whole.includes(bare(words)))
        ? []
        : [`indicators/ 上序列 ${series.id} 与数据不同`];
    }),
    ...[...page.parts.keys()]
      .filter((id) => /^(?:i-[0-9a-f]{8}$|s-.*--(?!.*-name$))/u.test(id) && !known.has(id))
      .map((id) => `indicators/ 上的 ${id} 不在数据中`),
  ];
}

/** The list of what does not fit: of every pair what it is, both quotations with their links, why. */
function noteDifferences(
  notes: readonly NoteView[],
  { parts }: ShownPage,
  { base }: CheckedSite,
): Difference[] {
  const part = parts.get('misfits');
  const shown = [part?.text ?? '', ...(part?.quotes ?? []), ...(part?.links ?? [])];
  const words = notes.map(({ label, why, a, b }) =>
    bare(`${label}${a.indicator.quote}→${b.indicator.quote}${why}看图`),
  );
  const wanted = [
    ...notes.flatMap(({ a, b }) => [bare(a.indicator.quote), bare(b.indicator.quote)]),
    ...notes.flatMap(({ note, a, b }) => [
      ...[a, b].map(({ entry }) => base + entry.clause.url),
      `#s-${note.series}`,
    ]),
  ];
  const same =
    shown[0]!.endsWith(words.join('')) && shown.slice(1).join('\n') === wanted.join('\n');
  return same ? [] : ['indicators/#misfits 与数据不同'];
}

function pointTexts({ time, figure, kind }: IndicatorRow): string[] {
  return [`${time}${figure}${kind}`];
}

/** What is measured, how much, when, of which kind, where, in which words: cell by cell. */
function rowDifferences(row: IndicatorRow, { parts }: ShownPage, { base }: CheckedSite) {
  const { indicator, series, entry, figure, time, kind } = row;
  const part = parts.get(indicator.id);
  if (part === undefined) return [`indicators/ 上没有 ${indicator.id}`];
  const named = wording(indicator);
  const joined = series.indicators.length > 1 && seriesName(series) !== named;
  const text = [
    ...[named, joined ? seriesName(series) : '', figure, time],
    ...[inferredTime(indicator), kind, series.place, indicator.quote],
    ...[shortTitle(entry.document), clauseLabel(entry.clause, entry.path)],
    // The link's name ends with the figure, for those who only hear it.
    `：${named}${figure}`,
  ].join('');
  const same = part.text === bare(text) && part.links.join() === base + entry.clause.url;
  return same ? [] : [`indicators/ 上 ${indicator.id} 与数据不同`];
}

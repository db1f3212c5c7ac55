import { timeOrder } from '../corpus/document.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Indicator, IndicatorNote, IndicatorSeries } from '../model/layers.ts';
import { afresh, type RecallOf } from '../model/notebook.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { applyCorrections } from './corrections.ts';
import { readEditorialIndicators, type EditorialIndicators } from './editorial.ts';
import type { Fault } from './fault.ts';
import { findMisfits, judge } from './notes.ts';
import { readDocument, type Reading } from './read.ts';
import { NOWHERE } from './place.ts';
import { measureFaults, placeFaults, toSeries } from './series.ts';

/** The figures of a corpus, the series they form, and what in these does not fit together. */
export interface Figures {
  readonly indicators: readonly Indicator[];
  readonly series: readonly IndicatorSeries[];
  readonly notes: readonly IndicatorNote[];
}

const NOTHING: EditorialIndicators = { places: [], measures: [], corrections: [], notes: [] };

/**
 * Every figure that states a goal or a result, by rules and as the editors correct it, in the order of
 * the corpus. `editorial` is the text of the editors' `file`, null where there is none.
 *
 * Problems: errors with line of the editors' file (schema, and those of `applyCorrections`,
 * `measureFaults` and `judge`); the warning `figure-without-year`, one for a document, whose figures
 * are left out for want of any year.
 *
 * `recall` may know a document's figures from an earlier run.
 */
export function findIndicators(
  corpus: Corpus,
  editorial: string | null,
  file: string,
  recall: RecallOf<Reading> = afresh,
): Checked<Figures> {
  const read = editorial === null ? null : readEditorialIndicators(editorial, file);
  const editors = read?.value?.value ?? NOTHING;
  const places = editors.places.map(({ name, names }) => ({ name, names: [name, ...names] }));
  const known = JSON.stringify(places);
  const readings = corpus.documents.map((document) => ({
    document,
    ...recall(document.slug, known, () => readDocument(document, places)),
  }));
  const clauses = new Map(corpus.documents.flatMap((d) => d.clauses.map((c) => [c.id, c])));
  const { found, faults } = applyCorrections(
    readings.flatMap((reading) => reading.found),
    editors.corrections,
    { clauses, places: namesOfPlaces(corpus, editors) },
  );
  const time = timeOfClauses(corpus);
  const { indicators, series } = toSeries(found, editors, time);
  const judged = judge(findMisfits(indicators, series, time), editors.notes, indicators);
  const place = read?.value?.placeOf ?? (() => ({ line: 1, column: 1 }));
  const wrong = [
    ...faults,
    ...placeFaults(editors),
    ...measureFaults(found, editors),
    ...judged.faults,
  ];
  return {
    value: { indicators, series, notes: judged.notes },
    problems: [
      ...(read?.problems ?? []),
      ...wrong.map((one) => toProblem(one, file, place(one.path))),
      ...readings.filter(({ undated }) => undated > 0).map(undatedProblem),
    ],
  };
}

/** What a figure's place may be: a document's, one that editors list, or none. */
function namesOfPlaces({ documents }: Corpus, { places }: EditorialIndicators): Set<string> {
  const own = documents.flatMap(({ place }) => place ?? []);
  return new Set([...own, ...places.map(({ name }) => name), NOWHERE]);
}

function timeOfClauses({ documents }: Corpus): (clause: string) => number {
  const times = new Map(documents.map((document) => [document.slug, timeOrder(document)]));
  return (clause) => times.get(clause.slice(0, clause.indexOf('/'))) ?? Infinity;
}

function toProblem(
  { rule, message, hint }: Fault,
  file: string,
  at: { line: number; column: number },
): Problem {
  return { rule, severity: 'error', file, ...at, message, hint };
}

function undatedProblem({
  document,
  undated,
}: {
  document: Corpus['documents'][number];
  undated: number;
}): Problem {
  return {
    rule: 'figure-without-year',
    severity: 'warning',
    file: document.source.file,
    line: 1,
    column: 1,
    message: `${undated} 个数字没有年份，未列入指标`,
    hint: '请在 catalog.yaml 写明文件的年份或期限',
  };
}

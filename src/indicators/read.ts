import { timeOrder } from '../corpus/document.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Figure } from './figure.ts';
import type { Found } from './found.ts';
import { statesGoal } from './goal.ts';
import { lineageOf } from './lineage.ts';
import { kindOf, perOf, qualifierOf } from './kind.ts';
import { countedEnd, measuredNoun } from './measured.ts';
import { passagesOf, segmentOf, wordsBefore, type Passage } from './passage.ts';
import { countsAreas, locate, NOWHERE } from './place.ts';
import { scanFigures } from './scan.ts';
import { dividedAmong, sharedAmong } from './shared.ts';
import { joinStretches } from './stretch.ts';
import { calendarOf, yearAt, type FigureYear } from './years.ts';

/** A document's figures, and how many of them no year could be found for. */
export interface Reading {
  readonly found: readonly Found[];
  readonly undated: number;
}

/** Every figure of a document that states a goal or a result, in printed order, by rules alone. */
export function readDocument(document: PolicyDocument): Reading {
  const lineage = lineageOf(document);
  const readings = document.clauses.flatMap((clause) => {
    const above = lineage(clause);
    if (!mayState(clause, above)) return [];
    const context = { clause, above, document, results: reports([clause, ...above]) };
    return passagesOf(clause).map((passage) => readPassage(passage, context));
  });
  return {
    found: readings.flatMap(({ found }) => found),
    undated: readings.reduce((sum, { undated }) => sum + undated, 0),
  };
}

/** Titles, tables of facts and articles of law hold no goals: an article's figures are rules. */
function mayState(clause: Clause, above: readonly Clause[]): boolean {
  if (clause.kind === 'title' || clause.kind === 'metadata') return false;
  return ![clause, ...above].some(({ kind }) => kind === 'article');
}

const REPORT = /工作情况|工作总结|工作回顾|完成情况|进展情况|工作成效|主要成效|基本情况/u;

/** True where a heading says that what follows reports on what was done. */
function reports(clauses: readonly Clause[]): boolean {
  return clauses.some(({ heading }) => REPORT.test(heading ?? ''));
}

interface Context {
  readonly clause: Clause;
  /** The clauses that it stands in, the nearest first. */
  readonly above: readonly Clause[];
  readonly document: PolicyDocument;
  /** The clause reports on what was done. */
  readonly results: boolean;
}

function readPassage(passage: Passage, context: Context): Reading {
  const { flat, raw } = passage;
  const figures = joinStretches(scanFigures(flat, raw), flat).filter((figure) =>
    statesGoal(figure, passage),
  );
  const calendar = calendarOf(passage, context.above, context.document);
  const found: Found[] = [];
  let undated = 0;
  figures.forEach((figure, i) => {
    const year = yearAt(calendar, figure.start);
    if (year === null) undated += 1;
    else found.push(readFigure({ passage, context, figure, figures, i, year, found }));
  });
  const divided = dividedAmong(found, context.clause.text);
  return { found: divided.flatMap(sharedAmong), undated };
}

interface Here {
  readonly passage: Passage;
  readonly context: Context;
  readonly figure: Figure;
  readonly figures: readonly Figure[];
  readonly i: number;
  readonly year: FigureYear;
  /** What was found before it in the passage. */
  readonly found: readonly Found[];
}

function readFigure(here: Here): Found {
  const { passage, context, figure, year, found } = here;
  const { flat, at } = passage;
  const words = wordsOf(here);
  const before = flat.slice(wordsBefore(passage, figure.start).start, figure.start);
  const noun = measuredNoun({
    ...{ passage, figure, ...words },
    previous: found.at(-1)?.name ?? null,
    heading: context.clause.heading,
  });
  const result = isResult(year, context);
  return {
    clause: context.clause.id,
    ...placed(noun, here),
    ...yearFields(year),
    value: figure.value,
    amount: figure.amount,
    ...(figure.max === undefined ? {} : { max: figure.max }),
    ...(figure.stretch === undefined ? {} : { stretch: figure.stretch }),
    unit: figure.unit,
    per: perOf(before),
    kind: kindOf(figure, before, result),
    result,
    qualifier: qualifierOf(figure, before, flat.slice(words.from, figure.start), flat),
    quote: context.clause.text
      .slice(at + quoteStart(flat, words.from, figure), at + quoteEnd(figure, flat, words.until))
      .trim(),
    origin: 'computed',
    span: { start: at + figure.start, end: at + figure.end },
  };
}

/** The words that belong to a figure: from the one before it, or the comma, to the next, or the comma. */
function wordsOf({ passage, figure, figures, i }: Here): { from: number; until: number } {
  const { end } = segmentOf(passage, figure.start);
  const { start } = wordsBefore(passage, figure.start);
  const [last, next] = [figures[i - 1], figures[i + 1]];
  const from = last === undefined ? 0 : countedEnd(passage.flat, last, figure.start);
  return { from: Math.max(start, from), until: Math.min(end, next?.start ?? end) };
}

function yearFields({ year, from, to, read }: FigureYear) {
  return {
    year,
    yearInferred: read === 'document',
    yearRead: read,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** An area goes on through its sentence until the words name something that stands in none. */
function placed(
  noun: string,
  { context, passage, figure, found }: Here,
): { name: string; place: string } {
  const whole = context.document.place ?? NOWHERE;
  const { place, name } = locate(noun, whole);
  if (place !== null) return { place, name };
  const { start } = segmentOf(passage, figure.start).sentence;
  const area = found.findLast(
    (other) => other.span.start >= passage.at + start && other.place !== whole,
  );
  return { place: area === undefined || countsAreas(name) ? whole : area.place, name };
}

function isResult(year: FigureYear, { document, results }: Context): boolean {
  if (results) return true;
  const now = timeOrder(document);
  return (
    Number.isFinite(now) && year.read !== 'document' && year.year < now && year.from === undefined
  );
}

/** From the words that name it on; the mark that divides it from the figure before is left out. */
function quoteStart(flat: string, from: number, figure: Figure): number {
  const words = flat.slice(from, figure.start);
  return from + (/^[\s、,;)和及]*/u.exec(words)?.[0].length ?? 0);
}

/** To the end of the figure; where what it counts follows, to the end of that. */
function quoteEnd(figure: Figure, flat: string, until: number): number {
  const rest = flat.slice(figure.tail, until);
  const stop = rest.search(/[、;()]|[和及与]$/u);
  return figure.tail + (stop < 0 ? rest.length : stop);
}

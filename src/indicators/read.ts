import { timeOrder } from '../corpus/document.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Figure } from './figure.ts';
import type { Found } from './found.ts';
import { statesGoal } from './goal.ts';
import { lineageOf } from './lineage.ts';
import { fallsBy, kindOf, multipleOf, qualifierOf, saysLevel, type Words } from './kind.ts';
import { countedEnd, measuredNoun, type Noun } from './measured.ts';
import { oftenOf } from './often.ts';
import { wholeOf } from './part.ts';
import { passagesOf, segmentOf, wordsBefore, type Passage } from './passage.ts';
import { placedAt, type KnownPlace } from './place.ts';
import { printedIn } from './printed.ts';
import { scanFigures } from './scan.ts';
import { allotted } from './shared.ts';
import { namedSums } from './sums.ts';
import { joinStretches } from './stretch.ts';
import { quoteSpan, type OwnWords } from './quote.ts';
import { calendarOf, periodOf, yearAt, type FigureYear } from './years.ts';

/** A document's figures, and how many of them no year could be found for. */
export interface Reading {
  readonly found: readonly Found[];
  readonly undated: number;
}

/**
 * Every figure of a document that states a goal or a result, in printed order, by rules alone. `places`
 * are the places that editors know, and what texts call them.
 */
export function readDocument(
  document: PolicyDocument,
  places: readonly KnownPlace[] = [],
): Reading {
  const lineage = lineageOf(document);
  const readings = document.clauses.flatMap((clause) => {
    const above = lineage(clause);
    if (!mayState(clause, above)) return [];
    const context = { clause, above, document, places, results: reports([clause, ...above]) };
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
  readonly places: readonly KnownPlace[];
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
  const { text } = context.clause;
  return { found: namedSums(allotted(found, text), text), undated };
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
    previous: found.at(-1) ?? null,
    heading: context.clause.heading,
  });
  const result = isResult(year, context) || stands(flat.slice(figure.tail));
  const own = flat.slice(words.from, figure.start);
  const often = oftenOf({ before, own });
  const { kind, falls } = changeOf(here, { before, own }, result);
  const multiple = multipleOf(figure, kind, falls);
  const quote = quoteSpan(flat, figure, words);
  return {
    clause: context.clause.id,
    ...placed(noun, here),
    ...yearFields(year),
    ...periodOf({ year, per: often.per, kind, before, document: context.document, result }),
    value: figure.value,
    printed: printedIn(passage.raw, figure),
    ...amountsOf(figure, falls),
    ...(multiple === null ? {} : { multiple }),
    unit: figure.unit,
    ...often,
    kind,
    result,
    qualifier: qualifierOf(figure, { before, own, lead: leadOf(passage, figure) }, flat),
    quote: context.clause.text.slice(at + quote.start, at + quote.end).trim(),
    origin: 'computed',
    span: { start: at + figure.start, end: at + figure.end },
  };
}

/** What kind it is and whether it falls: of itself, or as a part of what comes on top. */
function changeOf(
  { passage, figure, found }: Here,
  words: Words,
  result: boolean,
): Pick<Found, 'kind'> & { falls: boolean } {
  const kind = kindOf(figure, words, result);
  const falls = fallsBy(figure, words);
  if (kind === 'increment' || kind === 'growth' || saysLevel(words.own)) return { kind, falls };
  const whole = wholeOf(passage, figure, found);
  if (whole?.kind !== 'increment') return { kind, falls };
  return { kind: whole.kind, falls: whole.falls === true };
}

/** The words of its sentence before a figure's segment, from the last semicolon on. */
function leadOf(passage: Passage, { start: at }: Figure): string {
  const { start, sentence } = segmentOf(passage, at);
  return passage.flat.slice(sentence.start, start).replace(/^.*;/su, '');
}

/** The words that belong to a figure: from the one before it, or the comma, to the next, or the comma. */
function wordsOf({ passage, figure, figures, i }: Here): OwnWords {
  const { end } = segmentOf(passage, figure.start);
  const { start } = wordsBefore(passage, figure.start);
  const [last, next] = [figures[i - 1], figures[i + 1]];
  const from = last === undefined ? 0 : countedEnd(passage.flat, last, figure.start);
  const followed = next !== undefined && next.start < end;
  return { from: Math.max(start, from), until: followed ? next.start : end, followed };
}

/** How much, and how much at most and at best; all of it less than nothing where it falls. */
function amountsOf({ amount, max, stretch, furthest }: Figure, falls: boolean) {
  const signed = (one: number): number => (falls ? -one : one);
  return {
    amount: signed(amount),
    ...(falls ? { falls } : {}),
    ...(max === undefined ? {} : { max: signed(max) }),
    ...(stretch === undefined ? {} : { stretch: signed(stretch) }),
    ...(furthest === undefined ? {} : { furthest: signed(furthest) }),
  };
}

function yearFields({ year, read, relative }: FigureYear) {
  return { year, yearInferred: read === 'document' || relative === true, yearRead: read };
}

function placed(noun: Noun, { context, passage, figure, found }: Here): Noun & { place: string } {
  const { document, clause, places } = context;
  const { start } = segmentOf(passage, figure.start).sentence;
  const before = found.filter(({ span }) => span.start >= passage.at + start);
  const around = { passage, at: figure.start, before, heading: clause.heading };
  return placedAt(noun, around, { whole: document.place, places });
}

/** 5家已落地研究院: there are so many already. */
function stands(after: string): boolean {
  return /^已(?:建|落地|认定|获批|成立|投用|有|设立)/u.test(after);
}

function isResult(year: FigureYear, { document, results }: Context): boolean {
  if (results || year.done === true) return true;
  const now = timeOrder(document);
  return (
    Number.isFinite(now) && year.read !== 'document' && year.year < now && year.from === undefined
  );
}

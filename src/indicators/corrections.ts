import type { Clause } from '../model/corpus.ts';
import type { Correction } from './editorial.ts';
import { fault, type Fault } from './fault.ts';
import { fieldFaults } from './field-faults.ts';
import type { Found } from './found.ts';
import { printedWords } from './printed.ts';

/** The figures after the editors' corrections, in printed order, and what was wrong with these. */
export interface Corrected {
  readonly found: readonly Found[];
  readonly faults: readonly Fault[];
}

/** What corrections can speak of: the clauses by id, and the names of places. */
export interface Known {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly places: ReadonlySet<string>;
}

/**
 * Applies corrections to what the rules found. Faults: `correction-unclear` (not exactly one of drop,
 * set, add), `correction-to-nothing` (no such clause), `quote-not-found`, `name-not-found` (name or subject
 * are no words of the clause), `correction-without-figure`, `correction-ambiguous`,
 * `figure-there-already`, and those of `fieldFaults`.
 */
export function applyCorrections(
  found: readonly Found[],
  corrections: readonly Correction[],
  { clauses, places }: Known,
): Corrected {
  const order = new Map([...clauses.keys()].map((clause, i) => [clause, i]));
  const faults: Fault[] = [];
  let figures = [...found];
  corrections.forEach((correction, i) => {
    const wrong = mistakes(correction, { clauses, places }, figures);
    faults.push(...wrong.map((one) => ({ ...one, path: ['corrections', i, ...one.path] })));
    if (wrong.length === 0) figures = corrected(figures, correction, clauses);
  });
  const at = ({ clause }: Found): number => order.get(clause) ?? 0;
  return {
    found: figures.sort((a, b) => at(a) - at(b) || a.span.start - b.span.start),
    faults,
  };
}

function mistakes(
  correction: Correction,
  { clauses, places }: Known,
  figures: readonly Found[],
): Fault[] {
  const { clause: id, quote, drop, set, add } = correction;
  const ways = [drop, set, add].filter((way) => way !== undefined).length;
  if (ways !== 1) {
    return [fault('correction-unclear', [], '须有且只有 drop、set、add 之一', '请留下一种')];
  }
  const clause = clauses.get(id);
  if (clause === undefined) {
    return [fault('correction-to-nothing', ['clause'], `没有条款 ${id}`, '请对照文件页上的锚点')];
  }
  if (!clause.text.includes(quote)) {
    const message = `“${quote}”不是 ${id} 的原文`;
    return [fault('quote-not-found', ['quote'], message, '引文须与原文一字不差')];
  }
  return [
    ...foreign(correction, clause),
    ...(add === undefined
      ? missed(correction, clause, figures)
      : addedTwice(correction, add, clause, figures)),
    ...fieldFaults({
      correction,
      clause,
      places,
      before: figuresMeant(correction, clause, figures)[0],
    }),
  ];
}

/** What a figure measures is said in the clause's own words, so that readers can tell whose words they are. */
function foreign({ set, add }: Correction, { text, id }: Clause): Fault[] {
  const way = set === undefined ? 'add' : 'set';
  const given = set ?? add ?? {};
  return (['name', 'subject'] as const).flatMap((field) => {
    const words = given[field];
    if (words === undefined || text.includes(words)) return [];
    const message = `“${words}”不是 ${id} 的原文`;
    const hint = 'name 和 subject 都须照抄条款里的字；编者起的名称写在 measures 里';
    return [fault('name-not-found', [way, field], message, hint)];
  });
}

function missed(correction: Correction, clause: Clause, figures: readonly Found[]): Fault[] {
  const meant = figuresMeant(correction, clause, figures).length;
  if (meant === 1) return [];
  return meant === 0
    ? [
        fault(
          'correction-without-figure',
          ['quote'],
          '规则在这句话里没有找到这个数字',
          '漏掉的数字用 add 添上；数字已不在的请删去这一条',
        ),
      ]
    : [
        fault(
          'correction-ambiguous',
          ['quote'],
          `这句话里有 ${meant} 个数字`,
          '请缩短引文，或用 value、named 指明',
        ),
      ];
}

function addedTwice(
  correction: Correction,
  add: NonNullable<Correction['add']>,
  clause: Clause,
  figures: readonly Found[],
): Fault[] {
  const named = { ...correction, value: add.value, named: add.name };
  return figuresMeant(named, clause, figures).length === 0
    ? []
    : [
        fault(
          'figure-there-already',
          ['add'],
          '规则已经找到这个数字',
          '要改它的某一项，请用 set；不用改就删去这一条',
        ),
      ];
}

function figuresMeant(
  { quote, value, named }: Correction,
  clause: Clause,
  figures: readonly Found[],
): Found[] {
  const spans = occurrences(clause.text, quote);
  return figures.filter(
    (figure) =>
      figure.clause === clause.id &&
      (value === undefined || figure.value === value) &&
      (named === undefined || figure.name === named) &&
      spans.some((start) => start <= figure.span.start && figure.span.end <= start + quote.length),
  );
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

function corrected(
  figures: readonly Found[],
  correction: Correction,
  clauses: ReadonlyMap<string, Clause>,
): Found[] {
  const clause = clauses.get(correction.clause);
  if (clause === undefined) return [...figures];
  const { add, set } = correction;
  if (add !== undefined) return [...figures, addedFigure(correction, add, clause)];
  const [meant] = figuresMeant(correction, clause, figures);
  if (set === undefined) return figures.filter((figure) => figure !== meant);
  return figures.map((figure) => (figure === meant ? withFields(figure, set) : figure));
}

function withFields(figure: Found, set: NonNullable<Correction['set']>): Found {
  const given = Object.fromEntries(
    Object.entries(set).filter(([, value]) => value !== undefined),
  ) as Partial<Found>;
  const { quote, value, unit } = { ...figure, ...given };
  const printed = set.value === undefined ? figure.printed : printedWords(quote, value, unit);
  const dated =
    given.year === undefined ? {} : { yearRead: 'editor' as const, yearInferred: false };
  return { ...figure, ...dated, ...given, printed, origin: 'editor' };
}

function addedFigure(
  { quote }: Correction,
  { from, to, max, stretch, furthest, measure, subject, ...add }: NonNullable<Correction['add']>,
  clause: Clause,
): Found {
  const start = clause.text.indexOf(quote) + quote.indexOf(add.value);
  return {
    ...add,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(max === undefined ? {} : { max }),
    ...(stretch === undefined ? {} : { stretch }),
    ...(furthest === undefined ? {} : { furthest }),
    ...(measure === undefined ? {} : { measure }),
    ...(subject === undefined ? {} : { subject }),
    printed: printedWords(quote, add.value, add.unit),
    clause: clause.id,
    quote,
    yearRead: 'editor',
    origin: 'editor',
    span: { start, end: start + add.value.length },
  };
}

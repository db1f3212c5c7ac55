import type { Clause } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { lineFinder, startOf } from './places.ts';

const OPEN_END = /[、，,（(《“〔—-]$/u;
/** What no paragraph begins with, so that the line above it was cut. */
const CLOSING_START = /^[，。、；：！？）》”〕,;)]/u;
/** …，由市財政局統 | 一核撥。: the line's end cuts a word. */
const CUT_WORD = /[统統專专]$/u;
const WORD_REST = /^一\p{Script=Han}/u;
const LONGEST_HEADING = 60;
const SHORT_LINE = 30;
/** Where so many of the clauses beside it begin with a heading, one without is worth a look. */
const MOST_HEADED = 0.75;
/** The longest first sentence that could be the heading. */
const LONGEST_FIRST = 45;

/**
 * What an editor should look at in the structure that the parser found.
 *
 * Problems (warnings): `number-restart`, `heading-cut`, `heading-missed`, `heading-unlike`.
 */
export function structureProblems(
  file: string,
  clauses: readonly Clause[],
  text: string,
): Problem[] {
  let finder: ((point: number) => number) | null = null;
  const lineAt = (point: number): number => (finder ??= lineFinder(text))(point);
  const warn: Warn = (clause, rule, message, hint) => ({
    rule,
    severity: 'warning',
    file,
    line: lineAt(startOf(clause)),
    column: 1,
    message,
    hint,
  });
  return [
    ...restarts(clauses, warn),
    ...cutHeadings(clauses, warn),
    ...missedHeadings(clauses, warn),
    ...unlikeSiblings(clauses, warn),
    ...spacedHeadings(clauses, warn),
  ];
}

type Warn = (clause: Clause, rule: string, message: string, hint: string) => Problem;

/** Enclosed documents count apart; tasks may begin again in every part. */
function restarts(clauses: readonly Clause[], warn: Warn): Problem[] {
  const hint = '请对照原件；原件如此则不必改动';
  const annexes = new Set<string>();
  const found: Problem[] = [];
  let scoped = false;
  for (const clause of clauses) {
    const annex = /^annex-\d+/u.exec(clause.anchor)?.[0];
    if (annex !== undefined && !annexes.has(annex)) {
      annexes.add(annex);
      found.push(
        warn(clause, 'number-restart', `从这里起按附在后面的文件处理（${annex}），编号另计`, hint),
      );
    }
    if (
      !scoped &&
      /part-\d+(?:-sec-\d+)?-task-\d+$/u.test(clause.anchor) &&
      clause.kind === 'task'
    ) {
      scoped = true;
      found.push(
        warn(clause, 'number-restart', `${clause.number ?? ''} 这一级在各部分重新编号`, hint),
      );
    }
  }
  return found;
}

function cutHeadings(clauses: readonly Clause[], warn: Warn): Problem[] {
  return clauses.flatMap((clause, i) => {
    const heading = clause.heading ?? brokenLine(clause);
    if (heading === null || clause.kind === 'title') return [];
    const next = clauses[i + 1];
    const after = next?.parent === clause.id && next.number === null ? next.text : '';
    const cut =
      OPEN_END.test(heading) ||
      isUnbalanced(heading) ||
      CLOSING_START.test(after) ||
      (CUT_WORD.test(heading) && WORD_REST.test(after || restOf(clause)));
    const long = [...heading].length > LONGEST_HEADING;
    if (!cut && !long) return [];
    const message = cutMessage(clause, heading, cut);
    return [warn(clause, 'heading-cut', message, '请对照原件看标题到哪里为止')];
  });
}

const LONGEST_QUOTE = 40;

/** What is wrong with a heading, or with a line that was taken for none since it stops in mid-sentence. */
function cutMessage(clause: Clause, heading: string, cut: boolean): string {
  const inner = heading.replace(/“/gu, '‘').replace(/”/gu, '’');
  const quoted = inner.length > LONGEST_QUOTE ? `${inner.slice(0, LONGEST_QUOTE)}…` : inner;
  if (!cut) return `标题“${quoted}”太长，像是正文`;
  if (clause.heading !== null) return `标题“${quoted}”像是没有完，其余可能在下一行`;
  return `${clause.number ?? ''} 这一行“${quoted}”在半句处断开，没有认出标题`;
}

/** A short numbered line that stops in mid-sentence: a heading whose rest is elsewhere. */
function brokenLine({ number, text }: Clause): string | null {
  const [first = ''] = text.split('\n');
  const isShort = [...first].length <= SHORT_LINE && !/[。；]/u.test(first);
  const cut = OPEN_END.test(first) || (CUT_WORD.test(first) && WORD_REST.test(restOf({ text })));
  return number !== null && isShort && cut ? first : null;
}

/** What stands below a clause's first line. */
function restOf({ text }: Pick<Clause, 'text'>): string {
  return text.slice(text.indexOf('\n') + 1 || text.length);
}

/** Straight quotation marks pair with anything. */
function isUnbalanced(text: string): boolean {
  if (text.includes('"')) return false;
  return ['（）', '《》', '“”', '〔〕'].some(([open = '', close = '']) => {
    return text.split(open).length !== text.split(close).length;
  });
}

/** Of numbered clauses side by side nearly all begin with a heading; this one's could be its first sentence. */
function missedHeadings(clauses: readonly Clause[], warn: Warn): Problem[] {
  const rows = Map.groupBy(clauses, ({ parent, kind }) => `${kind} ${parent ?? ''}`);
  return [...rows.values()].flatMap((row) => {
    const numbered = row.filter(({ number }) => number !== null);
    const headed = numbered.filter(({ heading }) => heading !== null).length;
    if (numbered.length < SHOWS_HABIT || headed < MOST_HEADED * numbered.length) return [];
    return numbered.filter(couldBeHeaded).map((clause) => {
      const message = `${clause.number ?? ''} 没有认出标题，前后各条都有`;
      return warn(clause, 'heading-missed', message, '请看它的第一句是不是标题');
    });
  });
}

/** In a list of fewer clauses none shows what the others are. */
const SHOWS_HABIT = 4;

/**
 * Of two or three clauses side by side some begin with a heading, or of more the smaller half: theirs may be
 * a sentence as the others', or the others' a heading. Once for every list, at the first that is unlike.
 */
function unlikeSiblings(clauses: readonly Clause[], warn: Warn): Problem[] {
  const numbered = clauses.filter(({ number, kind, anchor }) => {
    return (
      number !== null && (HEADED.has(kind) || (kind === 'item' && !anchor.includes('article-')))
    );
  });
  const rows = Map.groupBy(numbered, ({ parent, kind }) => `${kind} ${parent ?? ''}`);
  return [...rows.values()].flatMap((row) => {
    const [headed = [], bare = []] = [true, false].map((has) =>
      row.filter(({ heading }) => (heading !== null) === has),
    );
    const [withOne, without] = [headed[0], bare[0]];
    const doubtful = row.length < SHOWS_HABIT || headed.length < bare.length;
    if (withOne === undefined || without === undefined || !doubtful) return [];
    if (bare.some(isSpaced)) return [];
    const [first, others] = headed.length < bare.length ? [withOne, '没有'] : [without, '有'];
    const has = first === withOne ? `标题“${withOne.heading ?? ''}”` : '没有认出标题';
    const message = `${first.number ?? ''} ${has}，同一级的其他各条${others}`;
    return [warn(first, 'heading-unlike', message, '请对照原件看它的第一句是标题还是正文')];
  });
}

/** （六）加强领导 各部门要落实责任。: white space alone stands behind what may be the heading. */
const SPACED_HEADING = /^[\p{Script=Han}“”、]{4,20}[ \u3000\t]+(?=\p{Script=Han})[^\n]{6,}。/u;
const HEADED: ReadonlySet<Clause['kind']> = new Set(['part', 'section', 'task']);

function isSpaced({ kind, number, heading, text }: Clause): boolean {
  return HEADED.has(kind) && number !== null && heading === null && SPACED_HEADING.test(text);
}

function spacedHeadings(clauses: readonly Clause[], warn: Warn): Problem[] {
  return clauses.filter(isSpaced).map((clause) => {
    const message = `${clause.number ?? ''} 的标题和正文之间像是只有空格，没有认出标题`;
    return warn(clause, 'heading-missed', message, '请对照原件，在标题后加句号或分行');
  });
}

function couldBeHeaded({ heading, text }: Clause): boolean {
  const [line = ''] = text.split('\n');
  const end = line.indexOf('。');
  return heading === null && end > 0 && end <= LONGEST_FIRST && line.length > end + 1;
}

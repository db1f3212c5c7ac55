import type { Clause, PolicyDocument } from '../model/corpus.ts';

/** A supplied title stands in ［］ wherever it is shown. */
export function shownTitle(document: Pick<PolicyDocument, 'title' | 'titleSupplied'>): string {
  return document.titleSupplied ? `［${document.title}］` : document.title;
}

/** The numeral of a printed number, without its marks: `19.` → `19`, `三、` → `三`, `（一）` → `一`, `——` → empty. */
export function numeralOf(printed: string | null): string {
  return (printed ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** How an ordinal is written that is counted, not printed. */
export type Counted = (ordinal: string) => string;

/**
 * What a clause is called in running text: 第19项, 第三部分, 第三部分（一）, 第6项第2段, 第五条.
 * A numeral is only said where one is printed, a supplied one stands in ［］; otherwise the heading or the kind is.
 * `path` are the clauses it stands in, outermost first; empty where the place is clear already.
 * `counted` writes what no print says and editors count: 第2段.
 */
export function clauseLabel(
  clause: Clause,
  path: readonly Clause[],
  counted: Counted = (ordinal) => ordinal,
): string {
  const numeral = numeralOf(clause.number);
  switch (clause.kind) {
    case 'task':
      return `${scopeLabel(clause, path, counted)}${numeral === '' ? quoted('任务', clause) : `第${numeral}项`}`;
    case 'part':
      return numeral === '' ? quoted('', clause) : partLabel(clause, numeral);
    case 'section':
      return `${outerLabel(path, counted)}${sectionNumeral(clause)}`;
    case 'goal':
      return numeral === '' ? quoted('目标', clause) : `目标${numeral}`;
    case 'chapter':
    case 'article':
      return scopeLabel(clause, path, counted) + (clause.number?.trim() ?? quoted('', clause));
    case 'item':
      return `${outerLabel(path, counted)}${clause.number?.trim() ?? '条目'}`;
    case 'paragraph':
      return paragraphLabel(clause, path, counted);
    case 'title':
      return '标题';
    case 'metadata':
      return '公开信息';
    case 'preamble':
      return '引言';
  }
}

const NUMERAL = /^[\p{N}〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾IVXivx]+$/u;

/** A number that says by itself what it counts is said as it is printed: 第二编, 第一部分, 附件1. */
function partLabel({ number }: Clause, numeral: string): string {
  return NUMERAL.test(numeral)
    ? `第${numeral}部分`
    : (number ?? '').trim().replace(/[、.．:：]$/u, '');
}

/** Where a count starts again in every part or section, the part or section belongs to the name. */
function scopeLabel(clause: Clause, path: readonly Clause[], counted: Counted): string {
  const at = path.findLastIndex((outer) => clause.anchor.startsWith(`${outer.anchor}-`));
  return at === -1 ? '' : outerLabel(path.slice(0, at + 1), counted);
}

function sectionNumeral(clause: Clause): string {
  if (clause.number !== null) return clause.number.trim();
  return clause.numberSupplied === null ? quoted('', clause) : `［${clause.numberSupplied}］`;
}

function paragraphLabel(clause: Clause, path: readonly Clause[], counted: Counted): string {
  const count = /(\d+)$/.exec(clause.anchor)?.[1];
  const container = path.at(-1)?.anchor;
  if (container === undefined || count === undefined || !clause.anchor.startsWith(container)) {
    return clause.heading ?? quoted('', clause);
  }
  return outerLabel(path, counted) + counted(`第${count}段`);
}

/** The label of the innermost clause of a path; an unnumbered part is called by its heading. */
function outerLabel(path: readonly Clause[], counted: Counted): string {
  const last = path.at(-1);
  if (last === undefined) return '';
  return unnumberedHeading(last) ?? clauseLabel(last, path.slice(0, -1), counted);
}

/** The heading of a part that has no number, null for everything else. */
export function unnumberedHeading({ kind, number, heading }: Clause): string | null {
  return kind === 'part' && number === null ? heading : null;
}

function quoted(kind: string, clause: Clause): string {
  const words = shorten(clause.heading ?? clause.text, 16).replace(/[。，,：:；;]$/, '');
  return `${kind}“${words}”`;
}

/** The first `limit` characters, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= limit
    ? characters.join('')
    : `${characters.slice(0, limit).join('')}…`;
}

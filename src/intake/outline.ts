import { toPlain } from './plain.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import { lineFinder, startOf } from '../corpus/places.ts';

/** Kinds that an outline names one by one; paragraphs are counted. */
const NAMED: ReadonlySet<Clause['kind']> = new Set([
  'part',
  'section',
  'goal',
  'task',
  'item',
  'chapter',
  'article',
]);
const FRONT: Partial<Record<Clause['kind'], string>> = {
  title: '标题',
  metadata: '信息表',
  preamble: '导语',
};
/** How much of a text without a heading is shown. */
const SHOWN = 24;

/** One line of an outline. */
export interface OutlineLine {
  /** How far in it stands; 0 is outermost. */
  readonly depth: number;
  readonly label: string;
  /** Null for a count of paragraphs. */
  readonly anchor: string | null;
  /** 1-based line of the text. */
  readonly line: number;
}

/** What the parser made of a document: title, headings and numbered clauses, paragraphs as a count. */
export function outlineOf(document: PolicyDocument, text: string): OutlineLine[] {
  const lineAt = lineFinder(text);
  const depths = new Map<string, number>();
  const lines: OutlineLine[] = [];
  const main = document.clauses.find(isMainTitle);
  for (const clause of document.clauses) {
    const depth = clause.parent === null ? 0 : (depths.get(clause.parent) ?? 0) + 1;
    depths.set(clause.id, depth);
    const line = lineAt(startOf(clause));
    const last = lines.at(-1);
    if (clause.kind === 'paragraph') {
      if (last?.anchor === null && last.depth === depth)
        lines[lines.length - 1] = { ...last, label: oneMore(last.label) };
      else lines.push({ depth, label: '段落 1', anchor: null, line });
    } else if (NAMED.has(clause.kind) || clause.kind in FRONT) {
      const label = clause === main ? `标题：${toPlain(document.title)}` : labelOf(clause);
      lines.push({ depth, label, anchor: clause.anchor, line });
    }
  }
  return lines;
}

/** Enclosed documents have titles of their own. */
function isMainTitle({ kind, anchor }: Clause): boolean {
  return kind === 'title' && anchor === 'title';
}

function oneMore(label: string): string {
  return label.replace(/\d+$/u, (count) => String(Number(count) + 1));
}

function labelOf(clause: Clause): string {
  const front = FRONT[clause.kind];
  const text = clause.kind === 'title' ? clause.text.replace(/\n/gu, ' ') : abridged(clause.text);
  const words = toPlain(clause.heading ?? (text || '（没有文字）'));
  if (front !== undefined) return `${front}：${words}`;
  const supplied = clause.numberSupplied === null ? '' : `［${clause.numberSupplied}］`;
  return `${clause.number ?? supplied}${words}`;
}

function abridged(text: string): string {
  const points = [...text.replace(/\n/gu, ' ')];
  return points.length > SHOWN ? `${points.slice(0, SHOWN).join('')}…` : points.join('');
}

/** One line of an outline as it is read: what it is, its anchor, where it stands. */
export function outlineLabel({ label, anchor, line }: OutlineLine): string {
  const name = anchor === null ? '' : ` #${anchor}`;
  return `${label}${name} ……第${String(line)}行`;
}

/** An outline as lines to print. */
export function outlineText(lines: readonly OutlineLine[]): string[] {
  return lines.map((line) => '  '.repeat(line.depth) + outlineLabel(line));
}

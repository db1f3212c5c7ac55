import type { Clause, ClauseKind } from '../model/corpus.ts';
import { clauseGist } from './label.ts';

/** A line of the table of contents with the lines under it. */
export interface ContentsItem {
  readonly anchor: string;
  /** The number as printed, a supplied one in ［］, null where there is none. */
  readonly number: string | null;
  readonly text: string;
  readonly items: readonly ContentsItem[];
}

const LISTED: ReadonlySet<ClauseKind> = new Set(['part', 'section', 'chapter', 'article', 'task']);

/** The table of contents of a document: its parts, sections, chapters, articles and tasks as they stand in each other. */
export function contentsOf(clauses: readonly Clause[]): ContentsItem[] {
  const children = Map.groupBy(clauses, (clause) => clause.parent);
  const under = (parent: string | null): ContentsItem[] =>
    (children.get(parent) ?? []).flatMap((clause) => {
      const items = under(clause.id);
      return LISTED.has(clause.kind) ? [itemOf(clause, items)] : items;
    });
  return under(null);
}

function itemOf(clause: Clause, items: readonly ContentsItem[]): ContentsItem {
  const supplied = clause.numberSupplied === null ? null : `［${clause.numberSupplied}］`;
  // A line of contents for a heading; where there is none, the opening words on half a line.
  const text = clauseGist(clause, clause.heading === null ? 16 : 40);
  return { anchor: clause.anchor, number: clause.number ?? supplied, text, items };
}

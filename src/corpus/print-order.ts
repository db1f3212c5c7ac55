import type { Clause } from '../model/corpus.ts';

/** A clause with what is printed in it, in order: its own paragraphs and the clauses inside its text. */
export interface PrintNode {
  readonly clause: Clause;
  /** Heading level on a page whose title is level 1. */
  readonly level: number;
  readonly content: readonly (OwnParagraph | PrintNode)[];
}

export interface OwnParagraph {
  readonly text: string;
}

const STRUCTURAL = new Set(['part', 'section', 'chapter', 'article', 'task']);

/** Clauses in printed order → the clauses of a page in order, those inside another's text nested in it. */
export function printOrder(clauses: readonly Clause[]): PrintNode[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const inside = Map.groupBy(
    clauses.filter(({ within }) => within !== null),
    ({ parent }) => parent,
  );
  const node = (clause: Clause): PrintNode => ({
    clause,
    level: headingLevel(clause, byId),
    content: contentOf(clause, (inside.get(clause.id) ?? []).map(node)),
  });
  return clauses.filter(({ within }) => within === null).map(node);
}

/** Own paragraphs and smaller clauses by where they stand in the text. */
function contentOf(clause: Clause, children: readonly PrintNode[]): (OwnParagraph | PrintNode)[] {
  const points = [...clause.text];
  const own = clause.own.map(([start, end]) => ({
    at: start,
    part: { text: points.slice(start, end).join('') },
  }));
  const smaller = children.map((part) => ({ at: part.clause.within ?? 0, part }));
  return [...own, ...smaller].sort((left, right) => left.at - right.at).map(({ part }) => part);
}

function headingLevel(clause: Clause, byId: ReadonlyMap<string, Clause>): number {
  let level = 2;
  let parent = clause.parent === null ? undefined : byId.get(clause.parent);
  while (parent !== undefined) {
    if (STRUCTURAL.has(parent.kind)) level += 1;
    parent = parent.parent === null ? undefined : byId.get(parent.parent);
  }
  return Math.min(level, 6);
}

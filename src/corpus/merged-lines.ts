import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import { ownText } from './paragraphs.ts';

/** So many numbers on one line are not how a document is printed. */
const MANY = 3;
const HEADED = new Set(['part', 'section', 'chapter']);

/**
 * Lines of the file that hold a whole document, where a part or section got no heading: without line
 * ends and spaces nothing shows where a heading stops.
 * Problem: `heading-unclear` (warning), at each such clause.
 */
export function mergedLines(file: string, roots: readonly Anchored[]): Problem[] {
  const numbered = roots.flatMap(flatten).filter(({ node }) => node.marker !== null);
  const byLine = Map.groupBy(numbered, ({ node }) => node.blocks[0]?.line ?? 0);
  return [...byLine.values()]
    .filter((clauses) => clauses.length >= MANY)
    .flatMap((clauses) => clauses.filter(isUnclear))
    .map((anchored) => unclear(file, anchored));
}

function flatten(anchored: Anchored): Anchored[] {
  return [anchored, ...anchored.children.flatMap(flatten)];
}

function isUnclear({ node }: Anchored): boolean {
  return HEADED.has(node.role) && ownText(node).heading === null;
}

function unclear(file: string, { node }: Anchored): Problem {
  const { line = 1, column = 1 } = node.blocks[0] ?? {};
  return {
    rule: 'heading-unclear',
    severity: 'warning',
    file,
    line,
    column,
    message: `全文没有分行，看不出 ${node.marker?.printed ?? ''} 的标题到哪里为止`,
    hint: '请对照原件，把标题和正文分行后再放入',
  };
}

import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import type { OutlineNode } from './outline.ts';

const COUNTED = new Set(['part', 'section', 'chapter', 'article', 'task', 'goal', 'item']);

/**
 * Looks over the printed numbers of an outline, in order.
 *
 * Problems (warnings; the document is built as printed): `number-repeated`, `number-gap`,
 * `number-supplied`.
 */
export function sequenceProblems(file: string, roots: readonly Anchored[]): Problem[] {
  const all = roots.flatMap(flatten);
  const last = new Map<string, number>();
  return all.flatMap((anchored) => {
    const { node } = anchored;
    if (!COUNTED.has(node.role) || node.value === 0) return [];
    const list = listOf(node);
    const previous = last.get(list) ?? 0;
    last.set(list, node.value);
    for (const role of innerLists(node.role)) last.delete(role);
    return nodeProblem(file, anchored, previous);
  });
}

/** The list that a number belongs to; of decimals the one below all but the last number. */
function listOf({ role, marker }: OutlineNode): string {
  const path = marker?.path ?? [];
  return path.length === 0 ? role : `${role} ${path.slice(0, -1).join('.')}`;
}

function nodeProblem(
  file: string,
  { node, anchor, repeated }: Anchored,
  previous: number,
): Problem[] {
  if (node.supplied !== null) return [warn(file, node, 'number-supplied', suppliedMessage(node))];
  if (node.marker === null) return [];
  if (repeated) {
    const message = `编号 ${node.marker.printed} 重复，锚点为 ${anchor}`;
    return [warn(file, node, 'number-repeated', message)];
  }
  // 1 starts a new list; anything else that does not follow is a gap.
  const follows = node.value === previous + 1 || node.value === 1 || node.marker.inserted !== null;
  return follows ? [] : [warn(file, node, 'number-gap', gapMessage(node, previous))];
}

function flatten(anchored: Anchored): Anchored[] {
  return [anchored, ...anchored.children.flatMap(flatten)];
}

/** Lists that start anew inside every clause; tasks, sections and articles may run on. */
function innerLists(role: string): string[] {
  return role === 'item' ? [] : role === 'goal' ? ['item'] : ['item', 'goal'];
}

function suppliedMessage(node: OutlineNode): string {
  return `标题“${node.blocks[0]?.text ?? ''}”前的编号缺失，按次序补作 ${node.supplied ?? ''}`;
}

function gapMessage(node: OutlineNode, previous: number): string {
  const printed = node.marker?.printed ?? '';
  return previous === 0
    ? `编号从 ${printed} 开始`
    : `编号 ${printed} 之前应有 ${String(previous + 1)}`;
}

function warn(file: string, node: OutlineNode, rule: string, message: string): Problem {
  const { line = 1, column = 1 } = node.blocks[0] ?? {};
  const hint = '请对照原件；原件如此则不必改动';
  return { rule, severity: 'warning', file, line, column, message, hint };
}

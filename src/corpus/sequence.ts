import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import { markerAt } from './markers.ts';
import { THINGS } from './named-numbers.ts';
import type { OutlineNode } from './outline.ts';

const COUNTED = new Set(['part', 'section', 'chapter', 'article', 'task', 'goal', 'item']);

/** These begin anew in every clause; tasks, sections and articles may run on. */
const ANEW = new Set(['item', 'goal']);

/**
 * Looks over the printed numbers of an outline, in order.
 *
 * Problems (warnings; the document is built as printed): `number-repeated`, `number-gap`,
 * `number-supplied`.
 */
export function sequenceProblems(file: string, roots: readonly Anchored[]): Problem[] {
  const counted = roots
    .flatMap(flatten)
    .filter(({ node }) => COUNTED.has(node.role) && node.value > 0);
  const anew = listsBegunAnew(counted.map(({ node }) => node));
  const last = new Map<string, { readonly value: number; readonly parent: OutlineNode | null }>();
  return counted.flatMap((anchored) => {
    const { node } = anchored;
    const list = listOf(node);
    const before = last.get(list);
    const goesOn =
      before?.parent === node.parent || !anew.has(list) || runsOn(node.value, before?.value ?? 0);
    last.set(list, { value: node.value, parent: node.parent });
    return nodeProblem(file, anchored, goesOn ? (before?.value ?? 0) : 0);
  });
}

/** （27） in a section behind （26） in the one before: so far no list comes by chance. */
function runsOn(value: number, before: number): boolean {
  return value > MOST_LOST && value === before + 1;
}

/**
 * The list that a number belongs to: 节, （一） and 措施1 are counted apart though all are sections; of
 * decimals the one below all but the last number.
 */
function listOf({ role, marker, supplied }: OutlineNode): string {
  const { style = '', path = [], printed = '' } = marker ?? markerAt(`${supplied ?? ''}某`) ?? {};
  const [thing = ''] = THINGS.exec(printed) ?? [];
  return [role, style, thing, ...path.slice(0, -1)].join(' ');
}

/** So many clauses with a list that all but one begin with one show that none runs on. */
const FEWEST = 4;
/** More numbers are not lost at a list's beginning: 五、（八） behind （七） runs on after all. */
const MOST_LOST = 3;

/** The lists that begin at one in every clause, as items do always. */
function listsBegunAnew(nodes: readonly OutlineNode[]): ReadonlySet<string> {
  const begun = [...Map.groupBy(nodes, listOf)].filter(([, list]) => {
    const firsts = list.filter(({ parent }, i) => parent !== list[i - 1]?.parent);
    const others = firsts.filter(({ value }) => value !== 1);
    const [{ role, marker } = { role: 'item', marker: null }] = list;
    if (ANEW.has(role) || marker?.style === 'legal-section') return true;
    return firsts.length >= FEWEST && others.length <= 1 && (others[0]?.value ?? 0) <= MOST_LOST;
  });
  return new Set(begun.map(([list]) => list));
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

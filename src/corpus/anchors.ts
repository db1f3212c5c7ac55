import type { OutlineNode, Role } from './outline.ts';

/** A node with the anchor that its print gives it; paragraphs, also those that stand alone, get theirs by allotment. */
export interface Anchored {
  readonly node: OutlineNode;
  readonly anchor: string;
  /** True when the printed number was used before, so that the anchor carries a letter. */
  readonly repeated: boolean;
  readonly children: readonly Anchored[];
}

/** Under which clause the numbers of tasks start again: the whole document, a part, or a section. */
type TaskScope = 'document' | 'part' | 'section';

const OUTER: ReadonlySet<Role> = new Set(['part', 'chapter']);

/**
 * Names every node of an outline. Numbers come from print; a number used twice, or one in `reserved`
 * (released once for another text), takes `-b`, `-c` …; goals and items with bullets count by place.
 * `prefix` stands before every anchor of an enclosed document: `annex-1-`.
 */
export function toAnchors(
  roots: readonly OutlineNode[],
  reserved: ReadonlySet<string> = new Set(),
  prefix = '',
): Anchored[] {
  const scopes = { tasks: taskScope(roots), partsAgain: partsBeginAgain(roots) };
  const namer = new Namer(scopes, reserved, prefix);
  return roots.map((root, i) => namer.name(root, null, i));
}

class Namer {
  readonly #scope: TaskScope;
  readonly #partsAgain: boolean;
  readonly #prefix: string;
  readonly #used = new Map<string, number>();
  readonly #anchors = new Map<OutlineNode, string>();

  constructor(
    { tasks, partsAgain }: { readonly tasks: TaskScope; readonly partsAgain: boolean },
    reserved: ReadonlySet<string>,
    prefix: string,
  ) {
    this.#scope = tasks;
    this.#partsAgain = partsAgain;
    this.#prefix = prefix;
    for (const anchor of reserved) this.#used.set(anchor, 1);
  }

  name(node: OutlineNode, parent: Anchored | null, index: number): Anchored {
    const wanted = this.#wanted(node, parent, index);
    const uses = this.#used.get(wanted) ?? 0;
    this.#used.set(wanted, uses + 1);
    const anchor = uses === 0 ? wanted : `${wanted}-${letter(uses)}`;
    this.#anchors.set(node, anchor);
    const named = { node, anchor, repeated: uses > 0, children: [] as Anchored[] };
    node.children.forEach((child, i) => {
      const place = node.children.slice(0, i).filter((other) => other.role === child.role).length;
      named.children.push(this.name(child, named, place));
    });
    return named;
  }

  #wanted(node: OutlineNode, parent: Anchored | null, place: number): string {
    const number = String(node.value === 0 ? place + 1 : node.value);
    const top = (name: string): string => `${this.#prefix}${name}`;
    const under = (name: string): string =>
      parent === null ? top(name) : `${parent.anchor}-${name}`;
    switch (node.role) {
      case 'chapter':
        // In a code of several 编 chapters count anew in each.
        return parent?.node.role === 'part' ? under(`chapter-${number}`) : top(`chapter-${number}`);
      case 'part':
        return this.#partsAgain || parent?.node.role === 'part'
          ? under(`part-${number}`)
          : top(`part-${number}`);
      case 'goal':
        return top(`goal-${number}`);
      case 'section':
        if (node.marker !== null && node.marker.path.length > 0) {
          return top(`sec-${node.marker.path.join('-')}`);
        }
        return under(`sec-${number}`);
      case 'article':
        return top(`article-${number}${insertedSuffix(node)}`);
      case 'task':
        return `${this.#taskPrefix(node, parent)}task-${number}`;
      case 'item':
        return under(`item-${number}`);
      case 'paragraph':
        return under(`p${String(place + 1)}`);
      default:
        return top(node.role);
    }
  }

  #taskPrefix(node: OutlineNode, parent: Anchored | null): string {
    if (this.#scope === 'document' || parent === null) return this.#prefix;
    if (this.#scope === 'section') return `${parent.anchor}-`;
    const outer = ancestors(node).find((ancestor) => OUTER.has(ancestor.role));
    return outer === undefined ? this.#prefix : `${this.#anchors.get(outer) ?? ''}-`;
  }
}

/** 第八条之一 → `-1` */
function insertedSuffix({ marker }: OutlineNode): string {
  return marker?.inserted == null ? '' : `-${String(marker.inserted)}`;
}

const LETTERS = 26;

/** The second use is b, the third c, the one after z is aa. */
function letter(uses: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (uses % LETTERS));
  return uses < LETTERS ? last : letter(Math.floor(uses / LETTERS) - 1) + last;
}

function ancestors(node: OutlineNode): OutlineNode[] {
  return node.parent === null ? [] : [node.parent, ...ancestors(node.parent)];
}

/** Where the numbering of tasks starts again at one. */
function taskScope(roots: readonly OutlineNode[]): TaskScope {
  const tasks = roots.flatMap(tasksUnder);
  // A list that starts again under the same clause is a repetition, not a scope.
  const restarts = tasks.filter(
    (task, i) => i > 0 && task.value === 1 && task.parent !== tasks[i - 1]?.parent,
  );
  if (restarts.length === 0) return 'document';
  const inParts = restarts.every((task) => {
    const outer = ancestors(task).find((ancestor) => OUTER.has(ancestor.role));
    return outer !== undefined && tasksUnder(outer)[0] === task;
  });
  return inParts ? 'part' : 'section';
}

/** 一、 begins again in a second chapter or section. */
function partsBeginAgain(roots: readonly OutlineNode[]): boolean {
  const first = ({ role, value, parent }: OutlineNode): boolean =>
    role === 'part' && value === 1 && parent !== null;
  const count = (nodes: readonly OutlineNode[]): number =>
    nodes.reduce((sum, node) => sum + Number(node.children.some(first)) + count(node.children), 0);
  return count(roots) > 1;
}

function tasksUnder(node: OutlineNode): OutlineNode[] {
  return node.role === 'task' ? [node] : node.children.flatMap(tasksUnder);
}

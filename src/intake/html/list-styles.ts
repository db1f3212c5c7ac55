import type { Element, Root } from 'hast';
import { attribute, inside } from './tree.ts';

/** One simple part of a selector: ol, .steps, ol#main.steps. */
interface Compound {
  readonly tag: string;
  readonly names: readonly string[];
}

/** A rule of a stylesheet about lists. */
interface Rule {
  /** From the outermost to the element itself. */
  readonly path: readonly Compound[];
  readonly weight: number;
  readonly style: string;
}

const BLOCK = /([^{}]+)\{([^{}]*)\}/gu;
const LIST_STYLE = /(?:^|;)\s*list-style(?:-type)?\s*:([^;]*)/giu;
const COMPOUND = /^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$/iu;
const LISTS: ReadonlySet<string> = new Set(['ol', 'li']);
/** A rule that counts weighs by what it names; an id more than classes, these more than tags. */
const WEIGHTS: Readonly<Record<string, number>> = { '#': 100, '.': 10 };

/** What a page's own stylesheets say of the numbers of its lists and items: the value of list-style. */
export function listStyles(page: Root, sheets: readonly string[]): ReadonlyMap<Element, string> {
  const rules = sheets.flatMap(rulesIn).toSorted((left, right) => left.weight - right.weight);
  const found = new Map<Element, string>();
  if (rules.length === 0) return found;
  const visit = (element: Element, above: readonly Element[]): void => {
    const way = [...above, element];
    const rule = LISTS.has(element.tagName)
      ? rules.findLast(({ path }) => leads(path, way))
      : undefined;
    if (rule !== undefined) found.set(element, rule.style);
    for (const child of inside(element)) visit(child, way);
  };
  for (const element of inside(page)) visit(element, []);
  return found;
}

function rulesIn(sheet: string): Rule[] {
  return [...sheet.replace(/\/\*.*?\*\//gsu, '').matchAll(BLOCK)].flatMap(
    ([, selectors = '', said = '']) => {
      const style = [...said.matchAll(LIST_STYLE)]
        .at(-1)?.[1]
        ?.replace(/!important/iu, '')
        .trim();
      if (style === undefined) return [];
      return selectors.split(',').flatMap((selector) => {
        const path = pathOf(selector);
        return path === null ? [] : [{ path, weight: weightOf(path), style }];
      });
    },
  );
}

/** Null for a selector that says more than tags, classes and ids. */
function pathOf(selector: string): Compound[] | null {
  const parts = selector.replace(/>/gu, ' ').trim().split(/\s+/u);
  const path = parts.flatMap((part): Compound[] => {
    const match = part === '' ? null : COMPOUND.exec(part);
    if (match === null) return [];
    const [, tag = '*', names = ''] = match;
    return [{ tag: tag.toLowerCase(), names: names.match(/[.#][\w-]+/gu) ?? [] }];
  });
  return path.length === parts.length ? path : null;
}

function weightOf(path: readonly Compound[]): number {
  return path
    .flatMap(({ tag, names }) => [
      Number(tag !== '*'),
      ...names.map((name) => WEIGHTS[name.charAt(0)] ?? 0),
    ])
    .reduce((sum, weight) => sum + weight, 0);
}

/** True where the last of a way is what the path ends with, and the others stand above it in order. */
function leads(path: readonly Compound[], way: readonly Element[]): boolean {
  const [last, element] = [path.at(-1), way.at(-1)];
  if (last === undefined || element === undefined || !isSuch(element, last)) return false;
  let rest = path.length - 2;
  for (let i = way.length - 2; i >= 0 && rest >= 0; i -= 1) {
    const [above, wanted] = [way[i], path[rest]];
    if (above !== undefined && wanted !== undefined && isSuch(above, wanted)) rest -= 1;
  }
  return rest < 0;
}

function isSuch(element: Element, { tag, names }: Compound): boolean {
  if (tag !== '*' && tag !== element.tagName) return false;
  const own = new Set([
    ...attribute(element, 'className')
      .split(/\s+/u)
      .map((name) => `.${name}`),
    `#${attribute(element, 'id')}`,
  ]);
  return names.every((name) => own.has(name));
}

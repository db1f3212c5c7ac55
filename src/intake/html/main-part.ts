import type { Element } from 'hast';
import { printedLength } from '../lines.ts';
import { isGrid } from './grid.ts';
import { metadataRows } from './metadata.ts';
import { noiseByName, noiseByText } from './noise.ts';
import {
  allTags,
  attribute,
  elementsIn,
  isBlock,
  isHidden,
  isSilent,
  leadsElsewhere,
  textOf,
} from './tree.ts';

/** The part with at least so much of the page's running text is where the document stands. */
const MOST = 0.9;
/** From this length on a block is text even without a full stop. */
const LONG = 40;
/** What words that are no sentence weigh. */
const BARE = 0.2;
const SENTENCE = /[。；，：！？]/u;

/** Running text below each element, in characters. */
export type Weights = ReadonlyMap<Element, number>;

/** So much text beside its tables is a document's own. */
const OWN_TEXT = 40;
const SHORTEST_TITLE = 6;

/**
 * The smallest part of a page that holds nearly all of its running text. What a page has around a
 * document is short, has no sentences, leads elsewhere, or says by its name what it is.
 */
export function mainPart(body: Element): Element {
  const weights = weigh(body);
  let part = body;
  for (;;) {
    const inner = heaviest(part, weights);
    if (inner === null || (weights.get(inner) ?? 0) < MOST * (weights.get(part) ?? 0)) break;
    part = inner;
  }
  const whole = wholeTable(body, part);
  const grids = allTags(body, 'table').filter(isGrid);
  return grids.length === 0 ? whole : aroundTables(body, whole, grids);
}

/**
 * A long table outweighs the notice above it and the note below, which are no less the document: a part
 * that is hardly more than tables grows until it has text of its own, or a title. It stays where none has.
 */
function aroundTables(body: Element, found: Element, grids: readonly Element[]): Element {
  const prose = weigh(body, new Set(grids));
  const isBare = (part: Element): boolean =>
    (prose.get(part) ?? 0) < OWN_TEXT && !hasTitle(part, new Set(grids));
  let part: Element | null = found;
  while (part !== null && isBare(part)) part = parentOf(body, part);
  return part ?? found;
}

/** True where a heading stands in a part, outside its tables. */
function hasTitle(part: Element, grids: ReadonlySet<Element>): boolean {
  if (grids.has(part) || isNoise(part)) return false;
  if (/^h[1-3]$/.test(part.tagName)) return printedLength(textOf(part)) >= SHORTEST_TITLE;
  return elementsIn(part).some((child) => hasTitle(child, grids));
}

function heaviest(parent: Element, weights: Weights): Element | null {
  const children = elementsIn(parent).filter(isBlock);
  return children.reduce<Element | null>((most, child) => {
    const more = (weights.get(child) ?? 0) > (most === null ? 0 : (weights.get(most) ?? 0));
    return more ? child : most;
  }, null);
}

/** Rows and cells mean nothing without their table, unless it is a frame of one cell. */
function wholeTable(body: Element, part: Element): Element {
  if (!/^(?:tbody|thead|tr|p|h[1-6]|li)$/.test(part.tagName)) return part;
  const parent = parentOf(body, part);
  return parent === null || parent === body ? (parent ?? part) : wholeTable(body, parent);
}

function parentOf(root: Element, wanted: Element): Element | null {
  for (const child of elementsIn(root)) {
    if (child === wanted) return root;
    const found = parentOf(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

function weigh(body: Element, without: ReadonlySet<Element> = new Set()): Weights {
  const weights = new Map<Element, number>();
  weighInto(body, weights, without);
  return weights;
}

function weighInto(
  element: Element,
  weights: Map<Element, number>,
  without: ReadonlySet<Element>,
): number {
  const isNothing = without.has(element) || isNoise(element) || isHidden(element);
  // A table of facts is read wherever it stands, and must not draw the page around it in.
  if (isNothing || metadataRows(element) !== null) {
    weights.set(element, 0);
    return 0;
  }
  const words = { said: '', linked: 0 };
  let inner = 0;
  gather(element, words, (block) => {
    inner += weighInto(block, weights, without);
  });
  const weight = inner + blockWeight(words.said, words.linked);
  weights.set(element, weight);
  return weight;
}

/** The words of an element that stand in no smaller block; those are handed to `visit`. */
function gather(
  element: Element,
  words: { said: string; linked: number },
  visit: (block: Element) => void,
): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      words.said += child.value;
      if (leadsElsewhere(element)) words.linked += printedLength(child.value);
    } else if (child.type === 'element' && !isSilent(child)) {
      if (isBlock(child)) visit(child);
      else gather(child, words, visit);
    }
  }
}

function blockWeight(said: string, linked: number): number {
  const length = printedLength(said);
  if (length === 0 || linked * 2 > length) return 0;
  const text = said.trim();
  if (noiseByText(text) !== null) return 0;
  return SENTENCE.test(text) || length >= LONG ? length : length * BARE;
}

/** What an element is by its name when that is no document, or null. */
export function noiseOf(element: Element): string | null {
  return noiseByName({
    tag: element.tagName,
    role: attribute(element, 'role'),
    names: [attribute(element, 'className'), attribute(element, 'id')],
  });
}

function isNoise(element: Element): boolean {
  return noiseOf(element) !== null;
}

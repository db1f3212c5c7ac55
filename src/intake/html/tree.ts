import type { Element, Nodes, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** Never shown, and no words of the page. */
const SILENT = new Set(
  'script style template head meta link base noscript svg iframe object embed audio video canvas map math'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
   table tbody td tfoot th thead tr ul caption title`.split(/\s+/),
);

/** Parses a page as browsers do. */
export function parsePage(text: string): Root {
  return unified().use(rehypeParse).parse(text);
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** The elements directly in an element, silent ones too. */
export function inside(parent: Element | Root): Element[] {
  const children: readonly RootContent[] = parent.children;
  return children.filter((child): child is Element => isElement(child));
}

export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName);
}

/** True for an element that stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** The elements directly in an element that show something. */
export function elementsIn(parent: Element | Root): Element[] {
  return inside(parent).filter((child) => !isSilent(child));
}

/** The first element of that tag, or null. */
export function findTag(parent: Element | Root, tag: string): Element | null {
  for (const child of inside(parent)) {
    const found = child.tagName === tag ? child : findTag(child, tag);
    if (found !== null) return found;
  }
  return null;
}

/** Every element of that tag below, in order, those inside each other too. */
export function allTags(parent: Element | Root, tag: string): Element[] {
  return inside(parent).flatMap((child) => {
    const below = allTags(child, tag);
    return child.tagName === tag ? [child, ...below] : below;
  });
}

/** An attribute as text, empty where there is none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** True for what a style or attribute hides. */
export function isHidden(element: Element): boolean {
  const style = attribute(element, 'style');
  return (
    element.properties['hidden'] === true ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style) ||
    (element.tagName === 'input' && attribute(element, 'type') === 'hidden')
  );
}

/** A line end that the page shows, unlike those of the file: white space that `collapse` never closes. */
const SHOWN_BREAK = '\f';

/**
 * All words below a node, as they stand in the file, with a form feed where the page begins a line.
 * `before` is what the page prints before the words of an element, as the number of a list's item.
 */
export function textOf(node: Nodes, before: ReadonlyMap<Element, string> = new Map()): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && node.tagName === 'br') return SHOWN_BREAK;
  if (!('children' in node) || (isElement(node) && isSilent(node))) return '';
  return node.children
    .map((child) => {
      const text = textOf(child, before);
      if (!isElement(child) || !isBlock(child)) return text;
      return SHOWN_BREAK + (before.get(child) ?? '') + text + SHOWN_BREAK;
    })
    .join('');
}

/** Words below an element that lead elsewhere. */
export function linkedText(element: Element): string {
  if (leadsElsewhere(element)) return textOf(element);
  return elementsIn(element).map(linkedText).join('');
}

/** A link to another page; one within the page is part of the text. */
export function leadsElsewhere(element: Element): boolean {
  return element.tagName === 'a' && /^(?!#)./u.test(attribute(element, 'href'));
}

import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import { damaged } from '../fault.ts';

/** An element of a Word part; names are as Word writes them: `w:p`. */
export type Element = XmlElement;

/** The root of a part, null where there is no such part. Throws `Unreadable`. */
export function rootOf(parts: ReadonlyMap<string, string>, name: string): Element | null {
  const part = parts.get(name);
  if (part === undefined) return null;
  try {
    return parseXml(part).root;
  } catch {
    throw damaged(`Word 文件的部件 ${name} `);
  }
}

/** The elements directly in an element; of an alternative, those of the one side that is shown. */
export function childrenOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return child.name === 'mc:AlternateContent' ? shownOf(child) : [child];
  });
}

/** Newer kinds of content that are read here, by the prefixes that Word gives them. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'a14']);

/** The first choice all of whose kinds are understood, else the fallback; words are lost only where there is neither. */
function shownOf(alternative: Element): Element[] {
  const sides = alternative.children.filter((child) => child instanceof XmlElement);
  const choices = sides.filter(({ name }) => name === 'mc:Choice');
  const shown =
    choices.find(isUnderstood) ?? sides.find(({ name }) => name === 'mc:Fallback') ?? choices[0];
  return shown === undefined ? [] : childrenOf(shown);
}

function isUnderstood({ attributes }: Element): boolean {
  const kinds = (attributes['Requires'] ?? '').split(/\s+/u).filter((kind) => kind !== '');
  return kinds.every((kind) => UNDERSTOOD.has(kind));
}

/** The first child of that name, or null. */
export function childOf(element: Element | null | undefined, name: string): Element | null {
  const found = element?.children.find(
    (child) => child instanceof XmlElement && child.name === name,
  );
  return found instanceof XmlElement ? found : null;
}

/** The value of `w:val` of the child of that name, or null. */
export function valueOf(element: Element | null | undefined, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

/** A whole number in `w:val` of the child, or null. */
export function numberOf(element: Element | null | undefined, name: string): number | null {
  const value = valueOf(element, name);
  return value !== null && /^-?\d+$/.test(value) ? Number(value) : null;
}

/** True for a switch that is there and not turned off. */
export function isOn(element: Element | null | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== null && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '1');
}

/** The character data directly in an element. */
export function ownTextOf(element: Element): string {
  return element.children
    .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
    .join('');
}

/** Every element of that name below, in order, those inside others of the name too. */
export function allOf(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

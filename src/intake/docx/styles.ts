import { childOf, childrenOf, isOn, numberOf, valueOf, type Element } from './xml.ts';

/** Which list a paragraph belongs to, and how deep; each null where that is not said. */
export interface ListPlace {
  readonly list: string | null;
  /** 0 is outermost. */
  readonly level: number | null;
}

/** The paragraph styles of a file, as far as they number and name. */
export interface Styles {
  /** What a style says of lists, its ancestors' word where it has none. */
  readonly placeOf: (style: string) => ListPlace;
  /** A style's name, small letters: `heading 1`, `toc 2`. */
  readonly nameOf: (style: string) => string;
  /** True for a style, of paragraphs or characters, whose words the page does not show. */
  readonly hides: (style: string) => boolean;
  /** The style of paragraphs that name none. */
  readonly normal: string | null;
}

/** Reads `word/styles.xml`; a file without has no styles. */
export function readStyles(root: Element | null): Styles {
  const all = (root === null ? [] : childrenOf(root)).filter(({ name }) => name === 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const normal = all.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  return {
    placeOf: (style) => placeOf(byId, style, new Set()),
    nameOf: (style) => (valueOf(byId.get(style), 'w:name') ?? style).toLowerCase(),
    hides: (style) => hides(byId, style, new Set()),
    normal: normal?.attributes['w:styleId'] ?? null,
  };
}

/** `seen` keeps styles that are based on each other from going round. */
function placeOf(byId: ReadonlyMap<string, Element>, id: string, seen: Set<string>): ListPlace {
  const style = byId.get(id);
  if (style === undefined || seen.has(id)) return { list: null, level: null };
  seen.add(id);
  const own = listPlace(childOf(style, 'w:pPr'));
  const based = valueOf(style, 'w:basedOn');
  if (based === null || (own.list !== null && own.level !== null)) return own;
  const above = placeOf(byId, based, seen);
  return { list: own.list ?? above.list, level: own.level ?? above.level };
}

/** The nearest style of those it is based on that says anything decides. */
function hides(byId: ReadonlyMap<string, Element>, id: string, seen: Set<string>): boolean {
  const style = byId.get(id);
  if (style === undefined || seen.has(id)) return false;
  seen.add(id);
  const own = childOf(style, 'w:rPr');
  if (childOf(own, 'w:vanish') !== null) return isOn(own, 'w:vanish');
  return hides(byId, valueOf(style, 'w:basedOn') ?? '', seen);
}

/** What `w:pPr` says of lists. */
export function listPlace(properties: Element | null): ListPlace {
  const place = childOf(properties, 'w:numPr');
  return { list: valueOf(place, 'w:numId'), level: numberOf(place, 'w:ilvl') };
}

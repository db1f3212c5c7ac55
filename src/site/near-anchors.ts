import { fold } from '../search/fold.ts';
import { itemAnchors } from '../search/query/address.ts';

/** How many anchors are shown as near. */
const SHOWN = 5;
/** How many are shown of a document's outline, where nothing is near. */
const OUTLINE = 12;
/** What outlines consist of, the outermost first. */
const OUTER = [/^(?:part|chapter)-\d+$/, /^(?:task|article|goal)-\d+$/, /./];

/** The name in an address as anchors are written: folded, without what stands around it. */
function nameIn(typed: string): string {
  return fold(typed)
    .replace(/^[#/]+|\/+$/g, '')
    .replaceAll('_', '-');
}

/** The anchor that a reader means by what stands in an address (`19`, `第19项`, `三（二）`), null where none fits. */
export function meantAnchor(typed: string, known: readonly string[]): string | null {
  const name = nameIn(typed);
  const candidates = [name, ...itemAnchors(name)];
  return candidates.find((anchor) => known.includes(anchor)) ?? null;
}

/**
 * Anchors near one that is not there: what it would stand in, and those of the same kind with the
 * closest numbers.
 */
export function nearAnchors(typed: string, known: readonly string[]): string[] {
  const name = nameIn(typed);
  const wanted = itemAnchors(name)[0] ?? name;
  const outer = known.filter((anchor) => wanted.startsWith(`${anchor}-`)).slice(-1);
  const [, kind = '', number = ''] = /^(.*-)(\d+)$/.exec(wanted) ?? [];
  const siblings = known
    .filter((anchor) => kind !== '' && anchor.startsWith(kind))
    .filter((anchor) => /^\d+$/.test(anchor.slice(kind.length)))
    .map((anchor) => ({
      anchor,
      far: Math.abs(Number(anchor.slice(kind.length)) - Number(number)),
    }))
    .sort((left, right) => left.far - right.far)
    .map(({ anchor }) => anchor);
  return [...new Set([...outer, ...siblings])].slice(0, SHOWN);
}

/** What a document consists of, for a reader whose address is like nothing in it: its parts, or else its tasks. */
export function outlineAnchors(known: readonly string[]): string[] {
  const outlines = OUTER.map((kind) => known.filter((anchor) => kind.test(anchor)));
  return (outlines.find((anchors) => anchors.length > 0) ?? []).slice(0, OUTLINE);
}

/** What to show for an address that names nothing: words that say what the anchors are, and these. */
export function anchorsInstead(
  typed: string,
  known: readonly string[],
): { readonly words: string; readonly anchors: readonly string[] } {
  const near = nearAnchors(typed, known);
  return near.length > 0
    ? { words: '相近的有：', anchors: near }
    : { words: '本文有：', anchors: outlineAnchors(known) };
}

/** The text of a part of an address, with percent signs undone where they spell something. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

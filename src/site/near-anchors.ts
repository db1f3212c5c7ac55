import { fold } from '../search/fold.ts';
import { itemAnchors } from '../search/query/address.ts';

/** How many anchors are shown as near. */
const SHOWN = 5;

/** The anchor that a reader means by what stands in an address (`19`, `第19项`, `三（二）`), null where none fits. */
export function meantAnchor(typed: string, known: readonly string[]): string | null {
  const name = fold(typed).replace(/^[#/]+|\/+$/g, '');
  const candidates = [name, ...itemAnchors(name)];
  return candidates.find((anchor) => known.includes(anchor)) ?? null;
}

/**
 * Anchors near one that is not there: what it would stand in, and those of the same kind with the
 * closest numbers.
 */
export function nearAnchors(typed: string, known: readonly string[]): string[] {
  const name = fold(typed).replace(/^[#/]+|\/+$/g, '');
  const wanted = itemAnchors(name)[0] ?? name;
  const outer = known.filter((anchor) => wanted.startsWith(`${anchor}-`)).slice(-1);
  const [, kind = '', number = ''] = /^(.*-)(\d+)$/.exec(wanted) ?? [];
  const siblings = known
    .filter((anchor) => kind !== '' && new RegExp(`^${kind}\\d+$`).test(anchor))
    .map((anchor) => ({
      anchor,
      far: Math.abs(Number(anchor.slice(kind.length)) - Number(number)),
    }))
    .sort((left, right) => left.far - right.far)
    .map(({ anchor }) => anchor);
  return [...new Set([...outer, ...siblings])].slice(0, SHOWN);
}

/** The text of a part of an address, with percent signs undone where they spell something. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

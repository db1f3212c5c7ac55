import type { Block } from './block.ts';
import { withoutMarker } from './inline.ts';

/**
 * Takes the number before a title for what it is: in a collection, `22. 某局关于印发…的通知` is the
 * collection's number, and the document's own numbering starts below.
 */
export function withoutForeignNumber(seed: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ role }) => role === 'text');
  const block = blocks[first];
  if (block?.marker?.style !== 'arab-dot' || /[。；]/u.test(block.text)) return [...blocks];
  const next = blocks.slice(first + 1).find(({ marker }) => marker !== null)?.marker;
  const goesOn = next?.style === 'arab-dot' && next.value === block.marker.value + 1;
  const starts = next !== undefined && next?.value === 1;
  return goesOn || !starts
    ? [...blocks]
    : blocks.map((other, i) => (i === first ? withoutMarker(seed, other) : other));
}

import type { Block } from './block.ts';
import { namesDocument } from './genre.ts';
import { withoutMarker } from './inline.ts';

/**
 * Takes the numbers off what only looks numbered: the number of a collection before the title, a table
 * of contents that the text below repeats, a dash before the place and day of a speech.
 */
export function withoutForeignNumbers(seed: string, blocks: readonly Block[]): Block[] {
  const titled = withoutForeignNumber(seed, blocks);
  const listed = withoutContents(seed, titled);
  return withoutLoneBullet(seed, listed);
}

const CONTENTS = /^目\s*[录錄次]$/u;

/** From 目录 to where its first line stands again, lines are entries of the table, not clauses. */
function withoutContents(seed: string, blocks: readonly Block[]): Block[] {
  const start = blocks.findIndex(({ text, marker }) => marker === null && CONTENTS.test(text));
  const first = blocks[start + 1];
  if (start < 0 || first === undefined) return [...blocks];
  const key = entryKey(first);
  const end = blocks.findIndex((block, i) => i > start + 1 && entryKey(block) === key);
  return blocks.map((block, i) => (i > start && i < end ? withoutMarker(seed, block) : block));
}

/** An entry without its dots and page number. */
function entryKey({ marker, text }: Block): string {
  const caption = text.replace(/[\s.…·]*\d*$/u, '').replace(/\s+/gu, '');
  return `${marker?.printed ?? ''}${caption}`.replace(/\s+/gu, '');
}

/** One dash before all other numbers lists nothing. */
function withoutLoneBullet(seed: string, blocks: readonly Block[]): Block[] {
  const numbered = blocks.flatMap(({ marker }, i) => (marker === null ? [] : [i]));
  const [first = -1, second = -1] = numbered;
  const lone =
    blocks[first]?.marker?.style === 'bullet' && blocks[second]?.marker?.style !== 'bullet';
  return blocks.map((block, i) => (lone && i === first ? withoutMarker(seed, block) : block));
}

/**
 * Takes the number before a title for what it is: in a collection, `22. 某局关于印发…的通知` is the
 * collection's number, and the document's own numbering starts below.
 */
function withoutForeignNumber(seed: string, blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ role }) => role === 'text');
  const block = blocks[first];
  if (block?.marker?.style !== 'arab-dot' || /[。；]/u.test(block.text)) return [...blocks];
  const next = blocks.slice(first + 1).find(({ marker }) => marker !== null)?.marker;
  const goesOn = next?.style === 'arab-dot' && next.value === block.marker.value + 1;
  const starts = next == null ? namesDocument(block.text) : next.value === 1;
  return goesOn || !starts
    ? [...blocks]
    : blocks.map((other, i) => (i === first ? withoutMarker(seed, other) : other));
}

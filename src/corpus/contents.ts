import type { Block } from './block.ts';
import { withoutMarker } from './inline.ts';
import { markerAt } from './markers.ts';

const CONTENTS = /^目\s*[录錄次]$/u;
/** So many lines without text between them that all stand again below are a table of contents. */
const FEWEST = 3;

/** True for the heading of a table of contents. */
export function headsContents(line: string): boolean {
  return CONTENTS.test(line);
}

/** The entries of a table of contents are no clauses: their numbers are put back into their text. */
export function withoutContents(seed: string, blocks: readonly Block[]): Block[] {
  const [start, end] = contentsIn(blocks);
  return blocks.map((block, i) => (i >= start && i < end ? withoutMarker(seed, block) : block));
}

/**
 * From below 目录 to where its first entry stands again, or its first number does, with other words.
 * Without 目录, the numbered lines at the head that all stand again below.
 */
function contentsIn(blocks: readonly Block[]): readonly [start: number, end: number] {
  const heading = blocks.findIndex(({ text, marker }) => marker === null && headsContents(text));
  const start = heading < 0 ? blocks.findIndex(({ marker }) => marker !== null) : heading + 1;
  const first = blocks[start];
  if (start < 0 || first === undefined) return [0, 0];
  const key = entryKey(first);
  const again = blocks.findIndex((block, i) => i > start && entryKey(block) === key);
  if (heading >= 0) return [start, again < 0 ? numberedAgain(blocks, start) : again];
  const entries = blocks.slice(start, Math.max(start, again));
  const below = new Set(blocks.slice(again).map(entryKey));
  const whole = entries.length >= FEWEST && entries.every((entry) => isEntry(entry));
  return whole && entries.every((entry) => below.has(entryKey(entry))) ? [start, again] : [0, 0];
}

/** Where the first number of a table stands again, with nothing but headings numbered before; `start` where it does not. */
function numberedAgain(blocks: readonly Block[], start: number): number {
  const first = blocks[start]?.marker;
  if (first == null) return start;
  const again = blocks.findIndex(({ marker }, i) => i > start && marker?.printed === first.printed);
  const numbered = blocks.slice(start, again).filter(({ marker }) => marker !== null);
  const bare = numbered.every(({ text }) => !/[。；]/u.test(text));
  return again > start && numbered.length >= FEWEST && bare ? again : start;
}

function isEntry({ marker, text, role }: Block): boolean {
  return marker !== null && role === 'text' && !/[。；：，]/u.test(text);
}

/** An entry without its dots and page number. */
function entryKey({ marker, text }: Block): string {
  return folded(`${marker?.printed ?? ''}${text}`);
}

function folded(line: string): string {
  return line.replace(/(?:[\s.…·]*\d*|\s*[(（]\d+[)）])$/u, '').replace(/\s+/gu, '');
}

/**
 * The lines among these of one clause that are entries of a table of contents: those below 目录 as far as
 * the first sentence, and numbered ones whose `headings` stand elsewhere with their numbers.
 */
export function contentsEntries(
  blocks: readonly Block[],
  headings: ReadonlySet<string>,
): ReadonlySet<Block> {
  const heading = blocks.findIndex(({ text }) => headsContents(text));
  const below = heading < 0 ? [] : blocks.slice(heading + 1);
  const end = below.findIndex(({ text }) => /[。；]/u.test(text));
  const repeats = blocks.filter(
    ({ text }) => markerAt(text) !== null && headings.has(folded(text)),
  );
  return new Set([...below.slice(0, end < 0 ? undefined : end), ...repeats]);
}

/** A numbered heading as `contentsEntries` knows it. */
export function headingKey(block: Block): string {
  return entryKey(block);
}

import type { Found } from './finder.ts';
import type { Library } from './library.ts';

/** A record that contains what was asked, and for each part where it stands in the folded text. */
export interface Holding {
  readonly record: number;
  readonly places: readonly (readonly number[])[];
}

/**
 * The records whose folded text contains every one of `parts` and none of `without`, in ascending
 * order. What the finder names is the text's own: it looks there, or in an index of nothing else.
 */
export async function containing(
  library: Library,
  parts: readonly string[],
  without: readonly string[] = [],
): Promise<Holding[]> {
  const [first, ...others] = await allOf(library, parts);
  if (!first) return [];
  const found = others.map((list) => new Map(list.map(({ record, at }) => [record, at])));
  const excluded = await recordsWith(library, without);
  return first.flatMap(({ record, at }) => {
    const more = found.map((places) => places.get(record));
    const holds = more.every((places) => places !== undefined);
    return holds && !excluded.has(record) ? [{ record, places: [at, ...more] }] : [];
  });
}

/** What the finder says of every part; nothing at all as soon as a part is nowhere. */
async function allOf(library: Library, parts: readonly string[]): Promise<(readonly Found[])[]> {
  const lists: (readonly Found[])[] = [];
  for (const part of parts) {
    const found = await library.finder.find(part);
    if (found.length === 0) return [];
    lists.push(found);
  }
  return lists;
}

/** Every record that contains one of the words. */
export async function recordsWith(
  { finder }: Library,
  words: readonly string[],
): Promise<ReadonlySet<number>> {
  const lists = await Promise.all(words.map((word) => finder.find(word)));
  return new Set(lists.flatMap((list) => list.map(({ record }) => record)));
}

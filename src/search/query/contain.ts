import type { Library, RecordText } from './library.ts';

/** A record that contains what was asked, with its text. */
export interface Found {
  readonly record: number;
  readonly text: RecordText;
}

/**
 * The records whose folded text contains every one of `parts` and none of `without`, each confirmed
 * against the clause's own text.
 */
export async function containing(
  library: Library,
  parts: readonly string[],
  without: readonly string[] = [],
): Promise<Found[]> {
  const records = await intersection(library, parts);
  const texts = await library.texts(records);
  return records.flatMap((record, at) => {
    const text = texts[at];
    if (!text) return [];
    const holds = parts.every((part) => text.folded.includes(part));
    return holds && !without.some((word) => text.folded.includes(word)) ? [{ record, text }] : [];
  });
}

/** Records that the finder names for every part, longest part first. */
async function intersection(
  library: Library,
  parts: readonly string[],
): Promise<readonly number[]> {
  let common: readonly number[] | null = null;
  for (const part of [...parts].sort((a, b) => b.length - a.length)) {
    const found = await library.finder.find(part);
    const known: ReadonlySet<number> | null = common === null ? null : new Set(common);
    common = known === null ? found : found.filter((record) => known.has(record));
    if (common.length === 0) break;
  }
  return common ?? [];
}

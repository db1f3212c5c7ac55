import type { StartData } from '../data.ts';

/** The records of a document: the first, and one beyond the last. They stand side by side. */
export function recordsOfDoc({ records }: StartData, doc: number): readonly [number, number] {
  return [records.firsts[doc] ?? 0, records.firsts[doc + 1] ?? 0];
}

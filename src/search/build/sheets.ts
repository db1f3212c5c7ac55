import type { RecordRow } from '../data.ts';

/** Characters of one sheet, about, 6 kB packed: a long document comes in several. */
const SHEET_SIZE = 8000;

/**
 * Texts come in sheets: records of one document that stand side by side. How many records each sheet
 * has, in order.
 */
export function sheetsOf(records: readonly Pick<RecordRow, 'doc' | 'ranges'>[]): number[] {
  const counts: number[] = [];
  let [doc, size] = [-1, 0];
  for (const row of records) {
    if (row.doc !== doc || size > SHEET_SIZE) {
      counts.push(0);
      [doc, size] = [row.doc, 0];
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    for (const length of row.ranges) size += length;
  }
  return counts;
}

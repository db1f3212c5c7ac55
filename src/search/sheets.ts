import type { RecordRow } from './data.ts';

/** Characters of one sheet, about, 6 kB packed: a long document comes in several. */
const SHEET_SIZE = 8000;

/**
 * Texts come in sheets: records of one document that stand side by side. The first record of each
 * sheet, worked out alike by the build and the browser.
 */
export function sheetsOf(records: readonly Pick<RecordRow, 'doc' | 'ranges'>[]): number[] {
  const firsts: number[] = [];
  let [doc, size] = [-1, 0];
  records.forEach((row, record) => {
    if (row.doc !== doc || size > SHEET_SIZE) {
      firsts.push(record);
      [doc, size] = [row.doc, 0];
    }
    for (const length of row.ranges) size += length;
  });
  return firsts;
}

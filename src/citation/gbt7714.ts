import type { Cited } from './cited.ts';

/** What the two editions of the standard set between a title and what is added to it. */
const COLON = { 2025: '：', 2015: ': ' } as const;

export type Edition = keyof typeof COLON;

/**
 * An entry after GB/T 7714: 责任者. 题名：位置[EB/OL]. 日期[引用日期]. 地址.
 * The date that the text states stands where the standard has the date of publication; not in round
 * brackets, which say when an online source was last changed, and nobody states that. What is not known
 * is left out; without an address it is no online source and has no 引用日期. The editors' note, for
 * which the standard has no place, follows the entry's last point.
 * `accessed` is the reader's date, `YYYY-MM-DD`; null where nobody knows it yet.
 */
export function gbt7714(cited: Cited, accessed: string | null, edition: Edition): string {
  const { document, place, address } = cited;
  const title = [document.title, document.number, place].filter((part) => part !== null);
  const seen = address === null || accessed === null ? '' : `[${accessed}]`;
  const parts = [
    document.issuer,
    `${title.join(COLON[edition])}[${address === null ? 'Z' : 'EB/OL'}]`,
    `${document.issued ?? ''}${seen}`,
    address,
  ];
  const entry = parts.filter((part) => part !== null && part !== '').join('. ');
  return `${entry}.${document.remark}`;
}

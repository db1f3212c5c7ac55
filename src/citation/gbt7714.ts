import type { Cited } from './cited.ts';

/** The marks that the two editions of the standard set between the parts of an entry. */
const MARKS = {
  2025: { colon: '：', open: '（', close: '）' },
  2015: { colon: ': ', open: '(', close: ')' },
} as const;

export type Edition = keyof typeof MARKS;

/**
 * An entry after GB/T 7714: 责任者. 题名：位置[EB/OL]. （发布日期）[引用日期]. 地址.
 * What is not known is left out; without an address it is no online source and has no 引用日期.
 * `accessed` is the reader's date, `YYYY-MM-DD`; null where nobody knows it yet.
 */
export function gbt7714(cited: Cited, accessed: string | null, edition: Edition): string {
  const { document, place, address } = cited;
  const { colon, open, close } = MARKS[edition];
  const title = [document.title, document.number, place].filter((part) => part !== null);
  const issued = document.issued === null ? '' : `${open}${document.issued}${close}`;
  const seen = address === null || accessed === null ? '' : `[${accessed}]`;
  const parts = [
    document.issuer,
    `${title.join(colon)}[${address === null ? 'Z' : 'EB/OL'}]`,
    `${issued}${seen}`,
    address,
  ];
  return `${parts.filter((part) => part !== null && part !== '').join('. ')}.`;
}

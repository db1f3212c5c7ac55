/** The ways to write a citation and what readers know them by, the default first. */
export const FORMAT_NAMES = {
  plain: '通行写法',
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  markdown: 'Markdown',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
} as const;

export type FormatId = keyof typeof FORMAT_NAMES;

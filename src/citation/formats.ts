import { bibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl-json.ts';
import { gbt7714 } from './gbt7714.ts';
import { markdownCitation } from './markdown.ts';
import { plainCitation } from './plain.ts';

/** A way to write a citation. `accessed`: the reader's date, `YYYY-MM-DD`, null where it is not known. */
export interface CitationFormat {
  readonly id: string;
  readonly name: string;
  readonly write: (cited: Cited, accessed: string | null) => string;
}

/** The ways a reader can choose from, the default first. */
export const citationFormats: readonly CitationFormat[] = [
  { id: 'plain', name: '通行写法', write: plainCitation },
  {
    id: 'gbt2025',
    name: 'GB/T 7714—2025',
    write: (cited, accessed) => gbt7714(cited, accessed, 2025),
  },
  {
    id: 'gbt2015',
    name: 'GB/T 7714—2015',
    write: (cited, accessed) => gbt7714(cited, accessed, 2015),
  },
  { id: 'markdown', name: 'Markdown', write: markdownCitation },
  { id: 'csl', name: 'CSL-JSON', write: cslJson },
  { id: 'bibtex', name: 'BibTeX', write: bibtex },
];

/** A reader's date as citations want it, by the clock and time zone of where they are. */
export function accessDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month ?? ''}-${day ?? ''}`;
}

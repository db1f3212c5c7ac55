import { bibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl-json.ts';
import { FORMAT_NAMES } from './format-names.ts';
import type { FormatId } from './format-names.ts';
import { gbt7714 } from './gbt7714.ts';
import { markdownCitation } from './markdown.ts';
import { plainCitation } from './plain.ts';

/** Writes a citation. `accessed`: the reader's date, `YYYY-MM-DD`, null where it is not known. */
type Write = (cited: Cited, accessed: string | null) => string;

const WRITE: Readonly<Record<FormatId, Write>> = {
  plain: plainCitation,
  gbt2025: (cited, accessed) => gbt7714(cited, accessed, 2025),
  gbt2015: (cited, accessed) => gbt7714(cited, accessed, 2015),
  markdown: markdownCitation,
  csl: cslJson,
  bibtex,
};

/** A way to write a citation. */
export interface CitationFormat {
  readonly id: string;
  readonly name: string;
  readonly write: Write;
}

/** The ways a reader can choose from, the default first. */
export const citationFormats: readonly CitationFormat[] = Object.entries(WRITE).map(
  ([id, write]) => ({ id, name: FORMAT_NAMES[id as FormatId], write }),
);

/** A reader's date as citations want it, by the clock and time zone of where they are. */
export function accessDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month ?? ''}-${day ?? ''}`;
}

/** A citation in the format with this id; empty where there is none such. `now`: when it is read. */
export function citationIn(id: string, cited: Cited, now: Date): string {
  const format = citationFormats.find((one) => one.id === id);
  return format?.write(cited, accessDate(now)) ?? '';
}

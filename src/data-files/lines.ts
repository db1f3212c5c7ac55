import type { PolicyDocument } from '../model/corpus.ts';
import type { ClauseLine } from '../model/twins.ts';

/** A document's clauses, each with what must be known of the document, so that a line can be read alone. */
export function clauseLines(document: PolicyDocument): string[] {
  // The document is the same in every line: written once, and put into the clause's braces.
  const last = `,"document":${JSON.stringify(headOf(document))}}\n`;
  return document.clauses.map((clause) => JSON.stringify(clause).slice(0, -1) + last);
}

function headOf(document: PolicyDocument): ClauseLine['document'] {
  const { slug, title, titleSupplied, year, period, level, place, date, status } = document;
  return { slug, title, titleSupplied, year, period, level, place, date, status };
}

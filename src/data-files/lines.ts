import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { ClauseLine } from '../model/twins.ts';

/** A clause with what must be known of its document, so that a line can be read alone. */
export function clauseLine(
  { slug, title, titleSupplied, year, period, level, place, date, status }: PolicyDocument,
  clause: Clause,
): ClauseLine {
  return {
    ...clause,
    document: { slug, title, titleSupplied, year, period, level, place, date, status },
  };
}

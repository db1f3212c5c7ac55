import { citedDocument } from '../../citation/cited.ts';
import { plainCitation } from '../../citation/plain.ts';
import { citedPlace } from '../../citation/place.ts';
import type { PolicyDocument } from '../../model/corpus.ts';
import type { Entry } from '../../site/library.ts';

/** What must be known of a clause's text before it is used: where it stands, and what is the editors'. */
export function clauseRemarks({ document, clause, path }: Entry, address: string | null): string[] {
  const cited = { document: citedDocument(document), place: citedPlace(clause, path) };
  return [
    plainCitation(cited),
    ...(address === null ? [] : [address]),
    ...documentRemarks(document),
    ...(clause.numberSupplied === null
      ? []
      : [`序号${clause.numberSupplied}原文缺失，编者按次序补出。`]),
  ];
}

/** What of a document's facts is the editors', and that this is no official text. */
export function documentRemarks(document: PolicyDocument): string[] {
  const { notes } = citedDocument(document);
  return [
    ...notes.map((note) => `${note}。`),
    '本站不是政府网站，文字以发布机关公布的正式文本为准。',
  ];
}

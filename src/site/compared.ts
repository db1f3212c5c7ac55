import { segment } from '../compare/build/segment.ts';
import type { ComparedClause, ComparedDocument } from '../compare/data.ts';
import { writeWords } from '../compare/words.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { clauseLabel, clauseName, shownTitle } from './label.ts';
import { entryOf, relatedOf } from './store.ts';
import { shortTitle, statusNames, timeLabel } from './words.ts';

/** How many related clauses are proposed for comparing. */
const PROPOSED = 5;

/** What the compare page needs of a document. */
export function comparedDocument(document: PolicyDocument): ComparedDocument {
  const draft = document.status === 'draft' ? [statusNames.draft] : [];
  const clauses = document.clauses.map(({ id, anchor }) => [anchor, comparedClause(id)] as const);
  return {
    title: shownTitle(document),
    remarks: [timeLabel(document), ...draft],
    clauses: Object.fromEntries(clauses),
    moved: Object.fromEntries(
      document.formerAnchors.flatMap(({ anchor, to }) => (to === null ? [] : [[anchor, to]])),
    ),
  };
}

function comparedClause(id: string): ComparedClause {
  const { clause, path } = entryOf(id);
  const supplied = clause.numberSupplied === null ? '' : `［${clause.numberSupplied}］`;
  const related = relatedOf(id).slice(0, PROPOSED);
  return {
    label: clauseLabel(clause, path),
    number: clause.number ?? supplied,
    text: clause.text,
    words: writeWords(segment(clause.text)),
    sentences: clause.sentences.map(({ anchor, range }) => [anchor, ...range] as const),
    related: related.map(({ other }) => ({
      id: other.clause.id,
      name: `${shortTitle(other.document)} ${clauseName(other.clause, other.path, 20)}`,
    })),
  };
}

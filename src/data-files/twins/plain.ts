import { clauseLines, plainText, RULE } from '../../archive/plain-text.ts';
import type { PolicyDocument } from '../../model/corpus.ts';
import { shownTitle } from '../../citation/label.ts';
import type { TwinContext } from './context.ts';
import { clauseRemarks } from './remarks.ts';

/** A clause as plain text: its document's title, what must be known, and the text between two rules. */
export function clauseText(id: string, context: TwinContext): string {
  const entry = context.entryOf(id);
  return [
    shownTitle(entry.document),
    '',
    ...clauseRemarks(entry, context.address(entry.clause.url)),
    '每条之前方括号内是锚点，全角方括号［］内是编者补出的文字，均非原文。',
    '',
    RULE,
    '',
    ...clauseLines(context.printedOf(id)),
    RULE,
    '',
  ].join('\n');
}

/** A document as plain text, the same as in the archive. */
export function documentText(document: PolicyDocument, { library }: TwinContext): string {
  return plainText(document, library.corpus.emendations);
}

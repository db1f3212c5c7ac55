import { clauseLabel } from '../../citation/label.ts';
import type { PolicyDocument } from '../../model/corpus.ts';
import type { TwinContext } from './context.ts';

/** A clause as JSON: its fields as in corpus.json, its document's, and what is found about it. */
export function clauseJson(id: string, context: TwinContext): string {
  const { document, clause, path, children } = context.entryOf(id);
  return written({
    $schema: '../data/clause.schema.json',
    ...clause,
    label: clauseLabel(clause, path),
    document: withoutClauses(document),
    path: path.map((one) => one.id),
    inside: children.map((one) => one.id),
    relations: context.relatedOf(id).map(({ relation }) => relation),
    indicators: context.indicatorsOf(id),
  });
}

/** A document as JSON, as in corpus.json, with its emendations. */
export function documentJson(document: PolicyDocument, { library }: TwinContext): string {
  const emendations = library.corpus.emendations.filter(({ doc }) => doc === document.slug);
  return written({ $schema: 'data/document.schema.json', ...document, emendations });
}

function withoutClauses(document: PolicyDocument) {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'clauses'));
}

function written(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

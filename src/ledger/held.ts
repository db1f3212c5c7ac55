import type { PolicyDocument } from '../model/corpus.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { guard, type Ids } from './guard.ts';
import type { LedgerState } from './read.ts';

/**
 * A document held against what was released of it, with the anchors that lead on from earlier ones.
 * `known` are all ids that a move may lead to; `text` is the document's, read only where a problem is.
 * Problems: those of `guard`.
 */
export function heldToLedger(
  document: PolicyDocument,
  state: LedgerState,
  known: Ids,
  text: () => string,
): Checked<PolicyDocument> {
  const released = state.ledger.documents.find(({ slug }) => slug === document.slug);
  if (released === undefined) return { value: document, problems: [] };
  const { former, problems } = guard(document, released, state.decisions, known, text);
  return { value: { ...document, formerAnchors: [...former] }, problems };
}

/** The ids of all clauses and sentences of documents. */
export function idsOf(documents: readonly PolicyDocument[]): Set<string> {
  return new Set(
    documents.flatMap(({ slug, clauses }) =>
      clauses.flatMap(({ id, sentences }) => [
        id,
        ...sentences.map(({ anchor }) => `${slug}/${anchor}`),
      ]),
    ),
  );
}

/** The same, gathered once somebody asks: only a move within what was released does. */
export function laterIdsOf(documents: readonly PolicyDocument[]): Ids {
  let ids: Ids | null = null;
  return { has: (id) => (ids ??= idsOf(documents)).has(id) };
}

/** The ids that are released and in force: where a corpus is not held at once, a move may lead to these. */
export function releasedIds({ ledger }: LedgerState): Set<string> {
  return new Set(
    ledger.documents.flatMap(({ slug, entries }) =>
      entries.flatMap(({ anchor, state }) => (state === 'active' ? [`${slug}/${anchor}`] : [])),
    ),
  );
}

/** A released document that is no longer there breaks all its addresses. Problem: `document-dropped` (error). */
export function missingDocuments(present: ReadonlySet<string>, { ledger }: LedgerState): Problem[] {
  return ledger.documents.flatMap(({ slug }): Problem[] =>
    present.has(slug)
      ? []
      : [
          {
            rule: 'document-dropped',
            severity: 'error',
            file: 'ledger/anchors.json',
            line: 1,
            column: 1,
            message: `已发布的文件 ${slug} 不见了`,
            hint: '请放回文件，或恢复它的短名',
          },
        ],
  );
}

import type { Clause, PolicyDocument } from '../model/corpus.ts';
import { endpointsOf } from '../relations/endpoints.ts';

/** What introduces a document speaks of everything and may stand under no theme. */
const INTRODUCTION = new Set(['preamble', 'guiding']);
const WHOLE = new Set(['task', 'goal', 'article']);

/**
 * The clauses that must stand under a theme: tasks, goals and articles, their paragraphs where each is
 * a matter of its own, sections with words of their own or with such paragraphs. Lead lines, bare
 * headings, and introductions need none.
 */
export function mustHaveTheme(document: PolicyDocument): readonly Clause[] {
  const endpoints = new Set(endpointsOf(document).filter((clause) => !isIntroduction(clause)));
  const over = new Set(
    [...endpoints].filter(({ kind }) => kind === 'paragraph').map((c) => c.parent),
  );
  return document.clauses.filter(
    (clause) =>
      endpoints.has(clause) ||
      WHOLE.has(clause.kind) ||
      (clause.kind === 'section' && over.has(clause.id)),
  );
}

function isIntroduction({ kind, anchor }: Clause): boolean {
  return INTRODUCTION.has(kind) || INTRODUCTION.has(anchor);
}

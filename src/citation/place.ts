import type { Clause } from '../model/corpus.ts';
import { clauseLabel, unnumberedHeading } from './label.ts';

/** Kinds of clauses that no print gives a name. */
const UNNAMED: ReadonlySet<Clause['kind']> = new Set(['title', 'preamble', 'metadata']);

/**
 * Where a clause stands, as a citation says it after the title: 重点任务第13项, 保障措施（二）, 第19项.
 * An unnumbered part is named by its heading; a numbered one only where the clause's own number needs it.
 * What no print calls by a name has the editors' in ［］, and so has what they count: ［引言］, ［第2段］.
 */
export function citedPlace(clause: Clause, path: readonly Clause[]): string {
  const label = clauseLabel(clause, path, supplied);
  if (UNNAMED.has(clause.kind)) return supplied(label);
  const part = path.map(unnumberedHeading).find((heading) => heading !== null) ?? null;
  if (part === null || label.startsWith(part)) return label;
  return /^[第（(［]/.test(label) ? `${part}${label}` : `${part}·${label}`;
}

/** What is the editors' stands in ［］. */
function supplied(words: string): string {
  return `［${words}］`;
}

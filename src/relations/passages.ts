import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import { endpointsOf, spokenText } from './endpoints.ts';

/** A clause that may be linked, with what the comparison needs to know of it. */
export interface Passage {
  readonly clause: Clause;
  /** Place of its document in the corpus. */
  readonly document: number;
  readonly heading: string | null;
  /** The clause's words, same offsets as its text; what must not be compared is blank. */
  readonly text: string;
  /** Headings it stands under, the nearest first. */
  readonly under: readonly string[];
  /** Ids of the names it mentions, and of those that the headings above mention. */
  readonly names: readonly string[];
  readonly namesAbove: readonly string[];
}

/** Ids of the names that a clause's text mentions, that of smaller clauses in it included. */
export type NamesOf = (clause: string) => readonly string[];

/** Every clause of the corpus that may be linked, document by document in printed order. */
export function passagesOf(corpus: Corpus, namesOf: NamesOf): readonly Passage[] {
  return corpus.documents.flatMap((document, at) => documentPassages(document, at, namesOf));
}

function documentPassages(document: PolicyDocument, at: number, namesOf: NamesOf): Passage[] {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  return endpointsOf(document).map((clause) => {
    const above = headed(clause, byId);
    return {
      clause,
      document: at,
      heading: clause.heading,
      text: spokenText(clause),
      under: above.flatMap(({ heading }) => heading ?? []),
      names: namesOf(clause.id),
      namesAbove: above.flatMap(({ id }) => namesOf(id)),
    };
  });
}

/** The clauses with a heading that the clause stands under, the nearest first. */
function headed(clause: Clause, byId: ReadonlyMap<string, Clause>): Clause[] {
  const found: Clause[] = [];
  let above = clause.parent === null ? undefined : byId.get(clause.parent);
  while (above !== undefined) {
    if (above.heading !== null) found.push(above);
    above = above.parent === null ? undefined : byId.get(above.parent);
  }
  return found;
}

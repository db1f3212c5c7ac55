import type { Clause, Corpus } from '../model/corpus.ts';
import { foldTitle, titlesOf } from '../references/titles.ts';
import { endpointsOf } from './endpoints.ts';

/** A title of the corpus in book-title marks, and where. */
export interface TitleMention {
  /** Id of the clause that mentions it. */
  readonly clause: string;
  /** The mentioned document's first clause. */
  readonly target: Clause;
  readonly title: string;
  /** The title in its marks, to the letter. */
  readonly quote: string;
}

const CITED = /《([^《》]{4,80})》/gu;

/** Every 《…》 of the corpus that is the title of another of its documents. */
export function titleMentions(corpus: Corpus): TitleMention[] {
  const targets = targetsByTitle(corpus);
  return corpus.documents.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      [...clause.text.matchAll(CITED)].flatMap(([quote, title = '']) => {
        const target = targets.get(foldTitle(title));
        return target === undefined ? [] : [{ clause: clause.id, target, title, quote }];
      }),
    ),
  );
}

/** First clauses by title; titles that two documents share name neither. */
function targetsByTitle({ documents }: Corpus): ReadonlyMap<string, Clause> {
  const targets = new Map<string, Clause | null>();
  for (const document of documents) {
    const [first] = endpointsOf(document);
    if (first === undefined) continue;
    for (const title of titlesOf(document)) targets.set(title, targets.has(title) ? null : first);
  }
  return new Map(
    [...targets].flatMap(([title, clause]) => (clause === null ? [] : [[title, clause]])),
  );
}

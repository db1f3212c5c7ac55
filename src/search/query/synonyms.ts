import type { SynonymGroup } from '../data.ts';
import { fold, occurrences } from '../fold.ts';
import type { CharMap } from '../fold.ts';

/** Alternatives of one string that are followed at most. */
const MOST = 24;

/** The other wordings of a folded string that the groups of synonyms give, folded. */
export function otherWordings(
  folded: string,
  groups: readonly SynonymGroup[],
  traditional: CharMap,
): string[] {
  const found = new Set<string>();
  for (const group of groups) {
    const terms = group.terms.map((term) => fold(term, traditional));
    const typed = group.typed.map((term) => fold(term, traditional));
    const except = group.except.map((term) => fold(term, traditional));
    const member = [...terms, ...typed]
      .sort((a, b) => b.length - a.length)
      .find((term) => standsIn(folded, term, except));
    if (member === undefined) continue;
    for (const term of terms) found.add(folded.replaceAll(member, term));
  }
  found.delete(folded);
  return [...found].slice(0, MOST);
}

/** True when `term` stands somewhere in `text` outside all of the words in `except`. */
export function standsIn(text: string, term: string, except: readonly string[]): boolean {
  return occurrences(text, term).some(
    (at) =>
      !except.some((word) =>
        occurrences(text, word).some(
          (start) => start <= at && at + term.length <= start + word.length,
        ),
      ),
  );
}

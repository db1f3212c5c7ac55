import { clauseLabel, shorten } from '../citation/label.ts';
import type { Clause } from '../model/corpus.ts';

export { clauseLabel, numeralOf, shorten, shownTitle } from '../citation/label.ts';

/** The heading, or the opening words where the clause has none, without the mark at the end. */
export function clauseGist(clause: Clause, limit = 30): string {
  return shorten(clause.heading ?? clause.text, limit).replace(/[。：:]$/, '');
}

/** Label and heading for lists: `第19项　推进…`; only one of them where the label says the heading already. */
export function clauseName(clause: Clause, path: readonly Clause[], limit = 30): string {
  const label = clauseLabel(clause, path);
  const gist = clauseGist(clause, limit);
  const said = shorten(gist, 8).replace('…', '');
  return label.includes(said) ? gist : `${label}\u3000${gist}`;
}

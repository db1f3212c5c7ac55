import type { PolicyDocument } from '../model/corpus.ts';
import type { Theme } from '../model/layers.ts';

/**
 * The theme's clauses in a document, each passage once: a clause that holds smaller ones on the theme
 * is left out, for they speak for it. Printed order.
 */
export function innermost({ clauses }: PolicyDocument, theme: Theme): readonly string[] {
  const under = new Set(theme.clauses);
  const parents = new Map(clauses.map(({ id, parent }) => [id, parent]));
  const spokenFor = new Set<string>();
  for (const { id, parent } of clauses) {
    if (!under.has(id)) continue;
    for (let at = parent; at !== null; at = parents.get(at) ?? null) spokenFor.add(at);
  }
  return clauses.map(({ id }) => id).filter((id) => under.has(id) && !spokenFor.has(id));
}

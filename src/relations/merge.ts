import type { Relation, RelationType } from '../model/layers.ts';

const RANK: Record<Relation['origin'], number> = { editor: 0, explicit: 1, computed: 2 };

/**
 * One relation for each pair of clauses: what an editor wrote stands over what the text says, and
 * that over what the program suggests. Types that people or the text give are joined where both look
 * the same way; the program's guess adds nothing to either. In the order of the origins, then as given.
 */
export function mergeRelations(...layers: readonly (readonly Relation[])[]): readonly Relation[] {
  const merged = new Map<string, Relation>();
  const ranked = layers.flat().sort((x, y) => RANK[x.origin] - RANK[y.origin]);
  for (const relation of ranked) {
    const pair = pairOf(relation);
    const known = merged.get(pair);
    merged.set(pair, known === undefined ? relation : join(known, relation));
  }
  return [...merged.values()];
}

/** One key for both directions. */
export function pairOf({ a, b }: Pick<Relation, 'a' | 'b'>): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function join(kept: Relation, further: Relation): Relation {
  if (kept.a !== further.a || further.origin === 'computed') return kept;
  const types = new Set<RelationType>([...(kept.alsoTypes ?? []), further.type]);
  for (const type of further.alsoTypes ?? []) types.add(type);
  types.delete(kept.type);
  return types.size === 0 ? kept : { ...kept, alsoTypes: [...types] };
}

import type { Relation } from '../model/layers.ts';
import { pairOf } from './merge.ts';
import { slugOf } from './order.ts';

/** From this strength on an editor calls a link one that must be there. */
const MUST = 0.8;

/** A suggestion as far as the measure needs it. */
export type Suggestion = Pick<Relation, 'a' | 'b' | 'strength'>;

/** How well suggestions recover what editors linked. Shares from 0 to 1. */
export interface Recovery {
  /** Of the pairs that must be there, the share among the first `depth` of either side. */
  readonly must: number;
  /** Of all the editors' pairs, the same. */
  readonly all: number;
  /** Of the suggestions among the first `depth` of either side, the share that editors linked. */
  readonly precision: number;
}

/**
 * Compares suggestions with the editors' pairs. A clause's suggestions are ranked among all of its
 * own (`by` clause) or among those with the same other document (`by` document).
 */
export function recovery(
  suggested: readonly Suggestion[],
  editors: readonly Relation[],
  depth: number,
  by: 'clause' | 'document',
): Recovery {
  const kept = firstOf(suggested, depth, by);
  const linked = new Map(editors.map((relation) => [pairOf(relation), relation.strength]));
  const hits = [...kept].filter((pair) => linked.has(pair));
  const musts = [...linked].filter(([, strength]) => strength >= MUST).map(([pair]) => pair);
  return {
    must: share(musts.filter((pair) => kept.has(pair)).length, musts.length),
    all: share(hits.length, linked.size),
    precision: share(hits.length, kept.size),
  };
}

/** The pairs that are among the first of at least one of their sides. */
function firstOf(
  suggested: readonly Suggestion[],
  depth: number,
  by: 'clause' | 'document',
): ReadonlySet<string> {
  const taken = new Map<string, number>();
  const kept = new Set<string>();
  for (const pair of [...suggested].sort((x, y) => y.strength - x.strength)) {
    for (const side of [pair.a, pair.b]) {
      const other = by === 'document' ? ` ${slugOf(pair.a === side ? pair.b : pair.a)}` : '';
      const before = taken.get(side + other) ?? 0;
      taken.set(side + other, before + 1);
      if (before < depth) kept.add(pairOf(pair));
    }
  }
  return kept;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The editors' pairs and the suggestions of one document only: is the method as good for each? */
export function ofDocument<T extends Suggestion>(pairs: readonly T[], slug: string): readonly T[] {
  return pairs.filter(({ a, b }) => slugOf(a) === slug || slugOf(b) === slug);
}

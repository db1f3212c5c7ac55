import type { PlaceLists } from './place-lists.ts';

/** Where pairs of characters stand, as the engine knows it. */
export interface Places {
  /**
   * The places of a pair of characters in each shard, ascending. Rejects when the part of the index
   * that would hold it cannot be had.
   */
  of(pair: string): Promise<PlaceLists>;
}

/** Keeps the answers about the pairs asked last. */
export function remembering(places: Places, most: number): Places {
  const known = new Map<string, ReturnType<Places['of']>>();
  return {
    of(pair) {
      const before = known.get(pair);
      known.delete(pair);
      const answer =
        before ??
        places.of(pair).catch((error: unknown) => {
          known.delete(pair);
          throw error;
        });
      known.set(pair, answer);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return answer;
    },
  };
}

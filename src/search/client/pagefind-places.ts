import type { Places } from '../query/places.ts';
import { wordOf } from '../tokens.ts';

/** What is used of `pagefind.js`. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    noWorker: boolean;
    metaCacheTag: string;
  }): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(word: string): Promise<{ results: readonly PagefindResult[] } | null>;
}
interface PagefindResult {
  /** The page, which is one shard: `p0`, `p1`, … */
  readonly id: string;
  /** Where the word stands in it, ascending. */
  readonly words: readonly number[];
}

/** What of the start data names the index. */
interface IndexNames {
  readonly version: string;
  readonly shards: readonly unknown[];
  readonly openings: string;
}

/**
 * Asks Pagefind's index. Starts it at once; rejects when it cannot start. `base` is the site's base
 * path with trailing slash.
 */
export async function pagefindPlaces(
  module: PagefindModule,
  base: string,
  { version, shards, openings }: IndexNames,
): Promise<Places> {
  const instance = module.createInstance({
    basePath: `${base}pagefind/`,
    noWorker: true,
    metaCacheTag: version,
  });
  await instance.init();
  const witness = witnesses(openings);
  const ask = async (pair: string) => {
    const places = shards.map((): readonly number[] => []);
    const answer = await instance.search(wordOf(pair));
    for (const { id, words } of answer?.results ?? []) places[Number(id.slice(1))] = words;
    return places;
  };
  return {
    async of(pair) {
      const places = await ask(pair);
      if (places.some((list) => list.length > 0)) return places;
      // A file that is missing or broken finds nothing without a word: its first pair tells.
      const opening = witness(pair);
      const known = opening === null ? places : await ask(opening);
      if (opening !== null && !known.some((list) => list.length > 0))
        throw new Error('索引文件缺失或损坏');
      return places;
    },
  };
}

/** For a pair, the first pair of the index file in which it would stand; null before the first file. */
function witnesses(openings: string): (pair: string) => string | null {
  const points = [...openings];
  const pairAt = (file: number) => (points[2 * file] ?? '') + (points[2 * file + 1] ?? '');
  return (pair) => {
    let [low, high] = [0, points.length / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wordOf(pairAt(middle)) <= wordOf(pair)) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : pairAt(low - 1);
  };
}

import type { ShardRow } from '../data.ts';
import type { Finder } from '../query/finder.ts';
import { phraseQuery } from '../tokens.ts';
import type { Unit } from '../tokens.ts';

/** What is used of `pagefind.js`. */
export interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { id: string }[] } | null>;
}

/**
 * Asks Pagefind's indexes. Starts them at once; rejects when one cannot start.
 * `base` is the site's base path with trailing slash.
 */
export async function pagefindFinder(
  module: PagefindModule,
  base: string,
  shards: readonly ShardRow[],
  unit: Unit,
): Promise<Finder> {
  const started = await Promise.all(shards.map((shard) => startShard(module, base, shard)));
  return {
    async find(folded) {
      const query = phraseQuery(folded, unit);
      const found = await Promise.all(started.map((shard) => shard(query)));
      return found.flat().sort((a, b) => a - b);
    },
  };
}

type Shard = (query: string) => Promise<number[]>;

async function startShard(module: PagefindModule, base: string, shard: ShardRow): Promise<Shard> {
  const instance = module.createInstance({ basePath: base + shard.path, noWorker: true });
  await instance.init();
  const records = new Map(shard.ids.map((id, at) => [id, shard.records[at] ?? -1]));
  return async (query) => {
    const answer = await instance.search(query);
    return (answer?.results ?? []).map(({ id }) => {
      const record = records.get(id);
      if (record === undefined) throw new Error(`the index does not belong to the texts: ${id}`);
      return record;
    });
  };
}

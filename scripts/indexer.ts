import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EnginePrograms, Indexer } from '../src/search/build/pagefind-shard.ts';
import type { Asked } from './indexing-thread.ts';

/** Pagefind, spoken to by another thread, which begins at once. `end`: nothing more will be asked. */
export function startIndexer(): Indexer & { readonly end: () => Promise<unknown> } {
  const thread = new Worker(path.join(import.meta.dirname, 'indexing-thread.ts'));
  const ask = async (asked: Asked): Promise<unknown> => {
    thread.postMessage(asked);
    const [made] = (await once(thread, 'message')) as [unknown];
    return made;
  };
  return {
    programs: () => ask(null) as Promise<EnginePrograms>,
    shard: (ranges) => ask(ranges) as Promise<Uint8Array>,
    end: () => thread.terminate(),
  };
}

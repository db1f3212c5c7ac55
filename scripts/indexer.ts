import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EnginePrograms, Indexer } from '../src/search/build/pagefind-shard.ts';
import type { Asked } from './indexing-thread.ts';

/** Starts a thread that speaks to Pagefind; it lives as long as the process has other work. */
export function startIndexer(): Indexer {
  // What it is told and tells is let go at once: it needs little room.
  const resourceLimits = { maxYoungGenerationSizeMb: 16 };
  const thread = new Worker(path.join(import.meta.dirname, 'indexing-thread.ts'), {
    resourceLimits,
  });
  thread.unref();
  const ask = async (asked: Asked): Promise<unknown> => {
    thread.postMessage(asked);
    const [made] = (await once(thread, 'message')) as [unknown];
    return made;
  };
  // They are the same for every library.
  const programs = ask(null) as Promise<EnginePrograms>;
  return { programs: () => programs, shard: (ranges) => ask(ranges) as Promise<Uint8Array> };
}

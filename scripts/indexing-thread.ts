/**
 * Has Pagefind index shards in a thread of its own (see indexer.ts): Pagefind's answers are long, and are
 * taken as they come while the other thread is at work.
 */
import { parentPort } from 'node:worker_threads';
import { pagefind } from '../src/search/build/pagefind-shard.ts';

/** The ranges of a shard; null asks for what runs in the browser. */
export type Asked = readonly string[] | null;

parentPort?.on('message', (asked: Asked) => {
  const answer: Promise<unknown> = asked === null ? pagefind.programs() : pagefind.shard(asked);
  void answer.then((made) => parentPort?.postMessage(made));
});

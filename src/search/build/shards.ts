import { createHash } from 'node:crypto';
import type { DocRow } from '../data.ts';

/** Characters of one shard, about: Pagefind takes 0.1 GB and a second and a half for it; smaller ones make all files larger. */
const SHARD_SIZE = 400_000;

/**
 * Which documents are indexed together, by number. Documents go by their slug, so that a new one
 * changes one shard and no other; the number of shards doubles as the corpus grows.
 */
export function shardsOf(
  docs: readonly DocRow[],
  characters: number,
  size = SHARD_SIZE,
): number[][] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(characters / size)));
  const shards = Array.from({ length: count }, (): number[] => []);
  docs.forEach(({ slug }, doc) => {
    const hash = createHash('sha256').update(slug).digest();
    shards[hash.readUInt32BE(0) % count]?.push(doc);
  });
  return shards;
}

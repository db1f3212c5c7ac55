import type { Corpus } from '../../model/corpus.ts';

/**
 * At 0.7 bytes for a character these texts are 100 kB, as much as the engine with what it needs for
 * one query; beyond, the engine is the smaller and texts are fetched when they are shown.
 */
const WHOLE_UP_TO = 150_000;

/** True where the texts are too many to come with the first data: more characters than `most`. */
export function areTextsApart({ documents }: Corpus, most = WHOLE_UP_TO): boolean {
  let characters = 0;
  for (const { clauses } of documents)
    for (const { own } of clauses) for (const [start, end] of own) characters += end - start;
  return characters > most;
}

import type { Library } from '../src/assemble/assemble.ts';
import { clauseLabel } from '../src/citation/label.ts';
import { answerCards } from '../src/layers/cards.ts';
import { buildSearchIndex } from '../src/search/build/index.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { ANSWERS } from '../src/search/data.ts';
import { indexClauses } from '../src/site/library.ts';
import type { Indexer } from '../src/search/build/pagefind-shard.ts';
import { keeper } from './kept.ts';

/** What the search is made from. */
export type SearchSources = Pick<
  Library,
  'corpus' | 'themes' | 'names' | 'indicators' | 'synonyms'
>;

/** The search index and its data, by path below the site. */
export async function searchFiles(
  library: SearchSources,
  indexer: Indexer,
): Promise<Map<string, Uint8Array>> {
  const { corpus, themes, synonyms } = library;
  const names = library.names.flatMap(({ name, variants }) => [name, ...variants]);
  const answers = answerCards({ ...library, labelOf: labeller(corpus) });
  const more = new Map<string, unknown>([[ANSWERS, answers]]);
  const keep = await keeper('search');
  const files = await buildSearchIndex(corpus, { synonyms, themes, names, more, keep, indexer });
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** What each clause is called within its document, by id. */
function labeller({ documents }: Corpus): (id: string) => string {
  const entries = indexClauses(documents);
  return (id) => {
    const entry = entries.get(id);
    return entry === undefined ? id : clauseLabel(entry.clause, entry.path);
  };
}

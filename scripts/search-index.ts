import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Clause, Corpus } from '../src/model/corpus.ts';
import { runScript } from './run-script.ts';
import type { SearchSources } from './search.ts';

/** The search index in the making. */
export interface SearchIndex {
  /** Settles when the index stands in its folder, or cannot be made. */
  readonly done: Promise<void>;
  /** Gives it up. */
  readonly stop: () => void;
}

/**
 * Begins to make the search index below `out`, in another process. Returns with that process running,
 * so that it works on even while this one waits for nothing.
 */
export function beginIndex(sources: SearchSources, out: string): SearchIndex {
  const { themes, names, indicators, synonyms } = sources;
  const corpus = withoutPlaces(sources.corpus);
  const work = mkdtempSync(path.join(os.tmpdir(), 'index-'));
  const file = path.join(work, 'sources.json');
  writeFileSync(file, JSON.stringify({ corpus, themes, names, indicators, synonyms }));
  const stopped = new AbortController();
  const settings = { SOURCES: file, OUT_DIR: path.resolve(out) };
  const ways = { signal: stopped.signal, young: 64 };
  const done = runScript('scripts/index-search.ts', work, settings, ways).finally(() => {
    rmSync(work, { recursive: true, force: true });
  });
  // Whoever waits for it hears of its failure.
  done.catch(() => undefined);
  return {
    done,
    stop: () => {
      stopped.abort();
    },
  };
}

/** The corpus without what the search does not ask for, which is half of it: where clauses stand in their source. */
function withoutPlaces(corpus: Corpus): Corpus {
  const lean = (clause: Clause): Clause => ({
    ...clause,
    sentences: [],
    source: [],
    ownSource: [],
    numberSource: [],
  });
  const documents = corpus.documents.map((document) => ({
    ...document,
    clauses: document.clauses.map(lean),
  }));
  return { ...corpus, documents };
}

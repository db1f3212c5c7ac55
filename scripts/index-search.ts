/**
 * Makes the search index in a process of its own, which the build starts (see search-index.ts): the
 * index takes a core's time for itself, while the build compares clauses and renders pages.
 */
import { startIndexer } from './indexer.ts';
import { readLean } from './lean-library.ts';
import { writeInto } from './replace-directory.ts';
import { searchFiles } from './search.ts';
import { stage } from './stages.ts';

const { OUT_DIR } = process.env;
if (OUT_DIR === undefined) throw new Error('OUT_DIR is not set');
const indexer = startIndexer();

/** Makes the index of what a folder holds. */
async function make(folder: string): Promise<void> {
  writeInto(OUT_DIR ?? '', await searchFiles(readLean(folder), indexer));
}

process.on('message', (folder: string) => {
  void stage('index', () => make(folder)).then(() => {
    process.disconnect?.();
  });
});

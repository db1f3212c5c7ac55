/**
 * Makes the search index in a process of its own, which the build starts (see search-index.ts): the
 * index takes a core's time for itself, while the build compares clauses and renders pages.
 */
import { readFileSync } from 'node:fs';
import { writeInto } from './replace-directory.ts';
import { searchFiles, type SearchSources } from './search.ts';
import { stage } from './stages.ts';

const { SOURCES, OUT_DIR } = process.env;
if (SOURCES === undefined || OUT_DIR === undefined)
  throw new Error('SOURCES or OUT_DIR is not set');
await stage('index', async () => {
  const sources = JSON.parse(readFileSync(SOURCES, 'utf8')) as SearchSources;
  writeInto(OUT_DIR, await searchFiles(sources));
});

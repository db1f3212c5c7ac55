import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { offlineFiles } from './archive.ts';
import { readArguments } from './arguments.ts';
import { CONTENT, REPOSITORY, runCorpus, SEEDS } from './corpus.ts';
import { finish } from './exit.ts';
import { replaceDirectory, stageBeside, writeBeside, writeInto } from './replace-directory.ts';
import { searchFiles } from './search.ts';
import { renderSite } from './site.ts';

const USAGE = 'npm run build -- [--corpus DIR --out DIR] [--keep-going]';

/** Documents → site, data files and search index; the old site stays until the new one is whole. */
async function main(): Promise<number> {
  const { corpus, out, keepGoing } = readArguments(process.argv.slice(2), USAGE);
  const target = path.resolve(out ?? path.join(REPOSITORY, 'dist'));
  const run = await runCorpus(path.resolve(corpus ?? SEEDS));
  if (run.failed && !keepGoing) {
    console.error('未建站；上一次的成果保持原样');
    return 1;
  }
  if (corpus === null) await replaceDirectory(CONTENT, await writeBeside(CONTENT, run.files));
  const staged = await stageBeside(target);
  const content =
    corpus === null ? CONTENT : await writeBeside(path.join(os.tmpdir(), 'content'), run.files);
  try {
    await renderSite(content, staged);
    await writeInto(staged, dataFiles(run.files));
    await writeInto(staged, await searchFiles(run.library));
    await writeInto(staged, await offlineFiles(staged, path.resolve(corpus ?? SEEDS), run));
    await replaceDirectory(target, staged);
  } finally {
    await rm(staged, { recursive: true, force: true });
    if (content !== CONTENT) await rm(content, { recursive: true, force: true });
  }
  console.log(`已建成 ${target}`);
  return run.failed ? 1 : 0;
}

function dataFiles(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([name]) => name.startsWith('data/')));
}

finish(main);

import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { problemLines } from '../src/report/terminal.ts';
import { readArguments } from './arguments.ts';
import { CONTENT, REPOSITORY, runCorpus, SEEDS, type CorpusRun } from './corpus.ts';
import { finish } from './exit.ts';
import { giveBack } from './give-back.ts';
import { isLarge, noSiteOf } from './large-corpus.ts';
import { changesOf } from './page-cache.ts';
import { replaceDirectory, stageBeside, writeBeside } from './replace-directory.ts';
import { beginIndex, type SearchIndex } from './search-index.ts';
import { pageKeys } from './site.ts';
import { siteProgram } from './site-program.ts';
import { moveAll, type TakeOver } from './take-over.ts';
import { writeSite, type Site } from './write-site.ts';

const USAGE = 'npm run build -- [--corpus DIR --out DIR] [--keep-going] [--without-archive]';

/** Documents → site, data files and search index; the old site stays until the new one is whole. */
async function main(): Promise<number> {
  const { corpus, out, keepGoing, withoutArchive } = readArguments(process.argv.slice(2), USAGE);
  const target = path.resolve(out ?? path.join(REPOSITORY, 'dist'));
  const directory = path.resolve(corpus ?? SEEDS);
  if (await isLarge(directory)) {
    for (const line of problemLines([noSiteOf()])) console.error(line);
    return 1;
  }
  const staged = await stageBeside(target);
  const program = siteProgram();
  // Whoever waits for it hears of its failure.
  program.catch(() => undefined);
  let index: SearchIndex | null = null;
  try {
    const run = await runCorpus(directory, (library) => {
      index = beginIndex(library, staged);
      giveBack();
    });
    if (run.failed && !keepGoing) {
      console.error('未建站；上一次的成果保持原样');
      return 1;
    }
    index ??= beginIndex(run.library, staged);
    const ways = { staged, target, directory, program, index };
    const taken = await writeAll(run, ways, { passing: corpus !== null, withoutArchive });
    await replaceDirectory(target, staged, {
      // An archive is made from the whole site, which then is whole already.
      ...(withoutArchive ? { move: () => moveAll(taken) } : {}),
      seen: () => {
        console.log(`已建成 ${target}`);
      },
    });
    return run.failed ? 1 : 0;
  } finally {
    index?.stop();
    await rm(staged, { recursive: true, force: true });
  }
}

/** Where a site is made, and by what. */
type Ways = Pick<Site, 'staged' | 'target' | 'directory' | 'program' | 'index'>;

/** What the corpus stage made goes into our own folder, or into a `passing` one for another corpus; then the site. */
async function writeAll(
  run: CorpusRun,
  ways: Ways,
  { passing, withoutArchive }: { passing: boolean; withoutArchive: boolean },
): Promise<TakeOver> {
  const { library } = run;
  const keys = await pageKeys(library);
  const changes = await changesOf({ keys, out: ways.staged, target: ways.target });
  // Nobody reads the texts of other documents in a folder that is thrown away.
  const files = run.files(passing && withoutArchive ? changes.changed : undefined);
  const content = await writeBeside(passing ? path.join(os.tmpdir(), 'content') : CONTENT, files);
  if (withoutArchive) files.clear();
  giveBack();
  const site = { library, files: withoutArchive ? null : files, keys, changes, ...ways };
  if (!passing) {
    await replaceDirectory(CONTENT, content);
    return writeSite({ ...site, content: CONTENT });
  }
  try {
    return await writeSite({ ...site, content });
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

finish(main);

import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { problemLines } from '../src/report/terminal.ts';
import { readArguments } from './arguments.ts';
import { CONTENT, REPOSITORY, runCorpus, SEEDS } from './corpus.ts';
import { finish } from './exit.ts';
import { giveBack } from './give-back.ts';
import { isLarge, noSiteOf } from './large-corpus.ts';
import { writeLean } from './lean-library.ts';
import { replaceDirectory, stageBeside } from './replace-directory.ts';
import { startIndexing } from './search-index.ts';
import { endRendering, startRendering } from './site.ts';
import { siteProgram } from './site-program.ts';
import { moveAll } from './take-over.ts';
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
  return build({ directory, target, keepGoing, withoutArchive, passing: corpus !== null });
}

/** What is built, and how. */
interface Asked extends Pick<Site, 'directory' | 'target' | 'withoutArchive' | 'passing'> {
  readonly keepGoing: boolean;
}

async function build(asked: Asked): Promise<number> {
  const { directory, target, passing } = asked;
  const staged = await stageBeside(target);
  // What the corpus stage made of our own seeds takes its place with the site.
  const content = await stageBeside(passing ? path.join(os.tmpdir(), 'content') : CONTENT);
  const program = siteProgram();
  // Whoever waits for it hears of its failure.
  program.catch(() => undefined);
  const rendering = startRendering({ content, staged, program });
  const indexing = startIndexing(staged);
  let lean: string | null = null;
  const begin = (library: Omit<Library, 'relations'>): string => {
    lean = writeLean(library);
    indexing.begin(lean);
    giveBack();
    return lean;
  };
  try {
    const run = await runCorpus(directory, begin);
    if (run.failed && !asked.keepGoing) {
      console.error('未建站；上一次的成果保持原样');
      await run.keep();
      return 1;
    }
    lean ??= begin(run.library);
    await publish({ ...asked, run, lean, rendering, indexing });
    return run.failed ? 1 : 0;
  } finally {
    indexing.stop();
    endRendering(rendering);
    for (const folder of [staged, content, lean]) {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Makes the site and puts it in the place of the one before, and so what the corpus stage made. */
async function publish(site: Site): Promise<void> {
  const { target, rendering, withoutArchive, passing } = site;
  const taken = await writeSite(site);
  if (!passing) await replaceDirectory(CONTENT, rendering.content);
  await replaceDirectory(target, rendering.staged, {
    // An archive is made from the whole site, which then is whole already.
    ...(withoutArchive ? { move: () => moveAll(taken) } : {}),
    seen: () => {
      console.log(`已建成 ${target}`);
    },
  });
}

finish(main);

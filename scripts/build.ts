import { cp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDataFiles } from '../src/data-files/files.ts';
import { problemLines } from '../src/report/terminal.ts';
import { twinPaths } from '../src/data-files/twins/twins.ts';
import { offlineFiles, siteBase } from './archive.ts';
import { readArguments } from './arguments.ts';
import { CONTENT, REPOSITORY, runCorpus, SEEDS, type CorpusRun } from './corpus.ts';
import { finish } from './exit.ts';
import { giveBack } from './give-back.ts';
import { isLarge, noSiteOf } from './large-corpus.ts';
import { writeCopyFiles } from './offline.ts';
import { publicFiles } from './open-data.ts';
import { sitePreview } from './preview.ts';
import { replaceDirectory, stageBeside, writeBeside, writeInto } from './replace-directory.ts';
import { beginIndex, type SearchIndex } from './search-index.ts';
import { pageKeys, renderSite } from './site.ts';
import { siteProgram, type SiteProgram } from './site-program.ts';
import { stage } from './stages.ts';
import { linkAll, moveAll, type TakeOver } from './take-over.ts';

const USAGE = 'npm run build -- [--corpus DIR --out DIR] [--keep-going] [--without-archive]';

interface Site {
  readonly run: CorpusRun;
  /** The folder with what the corpus stage made. */
  readonly content: string;
  /** A folder for the site, and where it will stand. */
  readonly staged: string;
  readonly target: string;
  /** The corpus directory. */
  readonly directory: string;
  readonly withoutArchive: boolean;
  /** What renders the pages, and the index: both may still be in the making. */
  readonly program: Promise<SiteProgram>;
  readonly index: SearchIndex;
}

/**
 * All files of the site but the index. While other processes render its pages, this one makes the rest.
 * Gives those that the site before has as well, which are not in the folder yet.
 */
async function writeSite(site: Site): Promise<TakeOver> {
  const { run, content, staged, target, directory, program } = site;
  const { library } = run;
  const keys = await pageKeys(library);
  const files = new Map(run.files);
  const beside = (): Promise<void> =>
    stage('data', async () => {
      await cp(path.join(content, 'data'), path.join(staged, 'data'), { recursive: true });
      const more = openDataFiles(library);
      writeInto(staged, more);
      if (!site.withoutArchive) for (const [name, text] of more) files.set(name, text);
      more.clear();
      giveBack();
    });
  const { made, taken } = await stage('pages', () =>
    renderSite({ content, library, out: staged, target, program, beside }, keys),
  );
  writeInto(staged, await sitePreview(library.corpus));
  await site.index.done;
  if (!site.withoutArchive) {
    linkAll(taken);
    // Neither the archive nor the copy in a browser holds the twins.
    const without = new Set(twinPaths(library.corpus));
    await stage('archive', async () => {
      const offline = await offlineFiles(staged, without, directory, { ...run, files });
      writeInto(staged, offline);
      await writeCopyFiles(staged, library, siteBase());
    });
  }
  const pages = [...taken.files.values(), made].flat();
  writeInto(staged, publicFiles(pages, library));
  return taken;
}

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
    const built = { run, staged, target, directory, withoutArchive, program, index };
    const taken = await withContent(corpus, run.files, (content) => {
      if (withoutArchive) run.files.clear();
      giveBack();
      return writeSite({ ...built, content });
    });
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

/** Does the work with what the corpus stage made in a folder: our own, or a passing one for another corpus. */
async function withContent<T>(
  corpus: string | null,
  files: ReadonlyMap<string, string>,
  work: (content: string) => Promise<T>,
): Promise<T> {
  if (corpus === null) {
    await replaceDirectory(CONTENT, await writeBeside(CONTENT, files));
    return work(CONTENT);
  }
  const content = await writeBeside(path.join(os.tmpdir(), 'content'), files);
  try {
    return await work(content);
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

finish(main);

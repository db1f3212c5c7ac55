import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDataFiles } from '../src/data-files/files.ts';
import { offlineFiles, siteBase } from './archive.ts';
import { readArguments } from './arguments.ts';
import { CONTENT, REPOSITORY, runCorpus, SEEDS, type CorpusRun } from './corpus.ts';
import { finish } from './exit.ts';
import { writeCopyFiles } from './offline.ts';
import { publicFiles, writeTwins } from './open-data.ts';
import { makeChanged } from './page-cache.ts';
import { sitePreview } from './preview.ts';
import { replaceDirectory, stageBeside, writeBeside, writeInto } from './replace-directory.ts';
import { searchFiles } from './search.ts';
import { pageKeys, renderSite } from './site.ts';
import { stage } from './stages.ts';

const USAGE = 'npm run build -- [--corpus DIR --out DIR] [--keep-going] [--without-archive]';

interface Site {
  readonly run: CorpusRun;
  /** The folder with what the corpus stage made. */
  readonly content: string;
  /** An empty folder for the site, and where it will stand. */
  readonly staged: string;
  readonly target: string;
  /** The corpus directory. */
  readonly directory: string;
  readonly withoutArchive: boolean;
}

/** All files of the site. While other processes render its pages, this one makes the rest. */
async function writeSite(site: Site): Promise<void> {
  const { run, content, staged, target, directory } = site;
  const { library } = run;
  const keys = await pageKeys(library);
  const files = new Map([...run.files, ...openDataFiles(library)]);
  let twins: readonly string[] = [];
  const beside = async (): Promise<void> => {
    await stage('index', async () => writeInto(staged, await searchFiles(library)));
    await stage('data', async () => {
      await writeInto(staged, dataFiles(files));
      const kept = { kind: 'twins', keys, out: staged, target };
      twins = await makeChanged(kept, (slugs) =>
        Promise.resolve(writeTwins(staged, library, slugs)),
      );
    });
  };
  const pages = await stage('pages', () =>
    renderSite({ content, library, out: staged, target, beside }, keys),
  );
  await writeInto(staged, await sitePreview(library.corpus));
  if (!site.withoutArchive) {
    // Neither the archive nor the copy in a browser holds the twins.
    const without = new Set(twins);
    await stage('archive', async () => {
      const offline = await offlineFiles(staged, without, directory, { ...run, files });
      await writeInto(staged, offline);
      await writeCopyFiles(staged, library, siteBase());
    });
  }
  await writeInto(staged, publicFiles(pages, library));
}

/** Documents → site, data files and search index; the old site stays until the new one is whole. */
async function main(): Promise<number> {
  const { corpus, out, keepGoing, withoutArchive } = readArguments(process.argv.slice(2), USAGE);
  const target = path.resolve(out ?? path.join(REPOSITORY, 'dist'));
  const directory = path.resolve(corpus ?? SEEDS);
  const run = await runCorpus(directory);
  if (run.failed && !keepGoing) {
    console.error('未建站；上一次的成果保持原样');
    return 1;
  }
  if (corpus === null) await replaceDirectory(CONTENT, await writeBeside(CONTENT, run.files));
  const staged = await stageBeside(target);
  const content =
    corpus === null ? CONTENT : await writeBeside(path.join(os.tmpdir(), 'content'), run.files);
  try {
    await writeSite({ run, content, staged, target, directory, withoutArchive });
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

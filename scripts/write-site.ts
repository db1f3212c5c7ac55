import { mkdirSync, symlinkSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { openDataFiles } from '../src/data-files/files.ts';
import { twinPaths } from '../src/data-files/twins/twins.ts';
import { Slices } from '../src/rendering/slice.ts';
import { offlineFiles, siteBase } from './archive.ts';
import type { CorpusRun } from './corpus.ts';
import { giveBack } from './give-back.ts';
import { writeCopyFiles } from './offline.ts';
import { completeLean } from './lean-library.ts';
import { publicFiles } from './open-data.ts';
import { changesOf } from './page-cache.ts';
import { sitePreview } from './preview.ts';
import { writeInto } from './replace-directory.ts';
import type { Indexing } from './search-index.ts';
import { isMadeAtOnce, pageKeys, renderSite, type Rendering } from './site.ts';
import { stage } from './stages.ts';
import { linkAll, type TakeOver } from './take-over.ts';

/** A site in the making. */
export interface Site {
  readonly run: CorpusRun;
  /** The library as far as the search and the pages about the whole of it read it, as files in a folder. */
  readonly lean: string;
  readonly rendering: Rendering;
  readonly indexing: Indexing;
  /** Where the site will stand, and an earlier one may. */
  readonly target: string;
  /** The corpus directory. */
  readonly directory: string;
  /** No archive is made. */
  readonly withoutArchive: boolean;
  /** Nobody reads what the corpus stage made after the site is there. */
  readonly passing: boolean;
}

/**
 * All files of the site. While other processes render its pages, this one makes the rest. Gives those that
 * the site before has as well: without an archive, they are not in the folder yet.
 */
export async function writeSite(site: Site): Promise<TakeOver> {
  const { run, rendering, target, lean, withoutArchive } = site;
  const { library } = run;
  const { content, staged } = rendering;
  const forArchive = new Map<string, string>();
  const write = (folder: string, files: Map<string, string>): void => {
    writeInto(folder, files);
    if (!withoutArchive) for (const [name, text] of files) forArchive.set(name, text);
    files.clear();
  };
  completeLean(lean, library);
  const slices = new Slices(library);
  // Pages of a small library are made from its data files; those of documents of a large one need not wait for them.
  const isAtOnce = run.isFirst || isMadeAtOnce(library);
  const writeData = async (): Promise<void> => {
    await run.keep();
    giveBack();
    const [data, inSite] = [path.join(content, 'data'), path.join(staged, 'data')];
    if (site.passing) linkFolder(inSite, data);
    write(content, run.data());
    giveBack();
    if (!site.passing) await cp(data, inSite, { recursive: true });
  };
  const look = async () => {
    // A first index takes as much memory as the files do while they are made.
    if (run.isFirst) await site.indexing.done;
    if (isAtOnce) await writeData();
    const kept = { keys: await pageKeys(library, slices), out: staged, target };
    const changes = await changesOf(kept);
    // Nobody reads the texts of other documents in a folder that is thrown away.
    write(content, run.documents(site.passing && withoutArchive ? changes.changed : undefined));
    giveBack();
    return { kept, changes };
  };
  const beside = (): Promise<void> =>
    stage('data', async () => {
      if (!isAtOnce) await writeData();
      write(staged, openDataFiles(library));
      writeInto(staged, await sitePreview(library.corpus));
      giveBack();
    });
  const { made, taken } = await stage('pages', () =>
    renderSite(rendering, { library, lean, slices, isFirst: run.isFirst, look, beside }),
  );
  await site.indexing.done;
  if (!withoutArchive) {
    // It is made from the whole site.
    linkAll(taken);
    await stage('archive', () => writeArchive(site, forArchive));
  }
  const pages = [...taken.files.values(), made].flat();
  writeInto(staged, publicFiles(pages, library));
  return taken;
}

/** Makes a folder, and has another path lead to it: what is written there is written once. */
function linkFolder(folder: string, place: string): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(path.resolve(folder), place, 'junction');
}

/** The archive, and the copy that a browser keeps. */
async function writeArchive(site: Site, content: ReadonlyMap<string, string>): Promise<void> {
  const { staged } = site.rendering;
  const { library } = site.run;
  // Neither of them holds the twins.
  const without = new Set(twinPaths(library.corpus));
  const sources = { library, content, corpus: site.directory };
  writeInto(staged, await offlineFiles(staged, without, sources));
  await writeCopyFiles(staged, library, siteBase());
}

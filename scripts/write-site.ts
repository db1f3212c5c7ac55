import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { openDataFiles } from '../src/data-files/files.ts';
import { twinPaths } from '../src/data-files/twins/twins.ts';
import { offlineFiles, siteBase } from './archive.ts';
import { giveBack } from './give-back.ts';
import { writeCopyFiles } from './offline.ts';
import { publicFiles } from './open-data.ts';
import type { Changes } from './page-cache.ts';
import { sitePreview } from './preview.ts';
import { writeInto } from './replace-directory.ts';
import type { SearchIndex } from './search-index.ts';
import { renderSite } from './site.ts';
import type { SiteProgram } from './site-program.ts';
import { stage } from './stages.ts';
import { linkAll, type TakeOver } from './take-over.ts';

/** A site in the making. */
export interface Site {
  readonly library: Library;
  /** The folder with what the corpus stage made, of documents at least those that are to be rendered. */
  readonly content: string;
  /** For the archive: the same files, all of them; null where none is made. */
  readonly files: ReadonlyMap<string, string> | null;
  /** A folder for the site, and where it will stand. */
  readonly staged: string;
  readonly target: string;
  /** The corpus directory. */
  readonly directory: string;
  /** What each document's pages are made of, and which of them have changed. */
  readonly keys: ReadonlyMap<string, string>;
  readonly changes: Changes;
  /** What renders the pages, and the index: both may still be in the making. */
  readonly program: Promise<SiteProgram>;
  readonly index: SearchIndex;
}

/**
 * All files of the site but the index. While other processes render its pages, this one makes the rest.
 * Gives those that the site before has as well: without an archive, they are not in the folder yet.
 */
export async function writeSite(site: Site): Promise<TakeOver> {
  const { library, content, files, staged, program, keys, changes } = site;
  const forArchive = new Map(files);
  const beside = (): Promise<void> =>
    stage('data', async () => {
      await cp(path.join(content, 'data'), path.join(staged, 'data'), { recursive: true });
      const more = openDataFiles(library);
      writeInto(staged, more);
      if (files !== null) for (const [name, text] of more) forArchive.set(name, text);
      more.clear();
      giveBack();
    });
  const rendering = { content, library, out: staged, target: site.target, program, beside };
  const { made, taken } = await stage('pages', () => renderSite(rendering, keys, changes));
  writeInto(staged, await sitePreview(library.corpus));
  await site.index.done;
  if (files !== null) {
    // It is made from the whole site.
    linkAll(taken);
    await stage('archive', () => writeArchive(site, forArchive));
  }
  const pages = [...taken.files.values(), made].flat();
  writeInto(staged, publicFiles(pages, library));
  return taken;
}

/** The archive, and the copy that a browser keeps. */
async function writeArchive(site: Site, content: ReadonlyMap<string, string>): Promise<void> {
  const { library, staged, directory } = site;
  // Neither of them holds the twins.
  const without = new Set(twinPaths(library.corpus));
  const sources = { library, content, corpus: directory };
  writeInto(staged, await offlineFiles(staged, without, sources));
  await writeCopyFiles(staged, library, siteBase());
}

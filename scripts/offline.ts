import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getManifest } from 'workbox-build/build/get-manifest.js';
import { archiveDate } from '../src/archive/manifest.ts';
import type { Library } from '../src/assemble/assemble.ts';
import { appIcons, appManifest } from '../src/offline/app.ts';
import {
  bytesIn,
  COPY_FOLDER,
  LIST,
  listText,
  NOT_SAVED,
  REASONS,
  SAVED,
  VERSION,
} from '../src/offline/list.ts';
import type { CopyVersion, ListedFile } from '../src/offline/list.ts';
import { copyPrograms } from '../src/offline/programs.ts';
import { changeReasons } from '../src/offline/reasons.ts';
import { REPOSITORY } from './corpus.ts';
import { writeInto } from './replace-directory.ts';

const ICON = path.join(REPOSITORY, 'src/styles/icon.svg');

/**
 * Writes what a reader's browser needs to save the finished site in `staged` and to install it, and
 * then the list of all files that a saved copy has. `base` is the site's path, with slashes.
 */
export async function writeCopyFiles(
  staged: string,
  library: Library,
  base: string,
): Promise<void> {
  writeInto(staged, await appFiles(library, base));
  writeInto(staged, await listFiles(staged, library));
}

async function appFiles(library: Library, base: string): Promise<Map<string, string | Uint8Array>> {
  const { changes, decisions } = library.ledger;
  const reasons = changeReasons(changes, decisions);
  const icons = appIcons(await readFile(ICON, 'utf8'));
  return new Map<string, string | Uint8Array>([
    ...(await copyPrograms()),
    ...[...icons].map(([name, png]) => [COPY_FOLDER + name, png] as const),
    ['manifest.webmanifest', appManifest(library.corpus.site, base)],
    [REASONS, `${JSON.stringify(reasons, null, 1)}\n`],
  ]);
}

async function listFiles(staged: string, library: Library): Promise<Map<string, string>> {
  const files = await listedFiles(staged);
  const list = listText(files);
  const version: CopyVersion = {
    id: createHash('sha256').update(list).digest('hex').slice(0, 16),
    corpus: library.corpus.version,
    date: archiveDate(library),
    files: files.length,
    bytes: bytesIn(files),
  };
  return new Map([
    [LIST, list],
    [VERSION, `${JSON.stringify(version)}\n`],
  ]);
}

/**
 * The files, in the order of their paths. The sums are SHA-256, not workbox's MD5: browsers can
 * compute those themselves, and so check every file that arrives.
 */
async function listedFiles(staged: string): Promise<ListedFile[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: staged,
    globPatterns: [...SAVED],
    globIgnores: [...NOT_SAVED],
    // Whatever a reader needs is saved, of any size; the page says how much it is.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const files: ListedFile[] = [];
  for (const { url } of manifestEntries) {
    const bytes = await readFile(path.join(staged, url));
    files.push([url, createHash('sha256').update(bytes).digest('hex'), bytes.length]);
  }
  return files.sort(([a], [b]) => (a < b ? -1 : 1));
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { twinContext } from '../src/data-files/twins/context.ts';
import { twins } from '../src/data-files/twins/twins.ts';
import { publishedFiles } from '../src/publishing/files.ts';
import { joinBase } from '../src/site/link.ts';
import { siteBase } from './archive.ts';

/** The public address of a path of the site, null where SITE names none. */
export function publicAddress(place: string): string | null {
  const site = process.env['SITE'];
  return site === undefined || site === '' ? null : new URL(joinBase(siteBase(), place), site).href;
}

/** Writes the twins of these documents and their clauses beside their pages; gives their paths. */
export function writeTwins(
  staged: string,
  library: Library,
  slugs: ReadonlySet<string>,
): readonly string[] {
  const files: string[] = [];
  const folders = new Set<string>();
  if (slugs.size === 0) return files;
  for (const [file, text] of twins(twinContext(library, publicAddress), slugs)) {
    files.push(file);
    const folder = path.dirname(path.join(staged, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // One after the other without waiting: many small files are written fastest so.
    writeFileSync(path.join(staged, file), text);
  }
  return files;
}

/** What machines look for at the top of the site; `built` are the pages it has. */
export function publicFiles(
  built: readonly string[],
  { corpus, ledger }: Library,
): Map<string, string> {
  const pages = built.filter((file) => path.posix.basename(file) === 'index.html');
  return publishedFiles(pages, corpus, ledger.changes, publicAddress);
}

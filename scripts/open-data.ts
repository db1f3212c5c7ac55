import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
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
  for (const [file, text] of twins(twinContext(library, publicAddress), slugs)) {
    files.push(file);
    // One after the other without waiting: many small files are written fastest so.
    writeFileSync(path.join(staged, file), text);
  }
  return files;
}

/** What machines look for at the top of the site, made of what the site has so far. */
export async function publicFiles(
  staged: string,
  { corpus, ledger }: Library,
): Promise<Map<string, string>> {
  const entries = await readdir(staged, { recursive: true, withFileTypes: true });
  const built = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => path.relative(staged, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
  return publishedFiles(built, corpus, ledger.changes, publicAddress);
}

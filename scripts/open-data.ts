import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { publishedFiles } from '../src/publishing/files.ts';
import { publicAddress } from './public-address.ts';

/** What machines look for at the top of the site; `built` are the pages it has. */
export function publicFiles(
  built: readonly string[],
  { corpus, ledger }: Library,
): Map<string, string> {
  const pages = built.filter((file) => path.posix.basename(file) === 'index.html');
  return publishedFiles(pages, corpus, ledger.changes, publicAddress);
}

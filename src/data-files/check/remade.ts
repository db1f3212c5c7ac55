import { toFiles } from '../../assemble/files.ts';
import { publishedFiles } from '../../publishing/files.ts';
import { openDataFiles } from '../files.ts';
import { twinContext } from '../twins/context.ts';
import { twins } from '../twins/twins.ts';
import type { CheckedSite, Difference } from './site.ts';

/** Every data file, table and twin of the site is, byte for byte, what the corpus gives. */
export function remadeDifferences(site: CheckedSite): Difference[] {
  const { library, read } = site;
  const { corpus, ledger } = library;
  const expected = [
    ...[...toFiles(library, [])].filter(([name]) => name.startsWith('data/')),
    ...openDataFiles(library),
    ...twins(twinContext(library, site.address)),
    // Without its sitemaps, which list what else was built; where these lead is looked at with all links.
    ...publishedFiles([], corpus, ledger.changes, site.address),
  ];
  return expected.flatMap(([file, text]) => {
    const shown = read(file);
    if (shown === text) return [];
    return [shown === null ? `没有 ${file}` : `${file} 第 ${lineOf(shown, text)} 行与语料所得不同`];
  });
}

/** The first line that is another, 1-based. */
function lineOf(shown: string, expected: string): number {
  const [here, there] = [shown.split('\n'), expected.split('\n')];
  const at = here.findIndex((line, i) => line !== there[i]);
  return (at === -1 ? here.length : at) + 1;
}

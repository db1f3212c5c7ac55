import type { AddressOf } from '../linked-data/node.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Changes } from '../model/ledger.ts';
import { datesOf } from './dates.ts';
import { atomFeed } from './feed.ts';
import { listedPages } from './pages.ts';
import { searchDescription } from './search-description.ts';
import { sitemaps } from './sitemap.ts';
import { modelsText, robotsText } from './texts.ts';

/**
 * What machines look for at the top of a site, by path: robots.txt, llms.txt, feed.xml after the first
 * release, and where the site has a public address sitemap.xml and opensearch.xml. `built` are the
 * site's files so far.
 */
export function publishedFiles(
  built: readonly string[],
  corpus: Corpus,
  changes: Changes,
  addressOf: AddressOf,
): Map<string, string> {
  const pages = listedPages(built, corpus, datesOf(corpus.documents, changes), addressOf);
  const files: [string, string | null][] = [
    ['robots.txt', robotsText(addressOf)],
    ['llms.txt', modelsText(corpus, addressOf)],
    ['feed.xml', atomFeed(corpus, changes, addressOf)],
    ['opensearch.xml', searchDescription(corpus.site, addressOf)],
    ...(pages.length === 0 ? [] : sitemaps(pages, (name) => addressOf(name) ?? name)),
  ];
  return new Map(files.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])));
}

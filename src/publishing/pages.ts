import type { Corpus } from '../model/corpus.ts';
import type { AddressOf } from '../linked-data/node.ts';
import type { Dates } from './dates.ts';
import type { ListedPage } from './sitemap.ts';

/**
 * The built pages to be listed: all but the page for wrong addresses and those that only lead on.
 * `files` are the site's, by path; empty where the site has no public address.
 */
export function listedPages(
  files: readonly string[],
  corpus: Corpus,
  dates: Dates,
  addressOf: AddressOf,
): ListedPage[] {
  const former = new Set(
    corpus.documents.flatMap(({ slug, formerAnchors }) =>
      formerAnchors.map(({ anchor }) => `${slug}/${anchor}/`),
    ),
  );
  const slugs = new Set(corpus.documents.map(({ slug }) => slug));
  return files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((path) => !former.has(path) && path !== 'offline/')
    .sort()
    .flatMap((path): ListedPage[] => {
      const address = addressOf(path);
      return address === null ? [] : [{ address, changed: changedOn(path, slugs, dates) }];
    });
}

function changedOn(path: string, slugs: ReadonlySet<string>, dates: Dates): string | null {
  const [slug = '', ...anchor] = path.split('/').filter(Boolean);
  if (!slugs.has(slug)) return dates.library;
  return anchor.length === 0
    ? dates.ofDocument(slug)
    : (dates.ofClause(`${slug}/${anchor.join('/')}`) ?? dates.ofDocument(slug));
}

import { element, escaped, xmlDocument } from './xml.ts';

/** A page that search engines may list. */
export interface ListedPage {
  /** Its public address. */
  readonly address: string;
  /** The day on which what it shows last changed, null where nobody noted it. */
  readonly changed: string | null;
}

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
/** No sitemap may list more. */
const MOST = 50_000;

/**
 * The pages as sitemaps, by file name: one, or where they are too many for one, several of them and
 * `sitemap.xml` their index. `addressOf` gives a sitemap's name its public address.
 */
export function sitemaps(
  pages: readonly ListedPage[],
  addressOf: (name: string) => string,
  most = MOST,
): Map<string, string> {
  if (pages.length <= most) return new Map([['sitemap.xml', sitemap(pages)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at) => ({
    name: `sitemap-${at + 1}.xml`,
    pages: pages.slice(at * most, (at + 1) * most),
  }));
  const listed = parts.map(({ name, pages: own }) =>
    entry('sitemap', { address: addressOf(name), changed: lastOf(own) }),
  );
  return new Map([
    ['sitemap.xml', xmlDocument(element('sitemapindex', NAMESPACE, ...listed))],
    ...parts.map(({ name, pages: own }) => [name, sitemap(own)] as const),
  ]);
}

function sitemap(pages: readonly ListedPage[]): string {
  return xmlDocument(element('urlset', NAMESPACE, ...pages.map((page) => entry('url', page))));
}

function entry(name: 'url' | 'sitemap', { address, changed }: ListedPage): string {
  const date = changed === null ? [] : [element('lastmod', {}, changed)];
  return `\n${element(name, {}, element('loc', {}, escaped(address)), ...date)}`;
}

function lastOf(pages: readonly ListedPage[]): string | null {
  return (
    pages
      .flatMap(({ changed }) => changed ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

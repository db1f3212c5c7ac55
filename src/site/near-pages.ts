import { nearSlugs } from './near-slugs.ts';

/** How many pages of a kind are shown where none is near. */
const SHOWN = 12;

/**
 * Pages near one that the site does not have, the nearest first; none where nothing is near. Of a page
 * that others stand below (`themes/`), those below that are near, or else all. `steps`: of the address,
 * `pages`: addresses of the site's pages, without leading slash.
 */
export function nearPages(steps: readonly string[], pages: readonly string[]): string[] {
  const [first = '', ...rest] = steps;
  const tops = pages.filter((page) => page.split('/').length === 2).map(last);
  return nearSlugs(first, tops).flatMap((top) => {
    const below = pages.filter((page) => page.startsWith(`${top}/`) && page !== `${top}/`);
    const near = rest.length === 0 ? [] : nearSlugs(rest.join('-'), below.map(last));
    const all = rest.length === 0 ? [] : below.slice(0, SHOWN);
    return [...(near.length > 0 ? near.map((name) => `${top}/${name}/`) : all), `${top}/`];
  });
}

/** The last step of a page's address. */
function last(page: string): string {
  return page.split('/').at(-2) ?? '';
}

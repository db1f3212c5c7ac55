import type { AddressOf } from '../linked-data/node.ts';
import { link } from './link.ts';

/**
 * How paths of the site become addresses that the page at `own` can name them by: public ones, and where
 * the site has none, the ways from the page there (`../plan/`), which hold wherever the site is put.
 */
export function addressFrom(own: string, site: URL | undefined): (path: string) => string {
  return addressesFrom(own, publicAddress(site));
}

/** The same, by the public addresses, which give null where there are none. */
export function addressesFrom(own: string, addressOf: AddressOf): (path: string) => string {
  return (path) => addressOf(path) ?? relativePath(own, path);
}

/** The way from one path of the site to another; `./` from a page to itself. */
export function relativePath(own: string, path: string): string {
  const [from, to] = [own.split('/').slice(0, -1), path.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/') || './';
}

/** How paths of the site become public addresses; `site` is Astro's, undefined where none is set. */
export function publicAddress(site: URL | undefined): AddressOf {
  return (path) => (site === undefined ? null : new URL(link(path), site).href);
}

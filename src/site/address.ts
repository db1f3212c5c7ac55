import type { AddressOf } from '../linked-data/node.ts';
import { link } from './link.ts';

/** How paths of the site become public addresses; `site` is Astro's, undefined where none is set. */
export function publicAddress(site: URL | undefined): AddressOf {
  return (path) => (site === undefined ? null : new URL(link(path), site).href);
}

import { relativePath } from './paths.ts';

/** What addresses are rewritten for: a folder that holds a site published under `base`. */
export interface Place {
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
  /** Every file of the folder. */
  readonly files: ReadonlySet<string>;
  /** Where a file of the site stands in the folder; null when the folder leaves it out on purpose. */
  readonly standsAt: (file: string) => string | null;
}

/** An address after rewriting; `missing` names a file that should be in the folder and is not. */
export type Rewritten =
  | { readonly kind: 'address'; readonly value: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'missing'; readonly file: string };

/** A host that no site has: addresses that stay on it are the site's own. */
const OWN = 'http://own.invalid';

/**
 * An address on `page` (the page's path in the site), for the same page in the folder: relative,
 * leading to a file, with query and fragment as they were. Other hosts' addresses stay.
 */
export function folderAddress(value: string, page: string, place: Place): Rewritten {
  if (/^(?:[#?]|$)/.test(value)) return { kind: 'address', value };
  const address = new URL(value, `${OWN}${place.base}${page}`);
  if (address.origin !== OWN) return { kind: 'address', value };
  const path = decodeURIComponent(address.pathname);
  if (!path.startsWith(place.base)) return { kind: 'missing', file: path };
  const file = indexOf(path.slice(place.base.length), place);
  const target = place.standsAt(file);
  const here = place.standsAt(page);
  if (target === null || here === null) return { kind: 'left-out' };
  if (!place.files.has(target)) return { kind: 'missing', file: target };
  const relative = relativePath(here, target);
  return { kind: 'address', value: `${relative}${address.search}${address.hash}` };
}

/** A folder has no server to find the index of a directory. */
function indexOf(path: string, place: Place): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  const index = `${path}/index.html`;
  return place.files.has(place.standsAt(index) ?? '') ? index : path;
}

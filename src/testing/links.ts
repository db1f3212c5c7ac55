/** Whether everything that built pages point to is there. */
import type { PageFacts, Reference } from './page-facts.ts';

/** A built site: every file by its path, and the facts of those that are pages. */
export interface BuiltSite {
  /** The path the site stands under, with a slash at both ends. */
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageFacts>;
}

/** A host that no site has: addresses that stay on it are the site's own. */
const OWN = 'http://own.invalid';

/** Every link that leads nowhere, as `page → value: what is missing`. */
export function brokenLinks(site: BuiltSite): string[] {
  return forEachReference(site, (page, { value }) => {
    const fault = faultOf(value, page, site);
    return fault === null ? null : `${page} → ${value}: ${fault}`;
  });
}

/**
 * Every script, style, picture or form that would ask another host, as `page → <tag> value`.
 * `data:` addresses are among them: the Content-Security-Policy refuses those just as well.
 */
export function foreignResources(site: BuiltSite): string[] {
  return forEachReference(site, (page, { tag, value, loads }) => {
    if (!loads) return null;
    const address = resolve(value, page, site);
    return address?.origin === OWN ? null : `${page} → <${tag}> ${value}`;
  });
}

function forEachReference(
  site: BuiltSite,
  check: (page: string, reference: Reference) => string | null,
): string[] {
  return [...site.pages].flatMap(([page, { references }]) =>
    references.flatMap((reference) => check(page, reference) ?? []),
  );
}

/** What is wrong with an address on `page`; null for good ones and those of other hosts. */
function faultOf(value: string, page: string, site: BuiltSite): string | null {
  const address = resolve(value, page, site);
  if (address === null) return 'not an address';
  if (address.origin !== OWN) return null;
  if (!address.pathname.startsWith(site.base)) return `outside of ${site.base}`;
  const path = decode(address.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return 'no such file';
  return faultOfFragment(decode(address.hash.slice(1)), site.pages.get(file));
}

function faultOfFragment(fragment: string, facts: PageFacts | undefined): string | null {
  if (fragment === '') return null;
  if (facts?.ids.includes(fragment)) return null;
  return `no #${fragment} there`;
}

/** Percent signs undone; as it stands where they spell nothing, so that it is found missing. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function resolve(value: string, page: string, site: BuiltSite): URL | null {
  try {
    return new URL(value, `${OWN}${site.base}${page.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
  } catch {
    return null;
  }
}

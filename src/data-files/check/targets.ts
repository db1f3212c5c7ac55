/** Where a link of the site leads: a file of it, and a place in that. */
export interface Target {
  readonly file: string;
  /** Id of an element, empty for the file as a whole. */
  readonly anchor: string;
}

/** Where a site stands: its public address, null where it has none, and its path. */
export interface Standing {
  readonly root: string | null;
  readonly base: string;
}

/** Stands for the address of a site that has none. */
const NOWHERE = 'http://site.invalid';

/**
 * How links become targets: `from` is the path of what holds the link. Gives null for what leads out
 * of the site, and `outside` for what should lead into it but leaves the path it is published under.
 */
export function targetReader({
  root,
  base,
}: Standing): (link: string, from: string) => Target | 'outside' | null {
  const home = root ?? NOWHERE + base;
  const { origin, pathname } = new URL(home);
  return (link, from) => {
    const url = URL.parse(link, home + from);
    if (url === null) return 'outside';
    if (url.origin !== origin) return null;
    const path = decoded(url.pathname);
    if (!path.startsWith(pathname)) return /^[a-z]+:/iu.test(link) ? null : 'outside';
    const own = path.slice(pathname.length);
    return {
      file: own === '' || own.endsWith('/') ? `${own}index.html` : own,
      anchor: decoded(url.hash.slice(1)).replace(/:~:.*$/su, ''),
    };
  };
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

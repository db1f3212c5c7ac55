/** A page or file of the site, as Astro names it: `/a/task-1/`, `/elder.js`. */
export interface Place {
  readonly pathname: string;
  readonly route: { readonly type: string };
}

/** The file that a place is published as, by path below the site. */
export function fileOf({ pathname, route }: Place): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (route.type === 'endpoint') return path;
  // Hosts look for this one by its name.
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

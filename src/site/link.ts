/**
 * Joins the public base path and a path of the site.
 * `base` as Astro has it (`/` or `/library/`), `path` without leading slash (`plan-2024/#task-19`).
 */
export function joinBase(base: string, path: string): string {
  const trimmed = base.replace(/\/+$/, '');
  return `${trimmed}/${path.replace(/^\/+/, '')}`;
}

/** The address of a page or file of this site, under whatever base it is published. */
export function link(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path);
}

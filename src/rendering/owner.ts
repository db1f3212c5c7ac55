/**
 * The document that a built file belongs to, by its path below the site (`a/task-1/index.html`,
 * `compare/data/a.json`): the first step that is one's slug, the endings of the file's name aside;
 * null for pages about the whole library.
 */
export function ownerOf(path: string, slugs: ReadonlySet<string>): string | null {
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  const stem = last.slice(0, Math.max(0, last.indexOf('.')));
  return [...steps, stem].find((step) => slugs.has(step)) ?? null;
}

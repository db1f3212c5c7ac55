import type { AddressOf, Node } from './node.ts';

/** A step of the way to a page; `path` of the site, null where it is no page. */
export interface Step {
  readonly name: string;
  readonly path: string | null;
}

/** The way to a page; null where the site has no public address, which every step needs. */
export function breadcrumbNode(steps: readonly Step[], addressOf: AddressOf): Node | null {
  const items = steps.flatMap(({ name, path }) => {
    const item = path === null ? null : addressOf(path);
    return item === null ? [] : [{ name, item }];
  });
  if (items.length === 0) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, at) => ({ '@type': 'ListItem', position: at + 1, ...item })),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from './data.ts';
import { contentOf } from './mdx-content.ts';
import type { Components } from './mdx-content.ts';
import { documentTree } from './mdx-tree.ts';

/**
 * The text of a document as a component for Astro's pages, read from its MDX when the page is made: the
 * program that makes pages is the same for every library. Rendered by the MDX integration.
 */
export function documentContent(slug: string): (props: { components: Components }) => unknown {
  const mdx = readFileSync(join(contentDir, 'docs', `${slug}.mdx`), 'utf8');
  const tree = documentTree(mdx, slug);
  const content = ({ components }: { components: Components }): unknown =>
    contentOf(tree, components);
  return Object.assign(content, { [Symbol.for('astro:renderer')]: 'astro:jsx' });
}

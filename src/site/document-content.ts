import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from './data.ts';
import { clauseComponents } from './mdx-components.ts';
import { contentOf } from './mdx-content.ts';
import { documentTree } from './mdx-tree.ts';

/**
 * The text of a document as markup, read from its MDX when the page is made: the program that makes pages
 * is the same for every library.
 */
export function documentContent(slug: string): string {
  const mdx = readFileSync(join(contentDir, 'docs', `${slug}.mdx`), 'utf8');
  return contentOf(documentTree(mdx, slug), clauseComponents);
}

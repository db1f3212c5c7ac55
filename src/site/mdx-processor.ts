import type { Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { moduleOf } from './mdx-module.ts';
import { rehypeClauses } from './rehype-clauses.ts';

/** What a component of MDX is called in its trees: it goes through to HTML as it is. */
const PASS_THROUGH = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
] as const;

const toTree = unified().use(remarkParse).use(remarkMdx).freeze();

/**
 * A component alone on its line is no paragraph's text, as MDX has it: `<Heading>` in a part stands for
 * itself.
 */
function unravelled() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', ({ children }, at, parent) => {
      const components = children.filter((child) => child.type === 'mdxJsxTextElement');
      const blank = children.every(
        (child) =>
          child.type === 'mdxJsxTextElement' ||
          (child.type === 'text' && child.value.trim() === ''),
      );
      if (!blank || components.length === 0 || parent === undefined || at === undefined) return;
      const own = components.map(
        ({ children: inner, ...child }) =>
          ({ ...child, children: inner, type: 'mdxJsxFlowElement' }) as RootContent,
      );
      parent.children.splice(at, 1, ...own);
    });
  };
}
const toPage = unified()
  .use(unravelled)
  .use(remarkRehype, { passThrough: [...PASS_THROUGH] })
  .use(rehypeClauses)
  .freeze();

/** What Astro asks of a module about scripts and islands: a document has none. */
const NO_ISLANDS = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none',
  containsHead: false,
  pageOptions: {},
};

/**
 * Renders documents for Astro's MDX integration: plain MDX, prepared by `rehypeClauses`, with nothing
 * that would touch the text (no typographic quotes, no tildes as deletions, no raw HTML).
 */
export function documentProcessor() {
  return {
    name: 'documents',
    options: {},
    createRenderer: () => Promise.reject(new Error('documents are .mdx files')),
    createMdxRenderer: () =>
      Promise.resolve({
        process: (content: string, path: string) =>
          Promise.resolve({ code: documentModule(content, path), astroMetadata: NO_ISLANDS }),
      }),
  };
}

/** A document's MDX → the module that renders it; `path` is the file's, which names the document. */
export function documentModule(content: string, path: string): string {
  return moduleOf(toPage.runSync(toTree.parse(withoutRelations(content)), { path }));
}

const RELATED = /^( *)<Related>\n((?:\1 {2}<Relation .*\n|\n)*)\1<\/Related>$/gmu;

/**
 * Leaves of each list of relations how many they are. They stand there for people; pages show what
 * `relations.json` has of them, and they are most of what there would be to parse.
 */
function withoutRelations(content: string): string {
  return content.replace(RELATED, (_, indent: string, lines: string) => {
    const count = lines.split('\n').filter((line) => line !== '').length;
    return `${indent}<Related count="${count}" />`;
  });
}

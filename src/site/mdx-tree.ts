import type { Root } from 'hast';
import type { Root as Written, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readWritten } from './mdx-reader.ts';
import { rehypeClauses } from './rehype-clauses.ts';

/** What a component of MDX is called in its trees: it goes through to HTML as it is. */
const PASS_THROUGH = [
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
] as const;

/**
 * A document's MDX as a tree that is ready to be rendered: plain MDX, with nothing that would touch the
 * text (no typographic quotes, no tildes as deletions, no raw HTML), prepared by `rehypeClauses`.
 */
export function documentTree(content: string, slug: string): Root {
  const written = withoutRelations(content);
  const tree = readWritten(written) ?? parsed(written);
  rehypeClauses()(tree, { path: `${slug}.mdx` });
  return tree;
}

/** Any MDX as a tree, by the general parser. */
export function parsed(content: string): Root {
  return toPage.runSync(toTree.parse(content));
}

const toTree = unified().use(remarkParse).use(remarkMdx).freeze();
const toPage = unified()
  .use(unravelled)
  .use(remarkRehype, { passThrough: [...PASS_THROUGH] })
  .freeze();

/**
 * A component alone on its line is no paragraph's text, as MDX has it: `<Heading>` in a part stands for
 * itself.
 */
function unravelled() {
  return (tree: Written): void => {
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

const RELATED = /^( *)<Related>\n((?:\1 {2}<Relation .*\n|\n)*)\1<\/Related>$/gmu;

/**
 * Leaves of each list of relations how many they are. They stand there for people; pages show what
 * `relations.json` has of them, and they are most of what there would be to parse.
 */
export function withoutRelations(content: string): string {
  return content.replace(RELATED, (_, indent: string, lines: string) => {
    const count = lines.split('\n').filter((line) => line !== '').length;
    return `${indent}<Related count="${count}" />`;
  });
}

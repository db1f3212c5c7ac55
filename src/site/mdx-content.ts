import type { Element, ElementContent, Root } from 'hast';
import type {} from 'remark-mdx';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { attributesOf, htmlOf } from './mdx-html.ts';

type Jsx = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Node = Root['children'][number] | ElementContent;

/** What renders each tag of a document, by its name. */
export type Components = Readonly<Record<string, unknown>>;

/**
 * A prepared document for Astro's renderer: its components, and what stands between them as finished
 * HTML. Much less to make and to walk through than a node for every sentence.
 */
export function contentOf(tree: Root, components: Components): unknown {
  return jsx(Fragment, { children: childrenOf(tree.children, components) });
}

/** One node for each component and for each stretch of HTML between them. */
function childrenOf(nodes: readonly Node[], components: Components): unknown[] {
  const children: unknown[] = [];
  let html = '';
  const close = (): void => {
    if (html !== '') children.push(jsx(Fragment, { 'set:html': html }));
    html = '';
  };
  for (const node of nodes) {
    if (isJsx(node)) {
      close();
      children.push(componentOf(node, components));
    } else if (node.type === 'element' && holdsComponent(node)) {
      close();
      const inner = childrenOf(node.children, components);
      children.push(jsx(node.tagName, { ...attributesOf(node), children: inner }));
    } else html += htmlOf(node);
  }
  close();
  return children;
}

function componentOf(node: Jsx, components: Components): unknown {
  const name = node.name ?? '';
  const component = components[name];
  if (component === undefined) throw new Error(`No component for <${name}>`);
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') throw new Error(`<${name}> spreads its attributes`);
    const { value } = attribute;
    // A value in braces is a number.
    props[attribute.name] = typeof value === 'object' ? Number(value?.value) : (value ?? true);
  }
  return jsx(component, { ...props, children: childrenOf(node.children, components) });
}

function isJsx(node: Node): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function holdsComponent({ children }: Element): boolean {
  return children.some(
    (child) => isJsx(child) || (child.type === 'element' && holdsComponent(child)),
  );
}

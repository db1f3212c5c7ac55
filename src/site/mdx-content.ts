import type { ElementContent, Root } from 'hast';
import type {} from 'remark-mdx';
import { htmlOf } from './mdx-html.ts';

type Jsx = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Node = Root['children'][number] | ElementContent;

/** Writes a tag of a document: `inner` is the markup in it, `after` that which belongs behind it. */
export type Component = (
  props: Readonly<Record<string, string>>,
  inner: string,
  after: string,
) => string;

/** What writes each tag of a document, by its name. */
export type Components = Readonly<Record<string, Component>>;

/** A prepared document as HTML; the line breaks between its clauses are the file's. */
export function contentOf({ children }: Root, components: Components): string {
  const nodes = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return written(nodes, components);
}

function written(nodes: readonly Node[], components: Components): string {
  return nodes.map((node) => htmlOf(node, (jsx) => componentOf(jsx, components))).join('');
}

function componentOf(node: Jsx, components: Components): string {
  const name = node.name ?? '';
  const component = components[name];
  if (component === undefined) throw new Error(`No component for <${name}>`);
  const [inner, after] = [false, true].map((behind) =>
    written(
      node.children.filter((child) => isBehind(child) === behind),
      components,
    ),
  );
  return component(propsOf(node), inner ?? '', after ?? '');
}

/** What is not the document's stands behind what is. */
function isBehind(node: ElementContent): boolean {
  return isJsx(node) && propsOf(node)['slot'] === 'after';
}

function propsOf({ name, attributes }: Jsx): Record<string, string> {
  const props: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') throw new Error(`<${name}> spreads its attributes`);
    const { value } = attribute;
    // A value in braces is a number.
    props[attribute.name] = typeof value === 'object' ? (value?.value ?? '') : (value ?? '');
  }
  return props;
}

function isJsx(node: Node): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

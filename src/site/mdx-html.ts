import type { Element, ElementContent, Root } from 'hast';
import type {} from 'remark-mdx';
import { attribute, text } from './markup.ts';

type Jsx = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Node = Root['children'][number] | ElementContent;

/** The HTML of a node; `component` writes the components in it. Remarks of the source are left out. */
export function htmlOf(node: Node, component: (node: Jsx) => string): string {
  if (node.type === 'text') return text(node.value);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return component(node);
  if (node.type !== 'element') return '';
  if (node.tagName === 'wbr') return '<wbr>';
  const inner = node.children.map((child) => htmlOf(child, component)).join('');
  return `<${node.tagName}${attributesOf(node)}>${inner}</${node.tagName}>`;
}

/** What is written in an element's tag: its id and its classes. */
function attributesOf({ properties }: Element): string {
  const { id, className } = properties;
  const named = typeof id === 'string' ? ` id="${attribute(id)}"` : '';
  return Array.isArray(className) && className.length > 0
    ? `${named} class="${attribute(className.join(' '))}"`
    : named;
}

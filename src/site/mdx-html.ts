import type { Element, ElementContent, Root } from 'hast';
import type {} from 'remark-mdx';

type Node = Root['children'][number] | ElementContent;

/** The HTML of what holds no component; remarks of the source are left out. */
export function htmlOf(node: Node): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element') return '';
  const attributes = Object.entries(attributesOf(node));
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`);
  if (node.tagName === 'wbr') return '<wbr>';
  const inner = node.children.map(htmlOf).join('');
  return `<${node.tagName}${written.join('')}>${inner}</${node.tagName}>`;
}

/** What is written in an element's tag: its id and its classes. */
export function attributesOf({ properties }: Element): Readonly<Record<string, string>> {
  const { id, className } = properties;
  const classes = Array.isArray(className) ? className.join(' ') : '';
  return {
    ...(typeof id === 'string' ? { id } : {}),
    ...(classes === '' ? {} : { class: classes }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}

import type { Element, ElementContent, Root } from 'hast';
import type {} from 'remark-mdx';

type Jsx = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Node = Root['children'][number] | ElementContent;

/**
 * The module that renders a prepared document: its components by name, what stands between them as
 * finished HTML. Much smaller and faster made than a module with a call for every sentence.
 */
export function moduleOf(tree: Root): string {
  const tags = new Set<string>();
  const children = childrenOf(tree.children, tags);
  const missing = "throw new Error('No component for <' + tag + '>')";
  return [
    "import { Fragment, jsx } from 'astro/jsx-runtime';",
    'export const frontmatter = {};',
    'export function getHeadings() { return []; }',
    'export default function MDXContent(props) {',
    '  const c = props.components ?? {};',
    `  for (const tag of ${JSON.stringify([...tags])}) if (!c[tag]) ${missing};`,
    `  return jsx(Fragment, { children: [${children.join(',')}] });`,
    '}',
  ].join('\n');
}

/** One expression for each component and for each stretch of HTML between them. */
function childrenOf(nodes: readonly Node[], tags: Set<string>): string[] {
  const expressions: string[] = [];
  let html = '';
  const close = (): void => {
    if (html !== '') expressions.push(`jsx(Fragment,{"set:html":${JSON.stringify(html)}})`);
    html = '';
  };
  for (const node of nodes) {
    if (isJsx(node)) {
      close();
      expressions.push(componentOf(node, tags));
    } else if (node.type === 'element' && holdsComponent(node)) {
      close();
      expressions.push(elementOf(node, tags));
    } else html += htmlOf(node);
  }
  close();
  return expressions;
}

function componentOf(node: Jsx, tags: Set<string>): string {
  const name = node.name ?? '';
  tags.add(name);
  const attributes = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') throw new Error(`<${name}> spreads its attributes`);
    const { value } = attribute;
    // A value in braces is an expression as it stands: a number.
    const written = typeof value === 'object' ? value?.value : JSON.stringify(value ?? true);
    return `${JSON.stringify(attribute.name)}:${written ?? 'true'}`;
  });
  return call(`c[${JSON.stringify(name)}]`, attributes, childrenOf(node.children, tags));
}

function elementOf(node: Element, tags: Set<string>): string {
  const attributes = attributesOf(node).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return call(JSON.stringify(node.tagName), attributes, childrenOf(node.children, tags));
}

function call(type: string, attributes: readonly string[], children: readonly string[]): string {
  const inner = children.length === 0 ? [] : [`children:[${children.join(',')}]`];
  return `jsx(${type},{${[...attributes, ...inner].join(',')}})`;
}

function isJsx(node: Node): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function holdsComponent({ children }: Element): boolean {
  return children.some(
    (child) => isJsx(child) || (child.type === 'element' && holdsComponent(child)),
  );
}

/** The HTML of what holds no component; remarks of the source are left out. */
function htmlOf(node: Node): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element') return '';
  const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inner = node.children.map(htmlOf).join('');
  return `<${node.tagName}${attributes.join('')}>${inner}</${node.tagName}>`;
}

function attributesOf({ properties }: Element): [string, string][] {
  const { id, className } = properties;
  const classes = Array.isArray(className) ? className.join(' ') : '';
  return [
    ...(typeof id === 'string' ? [['id', id] as [string, string]] : []),
    ...(classes === '' ? [] : [['class', classes] as [string, string]]),
  ];
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

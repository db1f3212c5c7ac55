import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** Any node → Markdown by the general serialiser. */
export type Serialise = (node: Root) => string;

/** Text that is written as it stands: nothing in it could be taken for markup, whatever is around it. */
const PLAIN = /^(?![\s!#+=>:|.)-]|\d+[.)])[^&*_`[\]<>{}~\\!\n\r\t]*(?<!\s)$/u;
/** An attribute's value that is. */
const PLAIN_VALUE = /^[^"'&<>{}`\\\n\r\t]*$/u;

/**
 * Writes a document's tree, which consists of components and of paragraphs of one line each. What could
 * be taken for markup goes through `serialise`, piece by piece: it is little, and dear to write. A tree
 * with line breaks where they must not be indented goes through it as a whole.
 */
export function writeTree(root: Root, serialise: Serialise): string {
  if (root.children.some(hasLongValue)) return serialise(root);
  const blocks = root.children.map((child) => writeBlock(child, '', serialise));
  return `${blocks.join('\n\n')}\n`;
}

/** True where an attribute's value has more than one line. */
function hasLongValue(node: Nodes): boolean {
  if (node.type !== 'mdxJsxFlowElement') return false;
  const long = node.attributes.some(
    ({ value }) => typeof value === 'string' && /[\n\r]/u.test(value),
  );
  return long || node.children.some(hasLongValue);
}

function writeBlock(node: Nodes, indent: string, serialise: Serialise): string {
  if (node.type === 'mdxJsxFlowElement') return writeComponent(node, indent, serialise);
  const line = node.type === 'paragraph' ? plainLine(node.children) : null;
  return line === null ? indented(node, indent, serialise) : indent + line;
}

function writeComponent(node: MdxJsxFlowElement, indent: string, serialise: Serialise): string {
  const opening = plainOpening(node);
  if (opening === null) return indented(node, indent, serialise);
  if (node.children.length === 0) return `${indent}<${opening} />`;
  const inner = node.children.map((child) => writeBlock(child, `${indent}  `, serialise));
  return `${indent}<${opening}>\n${inner.join('\n\n')}\n${indent}</${node.name ?? ''}>`;
}

/** What stands in a component's tag; null where a value needs escaping. */
function plainOpening({ name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): string | null {
  let opening = name ?? '';
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return null;
    const { value } = attribute;
    if (typeof value === 'string') {
      if (!PLAIN_VALUE.test(value)) return null;
      opening += ` ${attribute.name}="${value}"`;
    } else if (value == null) return null;
    else opening += ` ${attribute.name}={${value.value}}`;
  }
  return opening;
}

/** A paragraph as a line; null where something in it needs escaping. */
function plainLine(children: readonly PhrasingContent[]): string | null {
  let line = '';
  for (const child of children) {
    if (child.type === 'text') {
      if (!PLAIN.test(child.value)) return null;
      line += child.value;
      continue;
    }
    const inner = child.type === 'mdxJsxTextElement' ? plainLine(child.children) : null;
    if (child.type !== 'mdxJsxTextElement' || inner === null || child.attributes.length > 0)
      return null;
    line += `<${child.name ?? ''}>${inner}</${child.name ?? ''}>`;
  }
  return line === '' ? null : line;
}

function indented(node: Nodes, indent: string, serialise: Serialise): string {
  const text = serialise({ type: 'root', children: [node] as Root['children'] });
  return text.replace(/\n$/u, '').replace(/^(?=.)/gmu, indent);
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import type {} from 'remark-mdx';

type Jsx = Extract<ElementContent, { type: 'mdxJsxFlowElement' }>;
type Attribute = Jsx['attributes'][number];

/** A component that is open, and how far its lines are indented. */
interface Open {
  readonly node: Pick<Jsx, 'name' | 'children'>;
  readonly indent: string;
}

const OPENING = /^( *)<([A-Z][A-Za-z]*)((?: [a-z]+=(?:"[^"<>&{}\\]*"|\{[\d.]+\}))*)( \/)?>$/u;
const CLOSING = /^( *)<\/([A-Z][A-Za-z]*)>$/u;
const ATTRIBUTE = / ([a-z]+)=(?:"([^"]*)"|\{([\d.]+)\})/gu;
const REMARK = /^\{\/\*.*\*\/\}$/u;
/** A component within a line, with nothing but text in it. */
const INLINE = /<([A-Z][A-Za-z]*)>((?:[^<\\]|\\.)*)<\/\1>/uy;

/**
 * Reads MDX of the form that `toMdx` writes: components on lines of their own, paragraphs of one line
 * each. Gives the same tree as the general parser in a small part of its time, or null for MDX of any
 * other form.
 */
export function readWritten(content: string): Root | null {
  // Spaces at the end of a line fall away, or break it.
  if (/[\r\t\0]| $/mu.test(content)) return null;
  const root: Open = { node: { name: null, children: [] }, indent: '' };
  const open = [root];
  let blank = true;
  for (const line of content.split('\n')) {
    if (line === '') {
      blank = true;
      continue;
    }
    if (!readLine(line, open, blank)) return null;
    blank = false;
  }
  return open.length === 1 ? { type: 'root', children: apart(root.node.children) } : null;
}

/** Takes in a line; false where it is not of the form. `blank`: the line before it is empty. */
function readLine(line: string, open: Open[], blank: boolean): boolean {
  const within = open.at(-1);
  if (within === undefined) return false;
  const closing = CLOSING.exec(line);
  if (closing !== null) {
    open.pop();
    return open.length > 0 && closing[2] === within.node.name && closing[1] === within.indent;
  }
  const { children } = within.node;
  const indent = open.length === 1 ? '' : `${within.indent}  `;
  // Lines that follow each other without an empty one between them are one paragraph.
  if (!blank && children.length > 0) return false;
  if (REMARK.test(line) && indent === '') {
    children.push({ type: 'mdxFlowExpression', value: line.slice(1, -1) });
    return true;
  }
  const opening = OPENING.exec(line);
  if (opening !== null) {
    const node = flow(opening[2] ?? '', attributesOf(opening[3] ?? ''), []);
    children.push(node);
    if (opening[4] === undefined) open.push({ node, indent });
    return opening[1] === indent;
  }
  if (open.length === 1 || !line.startsWith(indent) || line.charAt(indent.length) === ' ') {
    return false;
  }
  const text = line.slice(indent.length);
  const paragraph = BLOCK.test(text) ? null : paragraphOf(text);
  if (paragraph !== null) children.push(...paragraph);
  return paragraph !== null;
}

function attributesOf(written: string): Attribute[] {
  return [...written.matchAll(ATTRIBUTE)].map(([, name = '', text, value = '']) => ({
    type: 'mdxJsxAttribute',
    name,
    value: text ?? { type: 'mdxJsxAttributeValueExpression', value },
  }));
}

/** A line of text; components alone on it stand for themselves. Null where it holds other markup. */
function paragraphOf(line: string): ElementContent[] | null {
  const children: ElementContent[] = [];
  let at = 0;
  while (at < line.length) {
    INLINE.lastIndex = at;
    const inline = INLINE.exec(line);
    if (inline !== null) {
      const text = decoded(inline[2] ?? '');
      if (text === null) return null;
      const inner: ElementContent[] = text === '' ? [] : [{ type: 'text', value: text }];
      children.push({ ...flow(inline[1] ?? '', [], inner), type: 'mdxJsxTextElement' });
      at = INLINE.lastIndex;
      continue;
    }
    const end = nextTag(line, at);
    const value = end > at ? decoded(line.slice(at, end)) : null;
    if (value === null) return null;
    children.push({ type: 'text', value });
    at = end;
  }
  return alone(children) ?? [{ type: 'element', tagName: 'p', properties: {}, children }];
}

/** Where the next component of the line begins; its end where there is none. */
function nextTag(line: string, from: number): number {
  for (let at = from; at < line.length; at += line.charAt(at) === '\\' ? 2 : 1) {
    if (line.charAt(at) === '<') return at;
  }
  return line.length;
}

/** The components of a line that has nothing else; null where it has. */
function alone(children: readonly ElementContent[]): ElementContent[] | null {
  const components = children.filter((child) => child.type === 'mdxJsxTextElement');
  const blank = children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
  );
  if (!blank || components.length === 0) return null;
  return components.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }));
}

/** What escapes itself in a line of plain text: a backslash before a mark, a character by its number. */
const ESCAPE = /\\([!-/:-@[-`{-~])|&#x([\dA-F]+);/gu;
/** What would be markup without an escape. */
const MARKUP = /[*`[<{}~\\]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#A-Za-z])/u;
/** What would be markup at the start of a line. */
const BLOCK = /^(?:[-+#=:>]|\d+[.)])/u;

/** The text that is written so; null where something in it is markup. */
function decoded(written: string): string | null {
  if (MARKUP.test(written.replace(ESCAPE, ''))) return null;
  return written.replace(ESCAPE, (_, mark: string | undefined, code: string | undefined) =>
    code === undefined ? (mark ?? '') : String.fromCodePoint(parseInt(code, 16)),
  );
}

function flow(name: string, attributes: Attribute[], children: Element['children']): Jsx {
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

/** Nodes with the line break between them that the general parser puts there. */
function apart(nodes: readonly ElementContent[]): RootContent[] {
  return nodes.flatMap((node, at): RootContent[] =>
    at === 0 ? [node] : [{ type: 'text', value: '\n' }, node],
  );
}

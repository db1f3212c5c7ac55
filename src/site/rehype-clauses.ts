import { basename } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type {} from 'remark-mdx';
import { clauseTags } from './clause-tags.ts';
import { breakable } from './rehype-headings.ts';
import { placeSentences, SentenceCounter, span } from './rehype-sentences.ts';

type Content = RootContent | ElementContent;
type Jsx = Extract<ElementContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What the lines of a clause need to know of it. */
interface Context {
  readonly slug: string;
  readonly anchor: string;
  /** Heading level of the clause's own heading, 2 to 6. */
  readonly level: number;
  /** Id of the element with the clause's number, null where it has none: part of the heading's name. */
  readonly numberId: string | null;
  readonly counter: SentenceCounter;
}

/**
 * Prepares the components of a document for rendering: each clause gets its slug and kind, its sentences
 * get their anchors, its run-in heading becomes a heading, and its related clauses move behind its text.
 *
 * Guarantee: the text of a clause, white space at the ends of paragraphs aside, is left as it is.
 */
export function rehypeClauses() {
  return (tree: Root, file: { path?: string }): void => {
    const slug = basename(file.path ?? '', '.mdx');
    for (const node of tree.children) {
      if (isJsx(node) && isClause(node)) prepareClause(node, slug, null);
    }
  };
}

function prepareClause(node: Jsx, slug: string, parent: Context | null): void {
  const context = contextOf(node, slug, parent);
  const related = node.children.find((child) => isJsx(child) && child.name === 'Related');
  const lines = node.children.filter((child) => child !== related);
  setAttribute(node, 'kind', node.name?.toLowerCase() ?? '');
  if (lines.some(isHeading)) setAttribute(node, 'headed', String(context.level));
  node.children = [
    ...lines.flatMap((line) => prepareLine(line, context, lines)),
    prepareRelated(related, context),
  ];
}

function contextOf(node: Jsx, slug: string, parent: Context | null): Context {
  const anchor = attribute(node, 'anchor') ?? '';
  const numbered = attribute(node, 'number') !== null || attribute(node, 'supplied') !== null;
  const sentences = (attribute(node, 'sentences') ?? '').split(' ').filter(Boolean);
  return {
    slug,
    anchor,
    level: Math.min(6, Number(attribute(node, 'level') ?? parent?.level ?? 2)),
    numberId: numbered ? `n-${anchor}` : (parent?.numberId ?? null),
    counter: new SentenceCounter(anchor, sentences),
  };
}

/** One child of a clause: a smaller clause, the heading on a line of its own, or a paragraph. */
function prepareLine(
  line: ElementContent,
  context: Context,
  siblings: ElementContent[],
): ElementContent[] {
  if (!isJsx(line)) return prepareMarkdown(line, context);
  if (isClause(line)) {
    prepareClause(line, context.slug, contextForChild(line, context, siblings));
    return [line];
  }
  if (isHeading(line)) return [heading(line, context)];
  return [paragraph(line.name === 'Row' ? line.children : [line], context)];
}

/** A paragraph as Markdown has it; the white space between components is left out. */
function prepareMarkdown(line: Exclude<ElementContent, Jsx>, context: Context): ElementContent[] {
  if (line.type === 'element') return [paragraph(line.children, context)];
  return line.type === 'text' && line.value.trim() !== '' ? [paragraph([line], context)] : [];
}

/**
 * Headings of paragraphs stand one level below the clause's own heading; where the clause has none,
 * its first paragraph's heading is the clause's, with its number.
 */
function contextForChild(child: Jsx, context: Context, siblings: ElementContent[]): Context {
  const hasHeading = siblings.some(isHeading);
  const first = siblings.find((line) => isJsx(line)) === child;
  return {
    ...context,
    level: hasHeading ? context.level + 1 : context.level,
    numberId: first && !hasHeading ? context.numberId : null,
  };
}

function heading(node: Jsx, context: Context): ElementContent {
  const placed = placeSentences(node.children, context.counter);
  const [first] = placed;
  const single = placed.length === 1 && first !== undefined && 'anchor' in first ? first : null;
  const id = single?.anchor ?? `h-${context.anchor}`;
  const children = single?.nodes ?? placed.flatMap(sentenceNodes);
  return jsx('Heading', headingAttributes(id, context), breakable(children));
}

function headingAttributes(id: string, context: Context): Record<string, string> {
  const base = { id, level: String(context.level) };
  return context.numberId === null ? base : { ...base, numberId: context.numberId };
}

/** A paragraph; a run-in heading at its start becomes a heading before the rest of it. */
function paragraph(children: readonly ElementContent[], context: Context): ElementContent {
  const placed = placeSentences(children, context.counter);
  const [first, ...rest] = placed;
  if (first === undefined || !('anchor' in first) || !first.runIn) {
    return element('p', 'line', placed.flatMap(sentenceNodes));
  }
  const runIn = jsx('RunIn', headingAttributes(first.anchor, context), first.nodes);
  const following = rest.length === 0 ? [] : [element('p', null, rest.flatMap(sentenceNodes))];
  return element('div', 'line', [runIn, ...following]);
}

function sentenceNodes(placed: ReturnType<typeof placeSentences>[number]): ElementContent[] {
  if ('space' in placed) return [{ type: 'text', value: placed.space }];
  const className = placed.runIn ? { className: ['run-in'] } : {};
  return [span({ id: placed.anchor, ...className }, placed.nodes)];
}

/** The related clauses, also where there are none yet: the component decides what a clause offers. */
function prepareRelated(related: ElementContent | undefined, context: Context): ElementContent {
  const count = related !== undefined && isJsx(related) ? attribute(related, 'count') : null;
  return jsx(
    'Related',
    { slot: 'after', id: `${context.slug}/${context.anchor}`, count: count ?? '0' },
    [],
  );
}

function isJsx(node: Content): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isClause(node: Jsx): boolean {
  return node.name !== null && clauseTags.includes(node.name);
}

function isHeading(node: Content): boolean {
  return isJsx(node) && node.name === 'Heading';
}

function attribute(node: Jsx, name: string): string | null {
  for (const candidate of node.attributes) {
    if (candidate.type !== 'mdxJsxAttribute' || candidate.name !== name) continue;
    const { value } = candidate;
    return typeof value === 'object' ? (value?.value ?? null) : (value ?? null);
  }
  return null;
}

function setAttribute(node: Jsx, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

function jsx(name: string, attributes: Record<string, string>, children: ElementContent[]): Jsx {
  const node: Jsx = { type: 'mdxJsxFlowElement', name, attributes: [], children };
  for (const [key, value] of Object.entries(attributes)) setAttribute(node, key, value);
  return node;
}

function element(tagName: string, className: string | null, children: ElementContent[]): Element {
  const properties = className === null ? {} : { className: [className] };
  return { type: 'element', tagName, properties, children };
}

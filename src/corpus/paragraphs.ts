import type { Piece } from './block.ts';
import { bracketCaption, ownLineHeading, runInHeading } from './heading.ts';
import type { OutlineNode, Role } from './outline.ts';

/** One paragraph of a clause's own. */
export interface Paragraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A node's own text, divided as its clauses are. */
export interface OwnText {
  /** The heading on a line of its own. */
  readonly headingLine: Paragraph | null;
  /** The heading's words, whether on its own line or run in. */
  readonly heading: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** True when the paragraphs are clauses of their own (contract: `task-N-K`, `part-N-pK`). */
  readonly divided: boolean;
}

/** A paragraph beside its container's heading is a clause even when it is the only one. */
const CONTAINERS: ReadonlySet<Role> = new Set(['part', 'section', 'chapter']);
/** These are one clause however many paragraphs they have. */
const UNDIVIDED: ReadonlySet<Role> = new Set([
  'title',
  'metadata',
  'preamble',
  'guiding',
  'goals',
  'tasks',
  'paragraph',
]);

/**
 * Divides a node's blocks into heading line and paragraphs, and finds its heading. `captioned` says
 * whether the document's articles have captions (`articlesCaptioned`).
 */
export function ownText(node: OutlineNode, captioned = false): OwnText {
  const blocks = node.blocks.filter((block) => block.text !== '');
  const [first, ...rest] = blocks;
  if (first === undefined || UNDIVIDED.has(node.role)) {
    return {
      headingLine: null,
      heading: runIn(first, node.role, captioned),
      paragraphs: blocks,
      divided: false,
    };
  }
  const followed = rest.length > 0 || node.children.length > 0;
  const length = headingLineLength(first, node, followed, captioned);
  if (length === 0) {
    const heading = isProvision(node) ? null : runIn(first, node.role, captioned);
    return { headingLine: null, heading, paragraphs: blocks, divided: rest.length > 0 };
  }
  return {
    headingLine: first,
    heading: bracketCaption(first.text) ?? first.text.slice(0, length),
    paragraphs: rest,
    divided: rest.length > (CONTAINERS.has(node.role) ? 0 : 1),
  };
}

/** （一） of an article is a case or condition that it lists: text, however it begins. */
function isProvision({ role, parent }: OutlineNode): boolean {
  if (role !== 'item' || parent === null) return false;
  return parent.role === 'article' || isProvision(parent);
}

/** An article's line is its first paragraph, unless it is nothing but a caption in brackets. */
function headingLineLength(
  first: Paragraph,
  node: OutlineNode,
  followed: boolean,
  captioned: boolean,
): number {
  if (node.role !== 'article') return ownLineHeading(first.text, followed);
  if (captioned && followed && bareCaption(first.text)) return first.text.length;
  const caption = bracketCaption(first.text);
  return caption !== null && caption.length + 2 === first.text.length ? first.text.length : 0;
}

/** Preambles, titles and tables have no heading in them; guiding thoughts and goals do. */
function runIn(first: Paragraph | undefined, role: Role, captioned: boolean): string | null {
  if (first === undefined || ['title', 'metadata', 'preamble', 'tasks'].includes(role)) return null;
  if (role === 'article' && !captioned) return bracketCaption(first.text);
  const length = runInHeading(first.text);
  return first.text.slice(0, length) || bracketCaption(first.text);
}

/** From so large a share on, captions are a habit of the document and no chance. */
const CAPTIONED_SHARE = 0.6;
/** Fewer articles show no habit. */
const FEWEST_ARTICLES = 3;

/**
 * Whether the articles of a document have captions: `第一条 完善承诺制。…`, or 总则 on the number's
 * line. A law's articles have none, though some of them begin with a short sentence.
 */
export function articlesCaptioned(articles: readonly OutlineNode[]): boolean {
  const captions = articles.filter(({ blocks: [first, second] }) => {
    const text = first?.text ?? '';
    return runInHeading(text) > 0 || (second !== undefined && bareCaption(text));
  });
  return articles.length >= FEWEST_ARTICLES && captions.length >= articles.length * CAPTIONED_SHARE;
}

/** The longest caption of an article on a line of its own. */
const LONGEST_CAPTION = 20;

function bareCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && !/[。；：，,:;！？]/u.test(text);
}

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

/** Divides a node's blocks into heading line and paragraphs, and finds its heading. */
export function ownText(node: OutlineNode): OwnText {
  const blocks = node.blocks.filter((block) => block.text !== '');
  const [first, ...rest] = blocks;
  if (first === undefined || UNDIVIDED.has(node.role)) {
    return {
      headingLine: null,
      heading: runIn(first, node.role),
      paragraphs: blocks,
      divided: false,
    };
  }
  const length = headingLineLength(first, node, rest.length > 0 || node.children.length > 0);
  if (length === 0) {
    const heading = runIn(first, node.role);
    return { headingLine: null, heading, paragraphs: blocks, divided: rest.length > 0 };
  }
  return {
    headingLine: first,
    heading: bracketCaption(first.text) ?? first.text.slice(0, length),
    paragraphs: rest,
    divided: rest.length > (CONTAINERS.has(node.role) ? 0 : 1),
  };
}

/** An article's line is its first paragraph, unless it is nothing but a caption in brackets. */
function headingLineLength(first: Paragraph, node: OutlineNode, followed: boolean): number {
  if (node.role !== 'article') return ownLineHeading(first.text, followed);
  const caption = bracketCaption(first.text);
  return caption !== null && caption.length + 2 === first.text.length ? first.text.length : 0;
}

/** Preambles, titles and tables have no heading in them; guiding thoughts and goals do. */
function runIn(first: Paragraph | undefined, role: Role): string | null {
  if (first === undefined || ['title', 'metadata', 'preamble', 'tasks'].includes(role)) return null;
  if (role === 'article') return bracketCaption(first.text);
  return first.text.slice(0, runInHeading(first.text)) || null;
}

import type { Piece } from './block.ts';
import { bareCaption, NO_HABITS, type Habits } from './caption-habit.ts';
import {
  ABOVE_TEXT,
  AMONG_CAPTIONS,
  bracketCaption,
  headingAboveList,
  ownLineHeading,
  runInHeading,
  stoppedHeading,
} from './heading.ts';
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

/** A paragraph has none either that stands alone behind smaller clauses: it is the larger one's text. */
const WITHOUT_HEADING: ReadonlySet<Role> = new Set([
  'title',
  'metadata',
  'preamble',
  'tasks',
  'paragraph',
]);
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
 * Divides a node's blocks into heading line and paragraphs, and finds its heading. `habits` is how the
 * clauses of the document begin (`captionHabits`).
 */
export function ownText(node: OutlineNode, habits: Habits = NO_HABITS): OwnText {
  const blocks = node.blocks.filter((block) => block.text !== '');
  const [first, ...rest] = blocks;
  if (first === undefined || UNDIVIDED.has(node.role)) {
    const heading = runIn(first, node, habits);
    return { headingLine: null, heading, paragraphs: blocks, divided: false };
  }
  const followed = rest.length > 0 || node.children.length > 0;
  const length = headingLineLength(first, node, followed, habits);
  if (length === 0) {
    const heading = isProvision(node) ? null : runIn(first, node, habits);
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
  habits: Habits,
): number {
  const isSentence = isProvision(node) && first.text.endsWith('。');
  if (habits.above.has(node)) return ownLineHeading(first.text, followed, ABOVE_TEXT);
  if (habits.unlikely.has(node) || isSentence) return 0;
  if (node.role !== 'article') {
    const alone = !followed && habits.mostly.has(node) ? stoppedHeading(first.text) : 0;
    const leads = isAboveList(node) ? headingAboveList(first.text) : 0;
    return alone || leads || ownLineHeading(first.text, followed, limitsOf(node, habits));
  }
  if (habits.articles && followed && bareCaption(first.text)) return first.text.length;
  const caption = bracketCaption(first.text);
  return caption !== null && caption.length + 2 === first.text.length ? first.text.length : 0;
}

const ABOVE_LISTS: ReadonlySet<Role> = new Set([...CONTAINERS, 'task', 'item']);

/** A clause, no article's, with one line of its own and numbered clauses below it. */
function isAboveList(node: OutlineNode): boolean {
  const { role, blocks, children } = node;
  const numbered = children[0]?.marker ?? null;
  return ABOVE_LISTS.has(role) && !isProvision(node) && blocks.length === 1 && numbered !== null;
}

/** Guiding thoughts and goals have a heading in them, preambles and the like none. */
function runIn(first: Paragraph | undefined, node: OutlineNode, habits: Habits): string | null {
  if (first === undefined || WITHOUT_HEADING.has(node.role)) return null;
  const none = habits.unlikely.has(node) || (node.role === 'article' && !habits.articles);
  const length = none ? 0 : runInHeading(first.text, limitsOf(node, habits));
  return first.text.slice(0, length) || bracketCaption(first.text);
}

function limitsOf(node: OutlineNode, habits: Habits): typeof AMONG_CAPTIONS | undefined {
  return habits.expected.has(node) ? AMONG_CAPTIONS : undefined;
}

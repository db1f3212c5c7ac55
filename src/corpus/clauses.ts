import type { Clause, ClauseKind, Range, Sentence } from '../model/corpus.ts';
import { sha256 } from '../model/sha256.ts';
import type { Allotment } from './allotment.ts';
import type { Anchored } from './anchors.ts';
import type { Piece } from './block.ts';
import { captionHabits, type Habits } from './caption-habit.ts';
import { runInHeading } from './heading.ts';
import { codePointOffsets } from './offsets.ts';
import type { Role } from './outline.ts';
import { ownText, type OwnText, type Paragraph } from './paragraphs.ts';
import { responsibleOf } from './responsible.ts';
import { joinRuns, numbered, ownRun, type JoinedRuns, type Run } from './runs.ts';
import { sentencesOf } from './sentences.ts';

/** What clauses are made with: the document's slug, its offsets, and who gives out numbers. */
export interface ClauseContext {
  readonly slug: string;
  readonly allotment: Allotment;
  /** UTF-16 offset in the seed → code points. */
  readonly codePoint: (utf16: number) => number;
}

/** These roles are lead paragraphs; in the data they are paragraphs with a name for an anchor. */
const KIND_OF_LEAD: Partial<Record<Role, ClauseKind>> = {
  guiding: 'paragraph',
  goals: 'paragraph',
  tasks: 'paragraph',
};
/** The text of these is all of them, smaller clauses included. */
const WHOLE: ReadonlySet<Role> = new Set(['task', 'goal', 'article', 'item', 'paragraph']);
const WITH_PAGE: ReadonlySet<Role> = new Set([
  'part',
  'section',
  'chapter',
  'article',
  'goal',
  'task',
]);
/** Paragraphs are `task-6-2`, but `part-1-p1`. */
const NAMED_BY_NUMBER: ReadonlySet<Role> = new Set(['task']);

/**
 * Anchored nodes → clauses in printed order.
 *
 * Guarantee: every character of every node stands in the own text of exactly one clause, or in its
 * printed number.
 */
export function toClauses(roots: readonly Anchored[], context: ClauseContext): Clause[] {
  const maker = new Maker(context, captionHabits(roots.map(({ node }) => node)));
  const alone = maker.standingAlone(null, roots, []);
  return roots.flatMap((root, i) => maker.make(root, null, alone.get(i)).clauses);
}

/** A clause, all smaller ones after it, and its runs as they stand in a larger text. */
interface Made {
  readonly clauses: readonly Clause[];
  readonly runs: readonly Run[];
}

class Maker {
  readonly #context: ClauseContext;
  readonly #habits: Habits;

  constructor(context: ClauseContext, habits: Habits) {
    this.#context = context;
    this.#habits = habits;
  }

  make(named: Anchored, parent: string | null, allotted?: string): Made {
    const anchored = allotted === undefined ? named : { ...named, anchor: allotted };
    const { node, anchor } = anchored;
    const own = ownText(node, this.#habits);
    const leaves = this.#leaves(anchored, own);
    const alone = this.standingAlone(anchored, anchored.children, own.paragraphs);
    const made = anchored.children.map((child, i) =>
      this.make(child, this.#id(anchor), alone.get(i)),
    );
    const inside = WHOLE.has(node.role) ? made : [];
    const runs = [
      ...(own.headingLine === null ? [] : [ownRun(own.headingLine, anchor)]),
      ...own.paragraphs.map((paragraph, i) => ownRun(paragraph, leaves[i] ?? anchor)),
      ...inside.flatMap((child) => child.runs),
    ];
    const joined = joinRuns(runs, anchor);
    const clause = this.#clause(anchored, own, joined, parent);
    const headings = own.headingLine === null ? 0 : 1;
    const point = codePointOffsets(joined.text);
    const paragraphs = leaves.includes(anchor)
      ? []
      : own.paragraphs.map((paragraph, i) =>
          this.#paragraph(paragraph, leaves[i] ?? '', clause, {
            captioned: isCaptioned(own, node.role, i),
            page: node.role === 'task' && own.headingLine !== null,
            within: point(joined.starts[headings + i] ?? 0),
          }),
        );
    const children = placeChildren(made, inside, joined, headings + own.paragraphs.length);
    return { clauses: [clause, ...paragraphs, ...children], runs: numbered(anchored, runs) };
  }

  /**
   * The anchors of the paragraphs that stand alone among a clause's children, by index: they count on
   * after its own paragraphs.
   */
  standingAlone(
    container: Anchored | null,
    children: readonly Anchored[],
    own: readonly Paragraph[],
  ): ReadonlyMap<number, string> {
    const places = children.flatMap(({ node }, i) => (node.role === 'paragraph' ? [i] : []));
    if (places.length === 0) return new Map();
    const texts = [...own, ...places.map((i) => children[i]?.node.blocks[0] ?? { text: '' })].map(
      ({ text }) => text,
    );
    const anchor = container?.anchor ?? '';
    const numbers = this.#context.allotment.paragraphs(anchor, texts, true).slice(own.length);
    const prefix = container === null ? 'p' : `${anchor}${separatorOf(container.node.role)}`;
    return new Map(places.map((place, i) => [place, `${prefix}${String(numbers[i])}`]));
  }

  /** The clause that each own paragraph belongs to: one of its own, or the whole. */
  #leaves({ node, anchor }: Anchored, own: OwnText): string[] {
    const texts = own.paragraphs.map((paragraph) => paragraph.text);
    const numbers = this.#context.allotment.paragraphs(anchor, texts, own.divided);
    const separator = separatorOf(node.role);
    return texts.map((_, i) =>
      i in numbers ? `${anchor}${separator}${String(numbers[i])}` : anchor,
    );
  }

  #clause(
    { node, anchor }: Anchored,
    own: OwnText,
    joined: JoinedRuns,
    parent: string | null,
  ): Clause {
    return {
      ...this.#text(anchor, anchor, joined),
      kind: KIND_OF_LEAD[node.role] ?? (node.role as ClauseKind),
      number: node.marker?.printed ?? null,
      numberSupplied: node.supplied,
      heading: own.heading,
      parent,
      within: null,
      page: WITH_PAGE.has(node.role) ? `${this.#context.slug}/${anchor}/` : null,
      numberSource: this.#source(node.blocks[0]?.numberPieces ?? []),
      responsible: responsibleOf(bearing(node.role, own)),
    };
  }

  #paragraph(
    paragraph: Paragraph,
    anchor: string,
    container: Clause,
    traits: { captioned: boolean; page: boolean; within: number },
  ): Clause {
    const length = traits.captioned ? runInHeading(paragraph.text) : 0;
    return {
      ...this.#text(anchor, container.anchor, joinRuns([ownRun(paragraph, anchor)], anchor)),
      kind: 'paragraph',
      number: null,
      numberSupplied: null,
      heading: length === 0 ? null : paragraph.text.slice(0, length),
      parent: container.id,
      within: traits.within,
      page: traits.page ? `${this.#context.slug}/${anchor}/` : null,
      numberSource: [],
      responsible: null,
    };
  }

  /** All that follows from a clause's text. */
  #text(anchor: string, container: string, joined: JoinedRuns): TextFields {
    const { text, own } = joined;
    const point = codePointOffsets(text);
    return {
      id: this.#id(anchor),
      anchor,
      text,
      own: own.map(([start, end]): [number, number] => [point(start), point(end)]),
      url: `${this.#context.slug}/#${anchor}`,
      sha256: sha256(text),
      source: this.#source(joined.pieces),
      ownSource: this.#source(joined.ownPieces),
      sentences: this.#sentences(anchor, container, joined),
      themes: [],
    };
  }

  #sentences(anchor: string, container: string, { text, own }: JoinedRuns): Sentence[] {
    const point = codePointOffsets(text);
    const ranges = own.flatMap(([start, end]) =>
      sentencesOf(text.slice(start, end)).map(([from, to]): Range => [start + from, start + to]),
    );
    const texts = ranges.map(([start, end]) => text.slice(start, end));
    const anchors = this.#context.allotment.sentences(anchor, container, texts);
    return ranges.map(([start, end], i) => ({
      anchor: anchors[i] ?? '',
      range: [point(start), point(end)],
    }));
  }

  #id(anchor: string): string {
    return `${this.#context.slug}/${anchor}`;
  }

  #source(pieces: readonly Piece[]): [number, number][] {
    const { codePoint } = this.#context;
    return pieces.map(({ start, end }): [number, number] => [codePoint(start), codePoint(end)]);
  }
}

type TextFields = Pick<
  Clause,
  | 'id'
  | 'anchor'
  | 'text'
  | 'own'
  | 'url'
  | 'sha256'
  | 'source'
  | 'ownSource'
  | 'sentences'
  | 'themes'
>;

/** Under a task's heading line each paragraph may have a caption; else only the first one does. */
function isCaptioned(own: OwnText, role: Role, index: number): boolean {
  if (role === 'article') return false;
  return own.headingLine === null ? index === 0 : role === 'task';
}

/** The smaller clauses, those inside the text with their place in it; `first` is the first one's run. */
function placeChildren(
  made: readonly Made[],
  inside: readonly Made[],
  joined: JoinedRuns,
  first: number,
): Clause[] {
  const point = codePointOffsets(joined.text);
  let run = first;
  return made.flatMap((child) => {
    const [clause, ...smaller] = child.clauses;
    if (clause === undefined || !inside.includes(child)) return child.clauses;
    const within = point(joined.starts[run] ?? joined.text.length);
    run += child.runs.length;
    return [{ ...clause, within }, ...smaller];
  });
}

/** Where a clause says who is responsible: of a part its heading alone, its paragraphs are others' too. */
function bearing(role: Role, { headingLine, paragraphs }: OwnText): string[] {
  const texts = role === 'part' ? [] : paragraphs.map(({ text }) => text);
  return headingLine === null ? texts : [headingLine.text, ...texts];
}

function separatorOf(role: Role): string {
  return NAMED_BY_NUMBER.has(role) ? '-' : '-p';
}

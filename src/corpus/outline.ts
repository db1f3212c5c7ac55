import type { ClauseKind } from '../model/corpus.ts';
import type { Block } from './block.ts';
import { closingStart, speaksToAll } from './closing.ts';
import { GOALS_LEAD, GUIDING_LEAD, metadataEnd, preambleEnd, titleEnd } from './front.ts';
import { rank, type Marker, type Style } from './markers.ts';
import { findUnnumbered, type Unnumbered } from './unnumbered.ts';

/** What a node stands for before it has an anchor: a clause kind, or one of the lead paragraphs. */
export type Role = ClauseKind | 'guiding' | 'goals' | 'tasks';

/**
 * A clause in the tree. `blocks` are its own paragraphs, in order, the numbered or heading block first;
 * `children` are the numbered clauses under it.
 */
export interface OutlineNode {
  readonly role: Role;
  readonly marker: Marker | null;
  /** The numeral that the print lost, as supplied. */
  readonly supplied: string | null;
  readonly value: number;
  readonly blocks: Block[];
  readonly children: OutlineNode[];
  readonly parent: OutlineNode | null;
}

const ROLE_OF_STYLE: Record<Style, Role> = {
  book: 'part',
  chapter: 'chapter',
  'legal-section': 'section',
  article: 'article',
  'decimal-1': 'section',
  'decimal-2': 'section',
  'decimal-3': 'section',
  'decimal-4': 'section',
  'han-formal': 'part',
  'han-dun': 'part',
  'han-paren': 'section',
  'arab-dot': 'task',
  'arab-paren': 'item',
  circled: 'item',
  bullet: 'item',
};

/**
 * Blocks → the tree of clauses, in printed order.
 *
 *   title · metadata · preamble
 *   part 一、 > section （一） > task 1. > item （1） > item ①
 *   part 第一编 > chapter 第一章 > …
 *   chapter 第一章 > article 第一条 > item （一）
 *   goals > goal —— or 1、      tasks > task 1、
 *
 * `notice` is what the notice says that encloses the document (`foldedTitle`).
 *
 * Guarantee: every block stands in exactly one node, in order.
 */
export function toOutline(blocks: readonly Block[], notice = ''): OutlineNode[] {
  const metadata = metadataEnd(blocks);
  const title = titleEnd(blocks, metadata, notice);
  const headings = findUnnumbered(blocks, title);
  const preamble = preambleEnd(blocks, title, headings);
  const builder = new Builder(blocks, headings);
  builder.front('metadata', blocks.slice(0, metadata));
  builder.front('title', blocks.slice(metadata, title));
  builder.front('preamble', blocks.slice(title, preamble));
  const closing = closingStart(blocks, preamble);
  for (let i = preamble; i < blocks.length; i += 1) {
    if (i === closing) builder.close();
    builder.add(i);
  }
  return builder.roots;
}

const TAKES_PARAGRAPHS: ReadonlySet<Role> = new Set([
  'chapter',
  'part',
  'section',
  'article',
  'task',
  'goal',
  'item',
]);

const TEXTS: ReadonlySet<Role> = new Set(['article', 'task', 'item']);

interface Open {
  readonly node: OutlineNode;
  readonly rank: number;
}

/**
 * A paragraph that speaks of the one before it: 违反前款规定的, 有前两款所列情形的; in Taiwan paragraphs are
 * 項: 前項情形, 第一項所稱.
 */
const PARAGRAPH_BEFORE =
  /^(?:.{0,16}(?<![目当提之])前[一二两三四五]?款(?!项)|.{0,16}(?<![事各此款])前[一二兩三四五]?項|第[一二三四五]項)/u;

const PART_RANK = rank('han-dun');
/** A lead stands inside a part, its goals or tasks inside it. */
const LEAD_RANK = rank('arab-dot') - 0.5;

class Builder {
  readonly roots: OutlineNode[] = [];
  readonly #blocks: readonly Block[];
  readonly #headings: ReadonlyMap<number, Unnumbered>;
  /** 一、 divides the articles, as 第一章 does elsewhere. */
  readonly #partsAboveArticles: boolean;
  /** 1.1 divides 一、 where no 1 stands above it. */
  readonly #decimalsInParts: boolean;
  /** For each block the next one with a number or a heading: what the paragraphs before it lead to. */
  readonly #landmarks: readonly (Block | null)[];
  /** The open clauses from the outermost to the innermost. */
  #stack: Open[] = [];
  /** The style of the goals being listed, null outside a list of goals. */
  #goalStyle: Style | null = null;

  constructor(blocks: readonly Block[], headings: ReadonlyMap<number, Unnumbered>) {
    this.#blocks = blocks;
    this.#headings = headings;
    this.#partsAboveArticles = partsStandAboveArticles(blocks);
    this.#decimalsInParts = decimalsStandInParts(blocks);
    this.#landmarks = nextLandmarks(blocks, headings);
  }

  front(role: Role, blocks: readonly Block[]): void {
    if (blocks.length > 0) this.#open(role, PART_RANK, blocks, {}).blocks.push(...blocks.slice(1));
    this.#stack = [];
  }

  /** What comes below belongs to no clause above. */
  close(): void {
    this.#stack = [];
    this.#goalStyle = null;
  }

  add(index: number): void {
    const block = this.#blocks[index];
    if (block === undefined) return;
    const heading = this.#headings.get(index);
    if (heading !== undefined) this.#addHeading(block, heading);
    else if (block.marker !== null) this.#addNumbered(block, block.marker);
    else this.#addParagraph(block, this.#landmarks[index] ?? null);
  }

  #addHeading(block: Block, heading: Unnumbered): void {
    this.#goalStyle = null;
    const style = heading.style === 'part' ? 'han-dun' : heading.style;
    const { value, supplied } = heading;
    this.#open(this.#roleOf(style), this.#rank(style), [block], { value, supplied });
  }

  #addNumbered(block: Block, marker: Marker): void {
    if (this.#goalStyle !== null && !this.#isNextGoal(marker)) this.#goalStyle = null;
    const role = this.#goalStyle === null ? this.#roleOf(marker.style) : 'goal';
    this.#open(role, this.#rank(marker.style), [block], { marker, value: marker.value });
  }

  /** Goals count on from the first; a list that starts again is another one. */
  #isNextGoal({ style, value }: Marker): boolean {
    if (style !== this.#goalStyle) return false;
    const last = this.#stack.at(-1)?.node;
    return style === 'bullet' || value !== 1 || last?.role !== 'goal';
  }

  /** （一） inside an article, and 1. inside an item, are items; 一、 under 壹、 is a section. */
  #roleOf(style: Style): Role {
    const formal = this.#stack.some(({ node }) => node.marker?.style === 'han-formal');
    if (formal && style === 'han-dun') return 'section';
    const inside = this.#stack.filter((open) => open.rank < this.#rank(style)).at(-1)?.node.role;
    return inside === 'article' || inside === 'item' ? 'item' : ROLE_OF_STYLE[style];
  }

  #rank(style: Style): number {
    if (style === 'han-dun' && this.#partsAboveArticles) return rank('article') - 0.5;
    const inner = this.#decimalsInParts && DECIMALS.includes(style);
    return inner ? LEAD_RANK + DECIMALS.indexOf(style) / 10 : rank(style);
  }

  #addParagraph(block: Block, next: Block | null): void {
    const { text } = block;
    if (this.#goalStyle !== null && this.#goalsGoOn(next)) {
      this.#stack.at(-1)?.node.blocks.push(block);
      return;
    }
    const endsGoals = this.#goalStyle !== null;
    this.#goalStyle = null;
    if (endsGoals) this.#close(LEAD_RANK);
    this.#closeFinishedItems(text);
    // 各位代表！… above the next 二、 looks back on all that its part says.
    if (speaksToAll(text) && next?.marker != null) this.#close(this.#rank(next.marker.style) + 0.1);
    if (this.#insideText()) this.#append(block);
    else if (GOALS_LEAD.test(text) && (startsList(next) || leadsSections(text, next))) {
      this.#open('goals', LEAD_RANK, [block], {});
      this.#goalStyle = next.marker.style;
    } else if (GUIDING_LEAD.test(text)) this.#open('guiding', LEAD_RANK, [block], {});
    else if (this.#atTop() && /[：:]$/u.test(text) && startsList(next)) {
      this.#open('tasks', LEAD_RANK, [block], {});
    } else this.#append(block);
  }

  /** A clause is open whose text is all that stands in it: no lead can start there. */
  #insideText(): boolean {
    return this.#stack.some(({ node }) => TEXTS.has(node.role));
  }

  /** No clause is open that a list would belong to. */
  #atTop(): boolean {
    return this.#stack.every(({ node }) => node.role === 'paragraph');
  }

  /** A paragraph between two goals, or before the first, belongs to the one above it. */
  #goalsGoOn(next: Block | null): boolean {
    const open = this.#stack.at(-1)?.node;
    if (open === undefined || next?.marker?.style !== this.#goalStyle) return false;
    return next.marker.style === 'bullet' || next.marker.value === open.value + 1;
  }

  /**
   * The paragraph belongs to the innermost open clause. Before any, and after smaller clauses of that
   * one, it stands alone, so that the printed order is kept.
   */
  #append(block: Block): void {
    const innermost = this.#stack.findLast(({ node }) => TAKES_PARAGRAPHS.has(node.role))?.node;
    if (innermost === undefined || innermost.children.length > 0) {
      this.#open('paragraph', LEAD_RANK, [block], {});
    } else innermost.blocks.push(block);
  }

  /**
   * …；（三）其他情形。 ends its list: what follows without a number belongs to the clause around it; so
   * does 违反前款规定的, whose 款 is no item.
   */
  #closeFinishedItems(next: string): void {
    const beside = PARAGRAPH_BEFORE.test(next);
    for (let open = this.#stack.at(-1); open?.node.role === 'item'; open = this.#stack.at(-1)) {
      const items = open.node.parent?.children ?? [];
      const before = items.at(-2);
      const goesOn = before?.role === 'item' && /[；;]$/u.test(lastText(before));
      const finished = goesOn && lastText(open.node).endsWith('。');
      if (!finished && !(beside && isProvision(open.node))) return;
      this.#stack.pop();
    }
  }

  /** A paragraph that stands alone holds nothing, whatever comes after it. */
  #close(limit: number): void {
    this.#stack = this.#stack.filter(
      ({ rank: open, node }) => open < limit && node.role !== 'paragraph',
    );
  }

  #open(
    role: Role,
    level: number,
    blocks: readonly Block[],
    number: { marker?: Marker; value?: number; supplied?: string | null },
  ): OutlineNode {
    this.#close(level);
    const parent = this.#stack.at(-1)?.node ?? null;
    const node: OutlineNode = {
      role,
      marker: number.marker ?? null,
      supplied: number.supplied ?? null,
      value: number.value ?? 0,
      blocks: blocks.slice(0, 1),
      children: [],
      parent,
    };
    (parent?.children ?? this.roots).push(node);
    this.#stack.push({ node, rank: level });
    return node;
  }
}

const DECIMALS: readonly Style[] = ['decimal-1', 'decimal-2', 'decimal-3', 'decimal-4'];

/** 1.1 below 一、, or 1. with its 1.1; a bare 1 with white space is an outermost number. */
function decimalsStandInParts(blocks: readonly Block[]): boolean {
  const markers = blocks.flatMap(({ marker }) => (marker === null ? [] : [marker]));
  const part = markers.findIndex(({ style }) => style === 'han-dun');
  const first = markers.findIndex(({ style }) => DECIMALS.includes(style));
  const outermost = markers.some(
    ({ style, printed }) => style === 'decimal-1' && !/[.．、]$/u.test(printed),
  );
  return part >= 0 && part < first && !outermost;
}

/** The first 一、 comes before the first 第一条: it cannot belong to it. */
function partsStandAboveArticles(blocks: readonly Block[]): boolean {
  const part = blocks.findIndex(({ marker }) => marker?.style === 'han-dun');
  const article = blocks.findIndex(({ marker }) => marker?.style === 'article');
  return part >= 0 && part < article;
}

/** An item of an article. */
function isProvision({ role, parent }: OutlineNode): boolean {
  return (
    role === 'item' && (parent?.role === 'article' || (parent !== null && isProvision(parent)))
  );
}

/** For each block the next one that has a number or is a heading. */
function nextLandmarks(
  blocks: readonly Block[],
  headings: { has(index: number): boolean },
): (Block | null)[] {
  let next: Block | null = null;
  const found = new Array<Block | null>(blocks.length).fill(null);
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    found[i] = next;
    const block = blocks[i] ?? null;
    if (block?.marker != null || headings.has(i)) next = block;
  }
  return found;
}

function lastText(node: OutlineNode): string {
  return node.blocks.at(-1)?.text ?? '';
}

/** Goals and tasks are listed with these; 一、 and （一） after a lead are parts and sections of their own. */
const LISTS: ReadonlySet<Style> = new Set(['arab-dot', 'arab-paren', 'circled', 'bullet']);

/** 发展目标。…：（一）…: a lead that ends in a colon makes goals also of （一）. */
function leadsSections(lead: string, block: Block | null): block is Block & { marker: Marker } {
  return /[：:]$/u.test(lead) && block?.marker?.style === 'han-paren' && block.marker.value === 1;
}

function startsList(block: Block | null): block is Block & { marker: Marker } {
  return block?.marker != null && block.marker.value <= 1 && LISTS.has(block.marker.style);
}

import {
  ABOVE_TEXT,
  AMONG_CAPTIONS,
  ownLineHeading,
  runInHeading,
  stoppedHeading,
  type Limits,
} from './heading.ts';
import type { OutlineNode, Role } from './outline.ts';

/** How the clauses of a document begin, where those of a list mostly agree. */
export interface Habits {
  /** The articles have captions: `第一条 完善承诺制。…`, or 总则 on the number's line. */
  readonly articles: boolean;
  /** Clauses among captioned ones, whose own caption may be longer than captions mostly are. */
  readonly expected: ReadonlySet<OutlineNode>;
  /** Parts and sections of a list in which each begins with one sentence and goes on below it. */
  readonly above: ReadonlySet<OutlineNode>;
  /** Clauses of a kind that mostly begins with a caption: theirs may be all there is, 加强组织领导。 */
  readonly mostly: ReadonlySet<OutlineNode>;
  /** Clauses among plain text, whose first sentence is no caption though it could be one. */
  readonly unlikely: ReadonlySet<OutlineNode>;
}

export const NO_HABITS: Habits = {
  articles: false,
  expected: new Set(),
  above: new Set(),
  mostly: new Set(),
  unlikely: new Set(),
};

/** Fewer clauses show no habit. */
const FEWEST = 3;
/** Of a list without captions so large a share may look as if it had one. */
const FEW = 1 / 3;
/** A caption shorter than this stands by itself, whatever the others do. */
const PLAINLY_CAPTION = 14;

/** What articles and their items say is settled by other rules. */
function isOfArticle({ role, parent }: OutlineNode): boolean {
  return role === 'article' || (role === 'item' && parent !== null && isOfArticle(parent));
}

/** Looks at every list of numbered clauses: one of its own under each clause, by the way they are numbered. */
export function captionHabits(roots: readonly OutlineNode[]): Habits {
  const all = lists(roots);
  const rows = all.filter(({ length }) => length >= FEWEST);
  const usual = new Set(kindsMostlyCaptioned(all));
  const expected = all.filter((row) => mayExpect(row, usual) && mostlyCaptioned(row)).flat();
  const above = rows.filter((row) => row.every(isSentenceAboveText)).flat();
  const unlikely = rows.flatMap((row) => {
    const found = captions(row);
    if (found.length > row.length * FEW) return [];
    return isEndOfText(row, found) ? found : notPlain(found);
  });
  return {
    articles: articlesCaptioned(roots.flatMap(articlesIn)),
    expected: new Set(expected),
    above: new Set(above),
    mostly: new Set([...expected, ...kindsMostlyCaptioned(rows), ...all.filter(allMayBe).flat()]),
    unlikely: new Set([...unlikely, ...kindsHardlyCaptioned(all)]),
  };
}

function lists(siblings: readonly OutlineNode[]): OutlineNode[][] {
  const numbered = siblings.filter((node) => node.marker !== null && !isOfArticle(node));
  return [
    ...Map.groupBy(numbered, ({ marker }) => marker?.style).values(),
    ...siblings.flatMap(({ children }) => lists(children)),
  ];
}

/** One that is not the last begins with a caption, and each of the others may be one and nothing else: （二）强化资金保障。 */
function allMayBe(row: readonly OutlineNode[]): boolean {
  const found = captions(row);
  const others = row.filter((node) => !found.includes(node));
  return found.some((node) => node !== row.at(-1)) && others.every(mayBeStopped);
}

function mayBeStopped({ blocks: [first, ...rest], children }: OutlineNode): boolean {
  return rest.length + children.length === 0 && stoppedHeading(first?.text ?? '') > 0;
}

/** Two say little by themselves: their kind must have captions all over the document. */
function mayExpect(row: readonly OutlineNode[], usual: ReadonlySet<OutlineNode>): boolean {
  return row.length >= FEWEST || (row.length > 1 && row.every((node) => usual.has(node)));
}

/** Half of them begin with a caption, or some do and all the others could. */
function mostlyCaptioned(row: readonly OutlineNode[]): boolean {
  const found = captions(row).length;
  const possible = captions(row, AMONG_CAPTIONS).length;
  return found * 2 >= row.length || (found >= 2 && possible === row.length);
}

/**
 * Of a list of plain sentences the last seems to have a heading, for something stands below it: what ends
 * the document, or speaks of the whole list.
 */
function isEndOfText(row: readonly OutlineNode[], found: readonly OutlineNode[]): boolean {
  const text = row.at(-1)?.blocks[0]?.text ?? '';
  return (
    found.length === 1 && found[0] === row.at(-1) && runInHeading(text) === 0 && text.endsWith('。')
  );
}

const DIVISIONS: ReadonlySet<Role> = new Set(['part', 'section']);

/** （一）坚持实体经济为本，加快建设产业体系。 alone on its line, the text below. */
function isSentenceAboveText({ role, blocks: [first, ...rest], children }: OutlineNode): boolean {
  const text = first?.text ?? '';
  const followed = rest.length + children.length > 0;
  if (!DIVISIONS.has(role) || !followed || !text.endsWith('。')) return false;
  return ownLineHeading(text, followed, ABOVE_TEXT) > 0;
}

/** The clauses of those lists, all over the document, whose way of numbering mostly goes with a caption. */
function kindsMostlyCaptioned(rows: readonly (readonly OutlineNode[])[]): OutlineNode[] {
  const kinds = Map.groupBy(rows.flat(), ({ marker }) => marker?.style);
  return [...kinds.values()].flatMap((kind) => {
    return captions(kind).length * 2 >= kind.length ? kind : [];
  });
}

/** So many clauses of one kind show its habit, though each list is short. */
const FEWEST_OF_KIND = 6;

/** In short lists the captions, those that could be text, of kinds that hardly ever begin with one. */
function kindsHardlyCaptioned(lists: readonly (readonly OutlineNode[])[]): OutlineNode[] {
  const short = new Set(lists.filter(({ length }) => length < FEWEST).flat());
  const kinds = Map.groupBy(lists.flat(), ({ marker }) => marker?.style);
  return [...kinds.values()].flatMap((kind) => {
    const found = captions(kind);
    const isHabit = kind.length >= FEWEST_OF_KIND && found.length <= kind.length * FEW;
    return isHabit ? notPlain(found.filter((node) => short.has(node))) : [];
  });
}

/** Those of the captions that are long enough to be text. */
function notPlain(found: readonly OutlineNode[]): OutlineNode[] {
  return found.filter(({ blocks: [first] }) => captionOf(first?.text) > PLAINLY_CAPTION);
}

function captions(row: readonly OutlineNode[], limits?: Limits): OutlineNode[] {
  return row.filter(({ blocks: [first, ...rest], children }) => {
    const text = first?.text ?? '';
    const followed = rest.length + children.length > 0;
    return runInHeading(text, limits) > 0 || ownLineHeading(text, followed, limits) > 0;
  });
}

function captionOf(text = ''): number {
  // A line without an end of sentence is a heading, however long.
  return /[。：:]$/u.test(text) || runInHeading(text) > 0 ? text.search(/[。：:]/u) : 0;
}

/** From so large a share on, captions are a habit of the document and no chance. */
const CAPTIONED_SHARE = 0.6;

/** A law's articles have no captions, though some of them begin with a short sentence. */
function articlesCaptioned(articles: readonly OutlineNode[]): boolean {
  const captions = articles.filter(({ blocks: [first, second] }) => {
    const text = first?.text ?? '';
    return runInHeading(text) > 0 || (second !== undefined && bareCaption(text));
  });
  return articles.length >= FEWEST && captions.length >= articles.length * CAPTIONED_SHARE;
}

/** The longest caption of an article on a line of its own. */
const LONGEST_CAPTION = 20;

/** True for a caption alone on its line. */
export function bareCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && !/[。；：，,:;！？]/u.test(text);
}

function articlesIn(node: OutlineNode): OutlineNode[] {
  return node.role === 'article' ? [node] : node.children.flatMap(articlesIn);
}

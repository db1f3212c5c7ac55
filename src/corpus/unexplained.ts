import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import type { Block } from './block.ts';
import { contentsEntries, headingKey } from './contents.ts';
import type { OutlineNode } from './outline.ts';
import { isCellBelow } from './rows.ts';
import { isShortLine } from './unnumbered.ts';

/** Who signed and when, and names of files: short lines that need no rule. */
const SIGNED =
  /(?:局|厅|委|委员会|办公室|政府|法院|检察院|部|中心|公司|办)$|\d{4}\s*年|^[〇○零一二三四五六七八九]{4}年|^[（(].*[）)]$|\.[a-z]{2,4}】?$/u;

/**
 * Lines that are too bare for text and that no rule took for a heading, and what boxes are called; they
 * stand as paragraphs.
 * Problem: `line-unexplained` (warning).
 */
export function unexplainedLines(file: string, roots: readonly Anchored[]): Problem[] {
  return problemsOf(file, roots, new Set(roots.flatMap(headingsOf)));
}

/** The numbered headings, which a table of contents repeats. */
function headingsOf({ node, children }: Anchored): string[] {
  const [first] = node.blocks;
  const own = node.marker === null || first === undefined ? [] : [headingKey(first)];
  return [...own, ...children.flatMap(headingsOf)];
}

function problemsOf(
  file: string,
  roots: readonly Anchored[],
  headings: ReadonlySet<string>,
): Problem[] {
  return roots.flatMap(({ node, children }) => [
    ...linesOf(node, headings).map((block) =>
      isBox(block) ? boxed(file, block) : unexplained(file, block),
    ),
    ...behindLists(node, children).map((block) => behindList(file, block)),
    ...problemsOf(file, children, headings),
  ]);
}

/** A paragraph below the last （三） of an article may be the article's: the items above it have one each. */
function behindLists(node: OutlineNode, children: readonly Anchored[]): Block[] {
  const items = children.flatMap((child) => (child.node.role === 'item' ? [child.node] : []));
  const last = items.at(-1);
  if (last === undefined || items.length < 2 || !TEXTS.has(node.role)) return [];
  const single = items.slice(0, -1).every(({ blocks, children: inner }) => {
    return blocks.length === 1 && inner.length === 0;
  });
  const below = last.blocks[1];
  return single && below?.role === 'text' && below.text.endsWith('。') ? [below] : [];
}

const TEXTS: ReadonlySet<OutlineNode['role']> = new Set(['article', 'item']);

function behindList(file: string, block: Block): Problem {
  const { text } = block;
  const start = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return warning(file, block, {
    message: `“${start}”在最后一项之下另起一段，按该项的内容处理；也可能属于整条`,
    hint: '请对照原件看它属于哪一层',
  });
}

const LONGEST_QUOTE = 20;

function linesOf(node: OutlineNode, headings: ReadonlySet<string>): Block[] {
  if (node.role === 'title' || node.role === 'metadata') return [];
  const first = node.role === 'paragraph' ? 0 : 1;
  const entries = contentsEntries(node.blocks, headings);
  return node.blocks
    .slice(first)
    .filter((block) => (isBox(block) || isUnexplained(block)) && !entries.has(block));
}

/** 专栏1 主要指标, 【专栏】: what a box on the page is called. */
const BOX =
  /^[【[]?专\s*栏\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[\s：:、.．】\]]|$)|[：:】\]]|(?<=\s)\S|$)/u;
const LONGEST_BOX = 45;

function isBox({ text, marker, role }: Block): boolean {
  const mayBe = marker === null && role === 'text' && text.length <= LONGEST_BOX;
  return mayBe && BOX.test(text) && !/[。；，]/u.test(text);
}

/** Rows of tables are kept as they are, whatever they say. */
function isUnexplained(block: Block): boolean {
  const { text } = block;
  return isShortLine(block) && !SIGNED.test(text) && !isCellBelow(text);
}

function boxed(file: string, block: Block): Problem {
  return warning(file, block, {
    message: `“${block.text}”像是专栏的标题；专栏的内容按所在条款的段落处理`,
    hint: '请对照原件看专栏到哪里为止，其中的编号是否自成一列',
  });
}

function unexplained(file: string, block: Block): Problem {
  return warning(file, block, {
    message: `“${block.text}”不像正文，也不合任何标题的写法，按段落处理`,
    hint: '若是标题，请对照原件看编号是否缺失',
  });
}

function warning(
  file: string,
  { line, column }: Block,
  said: Pick<Problem, 'message' | 'hint'>,
): Problem {
  return { rule: 'line-unexplained', severity: 'warning', file, line, column, ...said };
}

import type { Block } from './block.ts';
import { namesDocument } from './genre.ts';

const LONGEST_TITLE_LINE = 70;
const ANNEX_LABEL = /^附\s*[件录表]\s*[0-9一二三四五六七八九十]*\s*[：:]?$/u;
const SENTENCE = /[。！？；;，,：:]$/u;

/** Headings that plans share and that are no titles. */
export const USUAL_HEADING =
  /^(?:总体(?:要求|思路|目标)|指导思想|基本原则|(?:主要|工作|发展|总体)目标|(?:重点|主要|工作)(?:任务|工作|举措|措施|内容)|(?:保障|组织|工作|政策)(?:措施|保障|实施|机制|要求)|实施步骤|职责分工|附则|总则)$/u;

/** An unnumbered line or run-in that opens the goals. */
export const GOALS_LEAD =
  /^(?:总体|主要|发展|工作|年度|奋斗|预期|具体)?(?:目标|指标)(?:任务)?(?:是|为|如下)?[：:。]/u;
/** An unnumbered line or run-in that states the guiding thoughts. */
export const GUIDING_LEAD = /^(?:总体|发展)?指导思想[：:。]/u;

/** What a database prints above a document: 【法宝引证码】…, 原文链接：…. */
const PROVENANCE = /^(?:【[^】]*引证码】|(?:原文链接|来源链接|网址)\s*[：:])/u;

/** How many leading blocks are rows of the table of metadata, or say where the text comes from. */
export function metadataEnd(blocks: readonly Block[]): number {
  return firstIndex(blocks, 0, ({ role, text }) => role !== 'metadata' && !PROVENANCE.test(text));
}

/**
 * Where the title that starts at `from` ends (`from` itself when there is none). A title is what stands
 * first, in short lines without a full stop, when one of them names a kind of document (方案, 意见,
 * 通知 …) or the first is 附件N. Nothing is invented where there is none.
 */
export function titleEnd(blocks: readonly Block[], from: number): number {
  const end = firstIndex(blocks, from, (block) => !isTitleLine(block));
  const lines = blocks.slice(from, end).map((block) => block.text);
  const named = lines.findLastIndex(namesDocument);
  if (named >= 0) return from + closingBrackets(lines, named + 1);
  return lines[0] !== undefined && ANNEX_LABEL.test(lines[0]) && lines.length <= 4 ? end : from;
}

/**
 * Where the text before the first heading, goal or number ends.
 * `headings` are the blocks that are headings without a numeral.
 */
export function preambleEnd(
  blocks: readonly Block[],
  from: number,
  headings: { has(index: number): boolean },
): number {
  return firstIndex(
    blocks,
    from,
    (block, i) =>
      block.marker !== null ||
      headings.has(i) ||
      GOALS_LEAD.test(block.text) ||
      GUIDING_LEAD.test(block.text),
  );
}

/** Lines after the name that are nothing but brackets, a number or a date, belong to it: （征求意见稿）. */
function closingBrackets(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && /^[（(〔].*[）)〕]$|〔\d{4}〕.*号$/u.test(lines[end] ?? ''))
    end += 1;
  return end;
}

function isTitleLine(block: Block): boolean {
  return (
    block.marker === null &&
    block.text.length <= LONGEST_TITLE_LINE &&
    !SENTENCE.test(block.text) &&
    !/[。；]/u.test(block.text) &&
    !USUAL_HEADING.test(block.text)
  );
}

/** Index of the first block from `from` on for which the predicate holds, or the number of blocks. */
function firstIndex(
  blocks: readonly Block[],
  from: number,
  holds: (block: Block, index: number) => boolean,
): number {
  const found = blocks.findIndex((block, i) => i >= from && holds(block, i));
  return found < 0 ? blocks.length : found;
}

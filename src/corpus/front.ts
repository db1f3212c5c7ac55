import type { Block } from './block.ts';
import { furnitureEnd } from './furniture.ts';
import { namesDocument } from './genre.ts';
import { mastheadEnd } from './masthead.ts';
import { isRow } from './rows.ts';

const LONGEST_TITLE_LINE = 120;
/** So many short lines are no title any more: a list of names, or words one below the other. */
const MOST_TITLE_LINES = 40;
const ANNEX_LABEL = /^附\s*[件录錄表]\s*[0-9一二三四五六七八九十]*\s*[：:]?$/u;
const SENTENCE = /[。！？；;，,：:]$/u;

const USUAL_NAMES =
  '总体(?:要求|思路|目标)|指导思想|基本原则|(?:主要|工作|发展|总体)目标|(?:重点|主要|工作)(?:任务|工作|举措|措施|内容)|(?:保障|组织|工作|政策)(?:措施|保障|实施|机制|要求)|实施步骤|职责分工|附则|总则';
/** Headings that plans share and that are no titles. */
export const USUAL_HEADING = new RegExp(`^(?:${USUAL_NAMES})$`, 'u');
/** Such a heading with the text right behind it: 总体要求以…为指导. */
export const USUAL_PREFIX = new RegExp(
  `^(?:${USUAL_NAMES})(?=\\p{Script=Han})(?![的和及与是为等])`,
  'u',
);

/** An unnumbered line or run-in that opens the goals. */
export const GOALS_LEAD =
  /^(?:总体|主要|发展|工作|年度|奋斗|预期|具体)?(?:目标|指标)(?:任务)?(?:是|为|如下)?[：:。]/u;
/** An unnumbered line or run-in that states the guiding thoughts. */
export const GUIDING_LEAD = /^(?:总体|发展)?指导思想[：:。]/u;

/** What a database prints above a document: 【法宝引证码】…, 原文链接：…. */
const PROVENANCE = /^(?:【[^】]*引证码】|(?:原文链接|来源链接|网址)\s*[：:])/u;

/** What stands right under a title, whatever the title calls itself: 某发〔2024〕3号, 2012年3月1日 …通过, 基本案情. */
const FOLLOWS_TITLE =
  /^(?:\S{2,12}[〔[]\d{4}[〕\]]\d+号$|\d{4}年\d{1,2}月\d{1,2}日\s.*(?:通过|公布|发布|施行|批准)|(?:基本案情|案情简介|裁判要旨)$)/u;

/** （2022年10月28日…会议通过, …批准）: how a law came about; it stands under its title and is none of it. */
const PASSED_NOTE =
  /^[（(]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*\S.*(?:通过|批准|公布|发布|印发|施行|实施|修订|修正|修改)/u;
const CONTENTS = /^目\s*[录錄次]$/u;

/**
 * How many leading blocks are rows of the table of metadata, a page's furniture, a masthead, or say
 * where the text comes from. What is numbered is none of them: its number would be lost there.
 */
export function metadataEnd(blocks: readonly Block[]): number {
  const unnumbered = blocks.slice(
    0,
    firstIndex(blocks, 0, ({ marker }) => marker !== null),
  );
  const above = furnitureEnd(unnumbered.map(({ text }) => text));
  const rows = firstIndex(
    unnumbered,
    above,
    ({ role, text }) => role !== 'metadata' && !PROVENANCE.test(text),
  );
  return rows + mastheadEnd(unnumbered.slice(rows).map(({ text }) => text));
}

/**
 * Where the title that starts at `from` ends (`from` itself when there is none). A title is what stands
 * first, in short lines without a full stop, when one of them names a kind of document (方案, 意见,
 * 通知 …) or the first is 附件N. Nothing is invented where there is none. `notice`, what is said where the
 * document is enclosed (`foldedTitle`), tells whether a title goes on.
 */
export function titleEnd(blocks: readonly Block[], from: number, notice = ''): number {
  const most = blocks.slice(0, from + MOST_TITLE_LINES);
  const end = firstIndex(most, from, (block) => !isTitleLine(block));
  const lines = blocks.slice(from, end).map((block) => block.text);
  const named = lastTitleLine(lines, notice);
  if (named >= 0) return from + closingBrackets(lines, named + 1);
  const below = blocks[from + 1]?.text ?? '';
  if (lines[0] !== undefined && (FOLLOWS_TITLE.test(below) || isPlacedTitle(blocks, from)))
    return from + 1;
  return lines[0] !== undefined && ANNEX_LABEL.test(lines[0]) && lines.length <= 4 ? end : from;
}

/** 某市…, 2024年…, 关于…: so begins what a document is called, whatever kind it is of. */
const BEGINS_TITLE =
  /^(?:关于|(?:19|20)\d{2}年(?!\d)|(?![我全本各该]|[上城都][市镇]|[地社园辖校景新灾郊山]区|[乡集]镇)\p{Script=Han}{1,7}(?:[省市县區区州旗镇乡]|街道))\P{P}{4,}/u;
const LONGEST_PLACED = 50;

/** A first line that begins as a title does, right above a number, a sentence, an address or a table. */
function isPlacedTitle(blocks: readonly Block[], from: number): boolean {
  const [line, below] = [blocks[from]?.text ?? '', blocks[from + 1]];
  if (below === undefined || line.length > LONGEST_PLACED || /[，,]/u.test(line)) return false;
  const goesOn = below.marker !== null || isRow(below.text) || /[。：:]$/u.test(below.text);
  return BEGINS_TITLE.test(line) && !isRow(line) && goesOn;
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

/**
 * The line that ends the title, -1 where none names a document. Behind the first that does, a title
 * goes on only with its own rest (的通知), with itself, printed twice, or as far as the notice names it.
 */
function lastTitleLine(lines: readonly string[], notice: string): number {
  // What the notice names is a title, whatever kind it is of.
  const named = lines.findLastIndex((_, i) => isNamed(lines.slice(0, i + 1), notice));
  let last = Math.max(lines.findIndex(namesDocument), named);
  for (let i = last + 1; last >= 0 && i < lines.length; i += 1) {
    const above = lines.slice(0, i).join('');
    const whole = bare(above);
    const line = bare(lines[i] ?? '');
    const rest =
      /^(?:\([^()]*\))?[的及和]/u.test(line) ||
      above.split('《').length > above.split('》').length ||
      (above.includes('关于') && !/的.{2,6}$/u.test(whole) && ENDS_TITLE.test(line));
    // Printed twice, the second time perhaps over more lines or with a different bracket.
    if (!rest && (line.length < SHORTEST_REPEAT || !whole.includes(line))) continue;
    if (lines.slice(last + 1, i).some((between) => DATED.test(between))) break;
    last = i;
  }
  return last;
}

/** Several lines as one text, without white space and quotation marks: two texts of one title are alike. */
export function foldedTitle(lines: readonly string[]): string {
  return lines.map(bare).join('');
}

const SHORTEST_NAMED = 8;

/** True where the notice names a document as these lines do together, the label of the annex aside. */
function isNamed(lines: readonly string[], notice: string): boolean {
  const title = foldedTitle(lines.filter((line) => !ANNEX_LABEL.test(line)));
  return title.length >= SHORTEST_NAMED && notice.includes(title);
}

/** …完善担保制度 | 降低成本的通知: what 关于 is about may be over before the title is. */
const ENDS_TITLE = /的(?:通知|意见|决定|公告|通告|通报|批复|函|办法|规定)(?:\([^()]*\))?$/u;
const SHORTEST_REPEAT = 4;
const DATED = /\d{4}\s*年\s*\d{1,2}\s*月/u;

function bare(line: string): string {
  return line.normalize('NFKC').replace(/[\s《》〈〉“”"]/gu, '');
}

/** Lines after the name that are nothing but brackets, a number or a date, belong to it: （征求意见稿）. */
function closingBrackets(lines: readonly string[], from: number): number {
  let end = from;
  while (
    end < lines.length &&
    !PASSED_NOTE.test(lines[end] ?? '') &&
    /^[（(〔].*[）)〕]$|〔\d{4}〕.*号$/u.test(lines[end] ?? '')
  )
    end += 1;
  return end;
}

function isTitleLine(block: Block): boolean {
  return (
    block.marker === null &&
    block.text.length <= LONGEST_TITLE_LINE &&
    (!SENTENCE.test(block.text) || ANNEX_LABEL.test(block.text)) &&
    !/[。；]/u.test(block.text) &&
    !USUAL_HEADING.test(block.text) &&
    !PASSED_NOTE.test(block.text) &&
    !CONTENTS.test(block.text) &&
    !isRow(block.text)
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

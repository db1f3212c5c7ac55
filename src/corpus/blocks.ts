import { lineBlock, linePieces, piecesText, type Block, type Piece } from './block.ts';
import { brokenNumbers, cutsNumber, cutsNumberBelow } from './broken-numbers.ts';
import { factRows } from './fact-lines.ts';
import { furnitureEnd } from './furniture.ts';
import { decimalsAlone } from './glued-decimals.ts';
import type { Line } from './lines.ts';
import { markerAt, rank } from './markers.ts';
import { isRuleLine, withoutMarkup } from './markup.ts';
import { amongProvisions, cutsProvision } from './provisions.ts';
import { isCellBelow, isRow, isTabled } from './rows.ts';
import { spacedRows } from './spaced-rows.ts';
import { headRows, stackedTables } from './stacked-cells.ts';
import {
  cutsDocumentNumber,
  cutsReference,
  cutsWord,
  hasOpenBracket,
  isNumberOf,
  joinWrapped,
  spacesOut,
  type LineGroup,
} from './wrap.ts';
import { wrapWidth } from './wrap-width.ts';

/** One change of the printed text, found by a rule; lines are 1-based. */
export interface Mending {
  readonly rule:
    'table-bars' | 'stray-bar' | 'broken-paragraph' | 'broken-number' | 'page-mark' | 'markup';
  readonly line: number;
  readonly lineEnd: number;
  readonly from: string;
  readonly to: string;
  /** UTF-16 offsets in the seed of the printed characters that `to` no longer has. */
  readonly removed: readonly number[];
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly mendings: readonly Mending[];
  /** How many line ends inside paragraphs were closed in a hard-wrapped file. */
  readonly joinedLines: number;
}

const BARS_ONLY = /^[|｜\s]+$/;
/** `# Page 442:`, `— 3 —`, `第 3 页 共 9 页`. */
const PAGE_MARK =
  /^(?:#?\s*Page\s+\d+\s*:?|[-—–]{1,2}\s*\d{1,4}\s*[-—–]{1,2}|第\s*\d+\s*页(?:[，,\s]*共\s*\d+\s*页)?)$/iu;
/** The longest row of metadata; a longer line is a document whose line ends were lost. */
const LONGEST_ROW = 300;

const LABEL_CELL = /^\|?[^|]{1,12}[:：]\s*\|/;
const LONGEST_HEADING_LINE = 40;
/** The rest of a heading, on the next line: it begins in mid-phrase and ends without a mark. */
const HEADING_REST = /^(?:及其?|以及|和|与|暨|的)[^。；：，]{2,24}$/u;
/** …、名村以及历史文化街区、 | 历史建筑保护 */
const BARE_REST = /^[\p{Script=Han}、]{2,24}$/u;
const CLOSED_BELOW = /^[^（(）)〔〕[\]《》。；：，\d]{1,12}[）)〕\]》]/u;
const SENTENCE_INSIDE = /[。！？；]/;
const STOPPED = /[。！？；;：:.!?…）)”’》】〕］﹞』」\]|]$/;
const LIKE_BODY = /[，。；,;]/;

/**
 * Lines → paragraphs. Empty lines vanish; bars of a table of metadata at the top, lines of nothing but
 * bars and page marks are taken out; hard-wrapped lines, and a paragraph broken off in mid-sentence, are
 * joined with their rest. Where the file cannot be wrapped (`wraps` is false), width joins nothing.
 *
 * Guarantee: every non-space character of the lines stands in exactly one block, in order, save what
 * `mendings` lists.
 */
export function toBlocks(seed: string, lines: readonly Line[], wraps: boolean): Blocks {
  const printed = lines.filter((line) => line.text !== '');
  const metadata = countMetadata(printed);
  const rows = printed.slice(0, metadata).map((line) => metadataRow(seed, line));
  const mendings = rows.map((row, i) => mending('table-bars', printed[i], row.text));
  let table = false;
  const unmarked = withoutMarkup(printed.slice(metadata));
  const body = unmarked.flatMap(({ line, removed }, i) => {
    const rule = notText(line.text);
    const whole = printed[metadata + i];
    if (rule !== null) mendings.push(mending(rule, whole, ''));
    else if (removed.length > 0) mendings.push({ ...mending('markup', whole, line.text), removed });
    table = isRow(line.text) || (table && isCellBelow(line.text));
    const inside = table ? line : withoutOuterBars(line);
    if (rule === null && inside !== line) mendings.push(mending('stray-bar', line, inside.text));
    return rule === null ? [inside] : [];
  });
  // Buttons of a web page and facts about the document are lines that no page's width has cut.
  const head = headGroups(body);
  const text = body.slice(head.flatMap(({ lines }) => lines).length);
  const width = wraps ? wrapWidth(text) : null;
  const cells = cellRows(body);
  const apart = { rows: rowsOf(body), numbers: decimalsAlone(text), cells };
  const paragraphs = width === null ? joinNumbers(text) : joinWrapped(text, width);
  const parted = paragraphs.flatMap((group) => partRows(group, apart.rows));
  const groups = cells.size === 0 ? parted : gatherCells(parted, cells);
  const blocks: Block[] = [...rows, ...head.map((group) => headBlock(seed, group))];
  let provisions = false;
  for (const group of groups) {
    const next = groupBlock(seed, group, apart);
    const inTable = group.some((line) => apart.rows.has(line) || apart.cells.has(line));
    if (!inTable) mendings.push(...brokenNumbers(group));
    pushOrJoin(seed, lines, blocks, mendings, { next, provisions });
    provisions = amongProvisions(provisions, next.text);
  }
  return {
    blocks,
    mendings: mergeNeighbours(
      seed,
      lines,
      mendings.toSorted((left, right) => left.line - right.line),
    ),
    joinedLines: text.length - groups.length,
  };
}

/** A web page's furniture, or a fact about the document. */
interface HeadGroup {
  readonly lines: LineGroup;
  readonly isFact: boolean;
}

/** A web page's furniture, line by line, and the facts about the document below it. */
function headGroups(body: readonly Line[]): HeadGroup[] {
  const texts = body.map(({ text }) => text);
  let at = furnitureEnd(texts);
  const furniture = body.slice(0, at).map((line) => ({ lines: [line], isFact: false }));
  const facts = factRows(texts.slice(at)).map((size) => {
    at += size;
    return { lines: body.slice(at - size, at), isFact: true };
  });
  return [...furniture, ...facts];
}

/** A label and what stands below it are one row. */
function headBlock(seed: string, { lines, isFact }: HeadGroup): Block {
  const [first] = lines;
  if (first === undefined) throw new RangeError('a row without its line');
  const pieces = lines.flatMap((line, i) => linePieces(line, i === 0 ? '' : ' '));
  const role = isFact ? 'metadata' : 'text';
  return { ...lineBlock(first), pieces, text: piecesText(seed, pieces), role };
}

/** The lines of tables whose columns blanks part. */
function rowsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const found = spacedRows(lines.map(({ text }) => text));
  return new Set(lines.filter((_, i) => found.has(i)));
}

/** For each line of a table whose cells stand one below the other the first of its row. */
function cellRows(lines: readonly Line[]): ReadonlyMap<Line, Line> {
  const texts = lines.map(({ text }) => text);
  const tables = [...stackedTables(texts), ...headRows(texts)];
  return new Map(
    tables.flatMap(({ from, to, columns }) =>
      lines.slice(from, to).map((line, i, table) => {
        return [line, table[i - (i % columns)] ?? line] as const;
      }),
    ),
  );
}

/** The cells of a row are one group, whatever groups they were put in. */
function gatherCells(groups: readonly LineGroup[], cells: ReadonlyMap<Line, Line>): LineGroup[] {
  const gathered: Line[][] = [];
  let row: Line | undefined;
  for (const group of groups) {
    group.forEach((line, i) => {
      const first = cells.get(line);
      const goesOn = first === undefined ? i > 0 && row === undefined : first === row;
      row = first;
      if (goesOn) gathered.at(-1)?.push(line);
      else gathered.push([line]);
    });
  }
  return gathered;
}

/** A row of a table stands alone, whatever its width and its neighbours. */
function partRows(group: LineGroup, rows: ReadonlySet<Line>): LineGroup[] {
  const parts: Line[][] = [];
  group.forEach((line, i) => {
    const before = group[i - 1];
    const open = parts.at(-1);
    if (open === undefined || rows.has(line) || (before !== undefined && rows.has(before))) {
      parts.push([line]);
    } else open.push(line);
  });
  return parts;
}

/** A line is a paragraph; a number alone on its line, and a heading cut in two, belong to the next. */
function joinNumbers(lines: readonly Line[]): LineGroup[] {
  const groups: Line[][] = [];
  const decimals = decimalsAlone(lines);
  let counted = false;
  for (const line of lines) {
    const open = groups.at(-1);
    const whole = (open ?? []).map(({ text }) => text).join('');
    const goesOn =
      (open?.length === 1 && open.every((one) => decimals.has(one))) ||
      isNumberOf(whole, line.text) ||
      spacesOut(whole, line.text) ||
      cutsDocumentNumber(whole, line.text) ||
      cutsReference(whole, line.text) ||
      (LIKE_BODY.test(whole) && cutsNumberBelow(open, line)) ||
      goesOnBelow(whole, line.text) ||
      closesBracket(whole, line.text) ||
      (counted && cutsSentence(whole, line.text));
    if (open !== undefined && goesOn) open.push(line);
    else groups.push([line]);
    counted ||= FIRST_PART.test(line.text);
  }
  return groups;
}

const FIRST_PART = /^一[、.．]/u;

/**
 * …的政策统 | 一、标准协调: the one line that a short file breaks, where 一、 stood before. A heading may
 * end as half a word does (信息系统): what is cut is a sentence.
 */
function cutsSentence(whole: string, next: string): boolean {
  return LIKE_BODY.test(whole) && cutsWord(whole, next) && !/[系传血]统$/u.test(whole);
}

/** 围堰（坑 | 塘）养殖 */
function closesBracket(whole: string, next: string): boolean {
  return CLOSED_BELOW.test(next) && markerAt(next) === null && hasOpenBracket(whole);
}

/** 第四章 投资经营 | 及其特别规定: a long heading is printed over two lines. */
function goesOnBelow(heading: string, next: string): boolean {
  const marker = markerAt(heading);
  if (marker === null || rank(marker.style) > rank('han-paren')) return false;
  if (marker.style === 'article' || heading.length > LONGEST_HEADING_LINE) return false;
  const bare = !/[。；：，]/u.test(heading);
  return bare && (HEADING_REST.test(next) || (heading.endsWith('、') && BARE_REST.test(next)));
}

/** A line without bars at its ends, when none stands between: `|2.培育人才。`. */
function withoutOuterBars(line: Line): Line {
  const match = /^[|｜\s]*([^|｜]+?)[|｜\s]*$/u.exec(line.text);
  const text = match?.[1] ?? line.text;
  if (text.length === line.text.length || line.kept !== undefined) return line;
  const start = line.start + line.text.indexOf(text);
  return { ...line, start, end: start + text.length, text };
}

/** How many lines from the first on are rows of a table of metadata. */
function countMetadata(lines: readonly Line[]): number {
  const end = lines.findIndex(({ text }) => text.length > LONGEST_ROW || !LABEL_CELL.test(text));
  return end < 0 ? lines.length : end;
}

/** Lines that print and scanning left behind and no author wrote. */
function notText(text: string): 'stray-bar' | 'page-mark' | 'markup' | null {
  if (BARS_ONLY.test(text)) return 'stray-bar';
  if (isRuleLine(text)) return 'markup';
  return PAGE_MARK.test(text) ? 'page-mark' : null;
}

/** Numbers without a mark behind them: 第一部分, 1.1. */
const ENDS_BY_SPACE = /^(?:第.{1,6}部分|\d{1,2}(?:\.\d{1,2})+)$/u;

/** Lines that are what they are whatever stands around them: rows of tables, and numbers without a mark. */
interface Apart {
  readonly rows: ReadonlySet<Line>;
  readonly numbers: ReadonlySet<Line>;
  /** Cells that are one row together. */
  readonly cells: ReadonlyMap<Line, Line>;
}

/** The block of the lines of one paragraph; between Latin letters or digits a space takes the break's place. */
function groupBlock(seed: string, group: LineGroup, { rows, numbers, cells }: Apart): Block {
  const [first, ...rest] = group;
  if (first === undefined) throw new RangeError('a paragraph without a line');
  const inTable = rows.has(first) || cells.has(first);
  const block: Block = inTable ? { ...lineBlock(first), role: 'row' } : lineBlock(first);
  if (rest.length === 0) return block;
  const pieces: Piece[] = [...block.pieces];
  rest.forEach((line, i) => {
    const above = group[i] ?? first;
    const words = /\w$/u.test(above.text) && /^\w/u.test(line.text) && !cutsNumber(above, line);
    const number = ENDS_BY_SPACE.test(first.text) || numbers.has(first);
    const glue = inTable || words || (i === 0 && number) ? ' ' : '';
    pieces.push(...linePieces(line, glue));
  });
  return { ...block, pieces, text: piecesText(seed, pieces) };
}

/** A line without its bars, or without anything. */
function mending(rule: Mending['rule'], line: Line | undefined, to: string): Mending {
  if (line === undefined) throw new RangeError('a row without its line');
  const gone = to === '' ? /\S/gu : /[|｜]/gu;
  const removed = [...line.text.matchAll(gone)].map(({ index }) => line.start + index);
  return { rule, line: line.number, lineEnd: line.number, from: line.text, to, removed };
}

/** `索引号: | 2950800/2021-45837 | ||` → the cells, a space between. */
function metadataRow(seed: string, line: Line): Block {
  const pieces: Piece[] = [];
  for (const cell of line.text.matchAll(/[^|]+/g)) {
    const body = cell[0].trim();
    if (body === '') continue;
    const start = line.start + cell.index + cell[0].indexOf(body);
    pieces.push({ start, end: start + body.length, glue: pieces.length === 0 ? '' : ' ' });
  }
  return { ...lineBlock(line), pieces, text: piecesText(seed, pieces), role: 'metadata' };
}

function pushOrJoin(
  seed: string,
  lines: readonly Line[],
  blocks: Block[],
  mendings: Mending[],
  { next, provisions }: { readonly next: Block; readonly provisions: boolean },
): void {
  const last = blocks.at(-1);
  const cut = last !== undefined && provisions && cutsProvision(last, next);
  if (last === undefined || !(cut || breaksOff(last, next))) {
    blocks.push(next);
    return;
  }
  const pieces = [...last.pieces, ...next.pieces];
  blocks[blocks.length - 1] = { ...last, pieces, text: piecesText(seed, pieces) };
  mendings.push(joined(seed, lines, mendings, last, next, piecesText(seed, pieces)));
}

/** The mending of a broken paragraph; earlier ones on the same lines become part of it. */
function joined(
  seed: string,
  lines: readonly Line[],
  mendings: Mending[],
  last: Block,
  next: Block,
  to: string,
): Mending {
  const from = lines[last.line - 1]?.start ?? 0;
  const end = Math.max(next.pieces.at(-1)?.end ?? 0, lines[next.line - 1]?.end ?? 0);
  const absorbed = mendings.filter(({ line }) => line >= last.line && line <= next.line);
  for (const mending of absorbed) mendings.splice(mendings.indexOf(mending), 1);
  return {
    rule: 'broken-paragraph',
    line: last.line,
    lineEnd: next.line,
    from: seed.slice(from, end),
    to,
    removed: absorbed.flatMap(({ removed }) => removed),
  };
}

/** The first stops in mid-sentence and the second, unnumbered, goes on as text does; no rows of tables. */
function breaksOff(first: Block, second: Block): boolean {
  return (
    first.role === 'text' &&
    second.role === 'text' &&
    SENTENCE_INSIDE.test(first.text) &&
    !STOPPED.test(first.text) &&
    markerAt(second.text) === null &&
    LIKE_BODY.test(second.text) &&
    !isTabled(first.text) &&
    !isTabled(second.text)
  );
}

/** Rows of one table are one change, from its first line to its last. */
function mergeNeighbours(
  seed: string,
  lines: readonly Line[],
  mendings: readonly Mending[],
): Mending[] {
  const merged: Mending[] = [];
  for (const next of mendings) {
    const last = merged.at(-1);
    if (next.rule === 'table-bars' && last?.rule === next.rule && last.lineEnd + 1 === next.line) {
      const from = seed.slice(lines[last.line - 1]?.start, lines[next.line - 1]?.end);
      merged[merged.length - 1] = {
        ...last,
        lineEnd: next.lineEnd,
        from,
        to: `${last.to}\n${next.to}`,
        removed: [...last.removed, ...next.removed],
      };
    } else merged.push(next);
  }
  return merged;
}

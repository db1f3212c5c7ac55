import type { Nodes, Root } from 'hast';
import type { SetAside } from '../../model/reading.ts';
import { namesDocument } from '../../corpus/genre.ts';
import { damaged, Unreadable, type Fault, type ReaderResult } from '../fault.ts';
import { TEXT_ELSEWHERE } from '../faults.ts';
import { printedLength, toText, trimmed } from '../lines.ts';
import { decodePage } from './decode-page.ts';
import { listStyles } from './list-styles.ts';
import { mainPart } from './main-part.ts';
import { pageLines, type PageLine, type PageLines } from './page-lines.ts';
import { revealText } from './reveal.ts';
import { allTags, attribute, findTag, parsePage, textOf } from './tree.ts';

/** How far into the text a title may stand. */
const HEAD_LINES = 8;
/** Of a main part with a title of its own it stands in these. */
const TITLE_LINES = 3;
const SHORTEST_TITLE = 6;
/** Names of columns (惠企政策) are shorter. */
const LONG_TITLE = 10;
/** A title that is no heading stands so near above the main part. */
const NEAR_TITLE = 3;
/** How many lines from the main part the document may go on. */
const NEAR = 6;
/** 某政办发〔2025〕6号 and nothing else. */
const DOCUMENT_NUMBER = /^\p{Script=Han}{2,12}[〔[【（(]\s*\d{4}\s*[〕\]】）)]\s*\d+\s*号$/u;
/** 《某措施》政策解读 on a line of its own. */
const EXPLANATION = /^[^。；]{0,50}(?:政策|文件|内容)?解读$/u;
/** A label, or the name of a file, numbered or in brackets: 附件：, 1.某办法.docx, 附件【某办法.docx】. */
const ATTACHMENT =
  /^(?:附\s*件\s*\d*\s*(?:下载|列表)?\s*(?:[:：]|$)|附\s*件\s*【.{2,120}】$|.{2,80}\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)(?:\s*[(（][^()（）]{1,12}[)）])?$)/iu;

/**
 * A saved web page → the document in it. What stands around it is set aside line by line, so that
 * every word of the page is in the one or in the other.
 *
 * Throws `Unreadable`: `unreadable-file`, `damaged-file`, `no-text` (a page of frames).
 */
export function readHtml(bytes: Uint8Array): ReaderResult {
  const decoded = decodePage(bytes);
  const page = parsePage(decoded.text);
  const body = findTag(page, 'body');
  if (findTag(page, 'frameset') !== null) throw new Unreadable(TEXT_ELSEWHERE);
  if (body === null) throw damaged('网页');
  const revealed = revealText(body);
  const sheets = allTags(page, 'style').map(({ children }) => children.map(valueOf).join(''));
  const found = pageLines(body, mainPart(body), listStyles(page, sheets));
  const { kept, aside } = chosen(found.lines, namesIn(page));
  return {
    reading: {
      format: 'html',
      ...toText(kept),
      setAside: [...pageTitle(page), ...found.setAside, ...aside],
      notes: [...remarks(found, kept), ...(revealed ? [REVEALED] : [])],
    },
    warnings: [...warningsOf(decoded.warning, found), ...counters(sheets), ...explanations(kept)],
  };
}

function valueOf(node: Nodes): string {
  return node.type === 'text' ? node.value : '';
}

/** Numbers that a stylesheet writes before the words stand nowhere in the page. */
function counters(sheets: readonly string[]): ReaderResult['warnings'] {
  if (!sheets.some((sheet) => /content\s*:[^;}]*\bcounters?\(/iu.test(sheet))) return [];
  return [
    {
      rule: 'numbers-by-stylesheet',
      line: 1,
      message: '网页的样式会自动写出编号（counter），这些编号没有收入',
      hint: '请对照原网页；正文缺编号的，请复制正文另存为 UTF-8 的 .txt 再收',
    },
  ];
}

const REVEALED = '正文存下来时还没有显示，照样收入';

/** What the page calls its document: in the browser's tab, and in its own descriptions. */
function namesIn(page: Root): string[] {
  const tab = findTag(page, 'title');
  const described = allTags(page, 'meta').filter((meta) =>
    /^(?:articletitle|title|og:title|dc\.title)$/iu.test(
      attribute(meta, 'name') || attribute(meta, 'property'),
    ),
  );
  return [tab === null ? '' : textOf(tab), ...described.map((meta) => attribute(meta, 'content'))]
    .map(squash)
    .filter((name) => name !== '');
}

function pageTitle(page: Root): SetAside[] {
  const tab = findTag(page, 'title');
  const text = tab === null ? '' : trimmed(textOf(tab));
  return text === '' ? [] : [{ what: '网页标题（浏览器标签）', text, place: '' }];
}

/** Table of facts, title, document number, main part, list of attachments; every other line is set aside. */
function chosen(
  lines: readonly PageLine[],
  names: readonly string[],
): { kept: PageLine[]; aside: SetAside[] } {
  const metadata = lines.filter(({ kind }) => kind === 'metadata');
  const main = lines.filter((line) => line.main && line.kind !== 'metadata');
  const rest = lines.filter((line) => !line.main && line.kind !== 'metadata');
  const head = squash(
    main
      .slice(0, HEAD_LINES)
      .map(({ text }) => text)
      .join(''),
  );
  const named = rest.filter((line) => isTitle(line, names));
  const unnamed = named.length > 0 ? null : unnamedTitle(lines);
  const titles = unnamed === null ? named : [unnamed];
  const missing = titles.findLast(({ text }) => !head.includes(squash(text)));
  const given = titles.some(({ text }) => head.includes(squash(text)));
  const title = given || missing === undefined ? [] : wholeHeading(missing, rest);
  const { above, below } = besideMain(lines);
  return {
    kept: [...metadata, ...title, ...above, ...main, ...below],
    aside: rest
      .filter((line) => ![...title, ...above, ...below].includes(line))
      .map(({ text, place }) => ({ what: '正文以外', text, place })),
  };
}

/** 2023年5月1日, 来源：…: what a page may print in the frame of its title. */
const BESIDE_TITLE = /^[\d\s年月日:./-]+$|[:：]/u;

/** All lines of the heading that a title line stands in: the page cuts a long title where it likes. */
function wholeHeading(line: PageLine, lines: readonly PageLine[]): PageLine[] {
  if (line.heading === 0) return [line];
  return lines.filter(
    (other) => other === line || (other.heading === line.heading && !BESIDE_TITLE.test(other.text)),
  );
}

/** What pages print between title and text, and right behind the text, though it is the document's. */
function besideMain(lines: readonly PageLine[]): { above: PageLine[]; below: PageLine[] } {
  const first = lines.findIndex(({ main }) => main);
  const last = lines.findLastIndex(({ main }) => main);
  const head = lines.slice(first, first + HEAD_LINES).map(({ text }) => squash(text));
  const above = lines
    .slice(Math.max(0, first - NEAR), Math.max(0, first))
    .filter(({ text }) => DOCUMENT_NUMBER.test(text) && !head.includes(squash(text)));
  const below = lines.slice(last + 1, last + 1 + NEAR);
  const end = below.findIndex(({ text }) => !ATTACHMENT.test(text));
  return { above, below: below.slice(0, end < 0 ? below.length : end) };
}

/**
 * A tab may say 政策详情: then the heading above a main part that has no title of its own is the title, or,
 * where it is set as no heading, the line right above. Null where there is none.
 */
function unnamedTitle(lines: readonly PageLine[]): PageLine | null {
  const first = lines.findIndex(({ main, kind }) => main && kind !== 'metadata');
  const head = lines.filter(({ main }) => main).slice(0, TITLE_LINES);
  if (head.some(({ text }) => namesDocument(text))) return null;
  const above = lines
    .slice(0, Math.max(0, first))
    .filter(({ kind }) => kind === 'text')
    .map((line, i, all) => ({ line, isNear: all.length - i <= NEAR_TITLE }));
  const titles = above.filter(({ line: { heading, text }, isNear }) => {
    const may = heading > 0 || (isNear && !/[。；：]/u.test(text));
    return may && printedLength(text) >= LONG_TITLE && namesDocument(text);
  });
  return (titles.findLast(({ line }) => line.heading > 0) ?? titles.at(-1))?.line ?? null;
}

function isTitle({ heading, text }: PageLine, names: readonly string[]): boolean {
  if (printedLength(text) < SHORTEST_TITLE) return false;
  const squashed = squash(text);
  return names.some(
    (name) =>
      name.startsWith(squashed) ||
      (name.endsWith(squashed) && namesDocument(text)) ||
      squashed.endsWith(name) ||
      (heading > 0 && squashed.includes(name)),
  );
}

function squash(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, '');
}

function remarks({ setAside, numbered }: PageLines, kept: readonly PageLine[]): string[] {
  const tables = kept.some(({ kind }) => kind === 'metadata');
  return [
    '取网页的正文；正文以外的文字逐项列在下面',
    ...(tables ? ['信息表排在最前，一行写作一行，标签和内容之间加竖线'] : []),
    ...(numbered > 0 ? [`网页自动编号 ${String(numbered)} 处，已写出`] : []),
    ...(setAside.some(({ what }) => what === '隐藏的文字') ? ['网页隐藏的文字没有收入'] : []),
  ];
}

/** Where the explanation of a document stands on the document's own page: it is read, and said. */
function explanations(kept: readonly PageLine[]): ReaderResult['warnings'] {
  const at = kept.findIndex(({ text }, i) => i > 0 && EXPLANATION.test(text));
  if (at < 0 || kept.slice(0, 2).some(({ text }) => text.includes('解读'))) return [];
  return [
    {
      rule: 'explanation-included',
      line: at + 1,
      message: '从这里起像是对文件的解读，不是文件本身',
      hint: '不要收的，请复制正文另存为 UTF-8 的 .txt 再收',
    },
  ];
}

function warningsOf(charset: Fault | null, { pictures }: PageLines): ReaderResult['warnings'] {
  const hint = '请对照原网页；其中有文字的，请另行录入';
  return [
    ...(charset === null ? [] : [{ ...charset, line: 1 }]),
    ...(pictures === 0
      ? []
      : [
          {
            rule: 'picture-not-read',
            line: 1,
            message: `正文有 ${String(pictures)} 处图片，其中的文字没有读出`,
            hint,
          },
        ]),
  ];
}

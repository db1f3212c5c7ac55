import { mastheadOrgans } from '../corpus/masthead.ts';
import { splitLines, type Line } from '../corpus/lines.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { parseHanNumeral } from '../model/numerals.ts';
import { withoutSpacing } from '../corpus/genre.ts';
import { cutsDocumentNumber } from '../corpus/wrap.ts';
import { toPlain } from './plain.ts';
import { lineFinder, startOf } from '../corpus/places.ts';
import { placeOfIssuers } from './issuer.ts';

/** A fact that the text states or that follows from its words, with where. */
export interface StatedFact {
  readonly field: 'title' | 'issuer' | 'date' | 'status' | 'level' | 'place' | '文号' | '索引号';
  readonly value: string;
  /** True when no words of the text state it in so many words. */
  readonly inferred: boolean;
  /** 1-based line of the text. */
  readonly line: number;
  readonly evidence: string;
  /** What the table at the head calls it. */
  readonly label?: string;
}

const HEAD_LINES = 15;
const BRACKETED_YEAR = '[〔［\\[(（﹝]\\s*(?:19|20)\\d{2}\\s*[〕］\\])）﹞]';
/** 国办发〔2018〕126号, on a line of its own or after its label. */
const DOCUMENT_NUMBER = new RegExp(
  `^(?:(?:文\\s*号|发文字号)\\s*[:：]?\\s*\\|?\\s*)?([\\p{Script=Han}A-Za-z]{1,16}${BRACKETED_YEAR}\\s*第?\\s*\\d{1,5}\\s*号)(?=\\s|$|\\|)`,
  'u',
);
const INDEX_NUMBER = /^索\s*引\s*号\s*[:：]?\s*\|?\s*([\w/()（）-]+[\w])/u;
const DAY = /^[（(]?\s*((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[）)]?$/u;
const HAN_DAY =
  /^([一二][〇○零一二三四五六七八九]{3})年(十[一二]?|[一二三四五六七八九])月([一二三四五六七八九十]{1,3})日$/u;
const PASSED =
  /^(?:.{0,60}[（(])?\s*((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[^）)。]{0,60}(?:通过|公布|发布|修订|修正)/u;
const TITLE_DAY =
  /(?:通知|意见|方案|办法|措施|要点|计划|决定|公告|规划|细则|规定|清单)\s*[（(]\s*((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[）)]$/u;
const DRAFT = /征求意见稿|公开征求意见|草案|送审稿|讨论稿/u;
/** The organ before 关于 or a year: 某市科技局2026年工作要点. */
const ISSUER_IN_TITLE =
  /^([\p{Script=Han}（）]{2,40}?(?:政府|办公室|办公厅|委员会|局|厅|部|院|党组|常委会|管委会|中心|协会|公司|法院|检察院|委))(?=关于|等\p{Script=Han}{0,4}部门|(?:19|20)\d{2}\s*年)/u;
const ORGAN =
  /^[\p{Script=Han}（）()\s]{2,40}(?:政府|办公室|办公厅|委员会|局|厅|部|院|党组|管委会|中心|协会|公司)$/u;

/** Everything that a document's text says about itself, each with its line. */
export function statedIn(document: PolicyDocument, text: string): StatedFact[] {
  const lines = splitLines(text).filter((line) => line.text !== '');
  const title = titleFact(document, text);
  const number = numberFact(document, lines);
  const issuer = issuerFact(document, lines, title);
  const found = [
    title,
    number,
    tableFact('索引号', document, lines, ['索引号']) ?? matched('索引号', lines, INDEX_NUMBER),
    issuer,
    dateFact(document, lines),
    statusFact(title, number),
    ...(issuer === null ? [] : placeFacts(issuer)),
  ];
  return found.filter((fact) => fact !== null);
}

function titleFact(document: PolicyDocument, text: string): StatedFact | null {
  const clause = document.clauses.find(({ kind }) => kind === 'title');
  if (document.titleSupplied) return null;
  if (clause === undefined) return tableFact('title', document, splitLines(text), ['标题', '名称']);
  const line = lineFinder(text)(startOf(clause));
  return stated('title', document.title, line, document.title);
}

function numberFact(document: PolicyDocument, lines: readonly Line[]): StatedFact | null {
  const labels = ['文号', '发文字号', '发文号', '文件编号'];
  return (
    tableFact('文号', document, lines, labels) ??
    matched('文号', lines, DOCUMENT_NUMBER) ??
    matched('文号', lines.map(withNumberRest), DOCUMENT_NUMBER)
  );
}

/** A line whose document number goes on with the next, with that; any other as it is. */
function withNumberRest(line: Line, i: number, lines: readonly Line[]): Line {
  const next = lines[i + 1]?.text ?? '';
  return cutsDocumentNumber(line.text, next) ? { ...line, text: line.text + next } : line;
}

/** What the table at the head of a page says. */
function tableFact(
  field: StatedFact['field'],
  { metadata }: PolicyDocument,
  lines: readonly Line[],
  labels: readonly string[],
): StatedFact | null {
  const label = labels.find((name) => metadata[name] !== undefined);
  const value = label === undefined ? undefined : metadata[label];
  if (label === undefined || value === undefined) return null;
  const line = lines.find(({ text }) => text.includes(value))?.number ?? 1;
  return { ...stated(field, value, line, `${label}：${value}`), label };
}

function matched(
  field: StatedFact['field'],
  lines: readonly Line[],
  pattern: RegExp,
): StatedFact | null {
  for (const { text, number } of lines.slice(0, HEAD_LINES)) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return stated(field, value.replace(/\s+/gu, ''), number, value);
  }
  return null;
}

function issuerFact(
  document: PolicyDocument,
  lines: readonly Line[],
  title: StatedFact | null,
): StatedFact | null {
  const labels = ['发布机构', '发文机关', '制发机关', '发文单位', '发布单位'];
  const table = tableFact('issuer', document, lines, labels);
  if (table !== null) return table;
  const named = ISSUER_IN_TITLE.exec(title?.value ?? '')?.[1];
  if (title !== null && named !== undefined)
    return stated('issuer', named, title.line, title.value);
  const masthead = mastheadFact(lines);
  if (masthead !== null) return masthead;
  const day = lines.findIndex(({ text }, i) => i > 2 && isoDay(text) !== null);
  return signedBy(lines.slice(0, Math.max(0, day))) ?? jointTitle(title);
}

/** 某局 某委关于…: the organs side by side in a title. */
function jointTitle(title: StatedFact | null): StatedFact | null {
  const organs = organsOf(title?.value.split('关于')[0] ?? '');
  if (title === null || organs.length < 2 || !organs.every((organ) => ORGAN.test(organ)))
    return null;
  return stated('issuer', organs.join('、'), title.line, title.value);
}

/** The organs in the masthead above the title. */
function mastheadFact(lines: readonly Line[]): StatedFact | null {
  for (let i = 0; i < Math.min(HEAD_LINES, lines.length); i += 1) {
    const below = lines.slice(i, i + HEAD_LINES);
    const [first, ...others] = mastheadOrgans(below.map(({ text }) => text));
    if (first === undefined) continue;
    const line = below.find(({ text }) => text.replace(/\s+/gu, '').startsWith(first));
    const organs = [first, ...others];
    return stated('issuer', organs.join('、'), line?.number ?? i + 1, organs.join(' '));
  }
  return null;
}

/** The organs whose names stand above the day, one a line or side by side. */
function signedBy(above: readonly Line[]): StatedFact | null {
  const from = above.findLastIndex(({ text }) => !ORGAN.test(text)) + 1;
  const organs = above.slice(from);
  const [first] = organs;
  if (first === undefined) return null;
  const names = organs.flatMap(({ text }) => organsOf(text));
  return stated('issuer', names.join('、'), first.number, names.join(' '));
}

/** The organs that a line names; a space inside a name is one of the print. */
function organsOf(line: string): string[] {
  const parts = withoutSpacing(line).trim().split(/\s+/u);
  return parts.every((part) => ORGAN.test(part)) ? parts : [parts.join('')];
}

function dateFact(document: PolicyDocument, lines: readonly Line[]): StatedFact | null {
  if (document.date !== null) {
    const table = tableFact('date', document, lines, ['成文日期', '发文日期', '成文时间']);
    return table === null ? null : { ...table, value: document.date };
  }
  for (const { text, number } of lines.slice(2)) {
    const day = isoDay(text);
    if (day !== null) return stated('date', day, number, text);
  }
  return datedHead(lines.slice(0, HEAD_LINES));
}

/** …的通知（2023年4月20日）, 2012年3月1日某会议通过: the day in or under the title, where it is the only one. */
function datedHead(head: readonly Line[]): StatedFact | null {
  const found = head.flatMap(({ text, number }) => {
    const [words, year, month, day] = PASSED.exec(text) ?? TITLE_DAY.exec(text) ?? [];
    return words === undefined ? [] : [stated('date', iso(year, month, day), number, words)];
  });
  const [first, second] = found;
  return first === undefined || second !== undefined ? null : first;
}

/** A line that is a date and nothing else, as `2024-03-20`. */
function isoDay(text: string): string | null {
  const [figures, year, month, day] = DAY.exec(text) ?? [];
  if (figures !== undefined) return iso(year, month, day);
  const [han, hanYear = '', hanMonth = '', hanDay = ''] =
    HAN_DAY.exec(text.replace(/\s/gu, '')) ?? [];
  if (han === undefined) return null;
  const digits = [...hanYear].map((digit) =>
    String('〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/u, '〇'))),
  );
  return iso(digits.join(''), hanValue(hanMonth), hanValue(hanDay));
}

function hanValue(numeral: string): string {
  return String(parseHanNumeral(numeral) ?? 0);
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function statusFact(title: StatedFact | null, number: StatedFact | null): StatedFact | null {
  if (title !== null && DRAFT.test(title.value))
    return stated('status', 'draft', title.line, title.value);
  if (number === null) return null;
  const evidence = `${number.evidence}（有文号）`;
  return { field: 'status', value: 'final', inferred: true, line: number.line, evidence };
}

function placeFacts(issuer: StatedFact): StatedFact[] {
  const { level, place } = placeOfIssuers(issuer.value.split('、'));
  const inferred = (field: 'level' | 'place', value: string | null): StatedFact[] =>
    value === null
      ? []
      : [{ field, value, inferred: true, line: issuer.line, evidence: issuer.evidence }];
  return [...inferred('level', level), ...inferred('place', place)];
}

function stated(
  field: StatedFact['field'],
  value: string,
  line: number,
  words: string,
): StatedFact {
  const quoted = toPlain([...words].slice(0, 60).join(''));
  return { field, value, inferred: false, line, evidence: `原文第${String(line)}行“${quoted}”` };
}

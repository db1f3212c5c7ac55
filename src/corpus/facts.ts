import type { Clause, PolicyDocument } from '../model/corpus.ts';
import { FACT_LABELS } from './fact-labels.ts';
import { withoutSpacing } from './genre.ts';

/** What a document's own text states about it. */
export interface StatedFacts {
  /** The title lines joined, without 附件N; null where the text has no title. */
  readonly title: string | null;
  readonly year: number | null;
  readonly period: [number, number] | null;
  readonly draft: boolean;
  readonly metadata: Record<string, string>;
  readonly date: string | null;
  readonly issuer: string | null;
}

const ANNEX_LABEL = /^附\s*[件录表]\s*[0-9一二三四五六七八九十]*\s*[：:]?$/u;
const DRAFT = /征求意见稿|公开征求意见|草案|送审稿|讨论稿/u;
const ISSUER_LABELS = ['发布机构', '发文机关', '制发机关', '发文单位', '发布单位', '信息来源'];
const DATE_LABELS = ['成文日期', '发文日期'];

/** Reads title, year, period, status and the table of metadata from a document's clauses. */
export function statedFacts(clauses: readonly Clause[]): StatedFacts {
  const metadata = metadataOf(clauses);
  const title = titleOf(clauses) ?? metadata['标题'] ?? metadata['名称'] ?? null;
  return {
    title,
    ...yearsOf(title ?? ''),
    draft: DRAFT.test(title ?? ''),
    metadata,
    date: DATE_LABELS.flatMap((label) => isoDate(metadata[label] ?? '') ?? [])[0] ?? null,
    issuer: ISSUER_LABELS.flatMap((label) => metadata[label] ?? [])[0] ?? null,
  };
}

function titleOf(clauses: readonly Clause[]): string | null {
  const title = clauses.find(({ kind }) => kind === 'title');
  if (title === undefined) return null;
  const lines = title.text.split('\n').filter((line) => !BESIDE_TITLE.test(line));
  return onceOnly(bareTitle(lines.map(withoutSpacing).join(''))) || null;
}

/** Lines of the title block that are not the title: 附件2, 某发〔2024〕3号. */
const BESIDE_TITLE = new RegExp(
  `${ANNEX_LABEL.source}|[〔[﹝]\\s*\\d{4}\\s*[〕\\]﹞].*号[）)]?$`,
  'u',
);
/** The number of a collection before the title. */
const COLLECTION_NUMBER = /^\d{1,3}\s*[.．、]\s*(?=\D)/u;
/** The day of issue behind the title. */
const DAY = /[（(]\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*[）)]$/u;
/** Organs side by side keep the space between them: 最高人民法院 最高人民检察院关于…. */
const SPACE = /(?<![法院局厅部委会府])\s+|\s+(?=[\d《（(])/gu;

/** A title that is printed twice, quotation marks aside, is one; brackets behind it are printed once. */
function onceOnly(title: string): string {
  const behind = BRACKETS_BEHIND.exec(title)?.[0] ?? '';
  const name = title.slice(0, title.length - behind.length);
  return halfOf(title) ?? `${halfOf(name) ?? name}${behind}`;
}

/** （征求意见稿） */
const BRACKETS_BEHIND = /(?:[（(][^（）()]{1,40}[）)]\s*)?$/u;

/** One half of a text that says the same twice, the one with fewer spaces; null for any other text. */
function halfOf(text: string): string | null {
  const half = Math.round(text.length / 2);
  const ends = [half - 1, half, half + 1];
  const end = ends.find((at) => at > 0 && folded(text.slice(0, at)) === folded(text.slice(at)));
  if (end === undefined) return null;
  const [first, second] = [text.slice(0, end), text.slice(end)];
  return spacesIn(first) < spacesIn(second) ? first : second;
}

function spacesIn(text: string): number {
  return text.split(/\s/u).length - 1;
}

function folded(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"]/gu, '');
}

/** The title without what a collection, a page's width or spaced characters put into it. */
function bareTitle(printed: string): string {
  return printed.replace(COLLECTION_NUMBER, '').replace(DAY, '').replace(SPACE, '').trim();
}

/** `索引号: 2950800/2021-45837` and two or more such pairs on a line; a label without a value is left out. */
function metadataOf(clauses: readonly Clause[]): Record<string, string> {
  const table = clauses.find(({ kind }) => kind === 'metadata');
  const facts: Record<string, string> = {};
  for (const line of table?.text.split('\n') ?? []) {
    const row = line.replace(WITHOUT_COLON, '$&：');
    const labels = [...row.matchAll(LABEL)];
    labels.forEach(({ 0: printed, 1: label = '', index }, i) => {
      const value = row.slice(index + printed.length, labels[i + 1]?.index).trim();
      if (value !== '') facts[label.replace(/\s+/gu, '')] = value;
    });
  }
  return facts;
}

/** 发布机构 某局: a label that stood on a line of its own, and what stood below it. */
const WITHOUT_COLON = new RegExp(`^(?:${FACT_LABELS})(?=\\s+[^\\s：:])`, 'u');

/**
 * A label with its colon, at the row's start or after white space: 文 号:, 主题分类：. A known one stands
 * behind a value too: two columns of a page are one line where their text was taken out.
 */
const LABEL = new RegExp(
  `((?<=^|\\s)(?:(?:\\p{Script=Han}\\s+)+\\p{Script=Han}|\\p{Script=Han}{2,8})|${FACT_LABELS})\\s*[:：]`,
  'gu',
);

function yearsOf(title: string): Pick<StatedFacts, 'year' | 'period'> {
  const period = /(\d{4})\s*[-—–－~至]{1,2}\s*(\d{4})\s*年/u.exec(title);
  if (period) return { year: null, period: [Number(period[1]), Number(period[2])] };
  const year = /(?:^|\D)((?:19|20)\d{2})\s*年/u.exec(title);
  return { year: year ? Number(year[1]) : null, period: null };
}

/** `2018年12月06日`, `2021-03-26` → `2018-12-06`, or null. */
function isoDate(printed: string): string | null {
  const match = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/u.exec(printed.trim());
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What stands for a title where the text has none: its first words, shown as supplied. */
export function openingWords(clauses: readonly Clause[], fallback: string): string {
  const first =
    clauses.find(({ text, kind }) => text !== '' && kind !== 'metadata')?.text ?? fallback;
  const words = [...(first.split(/[\n。；;，,：:]/u)[0] ?? first)];
  return words.length > 40 ? `${words.slice(0, 40).join('')}…` : words.join('') || fallback;
}

export type DocumentFacts = Omit<PolicyDocument, 'slug' | 'source' | 'clauses'>;

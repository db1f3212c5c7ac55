import { timeOrder } from '../corpus/document.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Indicator } from '../model/layers.ts';
import { parseHanNumeral } from '../model/numerals.ts';
import { ownText } from '../relations/endpoints.ts';
import { aheadIn, planBegins, sincesIn, type Ahead, type Since } from './ahead.ts';
import { flatten, namedSpans, type Span } from './flat.ts';
import { segmentOf, type Passage } from './passage.ts';
import { REACHES } from './words.ts';

/** The year that a figure is for, and where that was read. */
export interface FigureYear {
  readonly year: number;
  readonly from?: number;
  readonly to?: number;
  /**
   * How the words tell that it is for several years: 五年, “十四五”时期, the document's own, 2020年以来,
   * or 今后五年.
   */
  readonly span?: 'counted' | 'plan' | 'document' | 'since' | 'ahead';
  readonly read: 'sentence' | 'clause' | 'heading' | 'document';
  /** 去年, 今年: which year that is, the document tells. */
  readonly relative?: true;
  /** 以来: what was done. */
  readonly done?: true;
}

/** A year that words tell of, and where. */
export interface Mention {
  readonly at: number;
  readonly year: number;
  readonly from?: number;
  readonly relative?: true;
  /** True where sentences after its own are for that year, too: 去年 or a year in passing is for its own alone. */
  readonly goesOn: boolean;
}

/** 去年 and the like, by how far they are from the document's year; 比去年 compares with it. */
const RELATIVE = new Map([
  ...['去年', '上年', '上一年'].map((word) => [word, -1] as const),
  ...['今年', '本年'].map((word) => [word, 0] as const),
  ...['明年', '下一年'].map((word) => [word, 1] as const),
]);
const RELATIVES = new RegExp(
  `(?<![比较与和同自从])(?<word>${[...RELATIVE.keys()].join('|')})(?!度?(?:同期|以来|底?水平|的?基础|相比))`,
  'gu',
);

/** 到2027年, · 2020年工作情况 · 2024年是 · 2021—2023年: at the start of a phrase; 2025年度国家联合基金 is a name. */
const YEAR =
  /(?<=^|[\s,;:。、(“])(?:力争|争取|确保|努力)?(?:到|至|截至|截止|在)?(?:(?<from>\d{4})\s?年?[-–—~至到]\s?)?(?<year>\d{4})\s?年(?!度|(?:\d{1,2}月(?:\d{1,2}日)?)?(?:以来|起(?![草步诉点飞]))|[-–—~至到])/gu;
/** “十四五”时期: a plan of five years. */
const PLAN = /“?(?<number>十?[一二三四五六七八九十])五”?(?:时期|期间|末)/gu;
/** How far a span of years reaches, in UTF-16 units. */
const NEAR = 160;
const SPAN =
  /(?<count>[一二三四五六七八九十]|(?<!\d)\d)年(?=内|力争|累计|共|倍增|翻|增长|增加|提高|提升|下降|新增)/gu;

/** The years that a passage and what it stands in tell of. */
export interface Calendar {
  readonly passage: Passage;
  readonly years: readonly Mention[];
  readonly plans: readonly Mention[];
  readonly sinces: readonly Since[];
  /** The last year that a clause above tells of, the nearest first. */
  readonly above: Mention | null;
  readonly document: FigureYear | null;
  /** The document's place in time order. */
  readonly now: number;
}

/** `above` are the clauses that the passage's clause stands in, the nearest first. */
export function calendarOf(
  passage: Passage,
  above: readonly Clause[],
  document: PolicyDocument,
): Calendar {
  const { flat, names } = passage;
  const upper = above.flatMap((clause) => {
    const words = flatten(ownText(clause));
    return yearMentions(words, namedSpans(words)).at(-1) ?? [];
  });
  return {
    passage,
    years: [...yearMentions(flat, names), ...relativeMentions(flat, document)].sort(
      (a, b) => a.at - b.at,
    ),
    plans: planMentions(flat),
    sinces: sincesIn(flat, timeOrder(document)),
    above: upper[0] ?? null,
    document: documentYear(document),
    now: timeOrder(document),
  };
}

/** The year of a figure that starts at an offset of a passage; null where nothing tells it. */
export function yearAt(calendar: Calendar, at: number): FigureYear | null {
  const near = nearest(calendar, at);
  const found = statedYear(calendar, at, near) ?? calendar.document;
  if (found === null) return null;
  const since = sinceBefore(calendar, at, near);
  const ahead = aheadBefore(calendar.passage, at);
  if (ahead !== null && ahead.at > (near?.at ?? -1)) {
    const first = firstAhead({ calendar, near, since, found });
    if (first !== null) return from(first, ahead.count, found.read);
    return back(found, ahead.count);
  }
  if (since !== undefined) return goingOn(since, found, calendar.now);
  const count = spanBefore(calendar.passage, at);
  return count === null ? found : back(found, count);
}

function back(found: FigureYear, count: number): FigureYear {
  return { ...found, from: found.year - count + 1, to: found.year, span: 'counted' };
}

function from(first: number, count: number, read: FigureYear['read']): FigureYear {
  const year = first + count - 1;
  return { year, from: first, to: year, span: 'ahead', read, relative: true };
}

/** From a year up to the one that the words about it tell; what was done, up to the document's at most. */
function goingOn({ first, done }: Since, found: FigureYear, now: number): FigureYear {
  const year = done ? Math.min(found.year, now) : found.year;
  if (year < first) return { year: first, read: 'sentence' };
  const read = year === found.year ? found.read : 'document';
  const told = { year, read, ...(done ? { done } : {}) };
  return year === first ? told : { ...told, from: first, to: year, span: 'since' };
}

interface Told {
  readonly calendar: Calendar;
  readonly near: Mention | undefined;
  readonly since: Since | undefined;
  readonly found: FigureYear;
}

/** The year that 今后五年 begins with; null where the years end with the one told: 到2027年,五年内. */
function firstAhead({ calendar: { now }, near, since, found }: Told): number | null {
  if (since?.done === false) return since.first;
  if (near !== undefined) return near.year > now || near.from !== undefined ? null : near.year;
  if (found.read === 'heading' && found.year < now) return null;
  return Math.min(found.year, now);
}

/** What tells whether a figure is for every year of a period, or for all of them together. */
export interface Spanning extends Pick<Indicator, 'per' | 'kind'> {
  readonly year: FigureYear;
  /** The words of its segment up to the figure. */
  readonly before: string;
  readonly document: PolicyDocument;
  /** True where it tells of what was done. */
  readonly result: boolean;
}

/**
 * The years that a figure is for: what adds up over years, what comes anew and what holds year by year.
 * A level that is reached in the end (五年…达到28万元) has its last year alone.
 */
export function periodOf(spanning: Spanning): Pick<Indicator, 'from' | 'to' | 'periodInferred'> {
  const { year, per, kind, before, document } = spanning;
  const { from, to, span } = year;
  if (from !== undefined && to !== undefined) {
    if (span === 'plan') return { from, to };
    const sums = comesOnTop(kind) || !REACHED.test(before) || GATHERED.test(before);
    if (span !== 'document' && sums && endsThen(spanning)) {
      return { from, to, periodInferred: true };
    }
    if (span === 'since' || span === 'ahead') return {};
  }
  const [first, last] = document.year === null ? (document.period ?? []) : [];
  if (first === undefined || last === undefined || last !== year.year) return {};
  const added = span === 'document' && comesOnTop(kind);
  return per !== 'once' || added ? { from: first, to: last, periodInferred: true } : {};
}

function comesOnTop(kind: Indicator['kind']): boolean {
  return kind === 'growth' || kind === 'increment';
}

/** True where so many years can only be those up to the figure's: 三年共安排 in a plan of one year begin with it. */
function endsThen({ year, document, result }: Spanning): boolean {
  if (year.span === 'since' || year.span === 'ahead') return true;
  return result || year.read === 'sentence' || document.period !== null;
}

const REACHED = new RegExp(`(?:${REACHES}|突破|超过?)$`, 'u');
/** 累计培育企业达到300家: all of these years together. */
const GATHERED = /累计\p{Script=Han}{2}/u;

/** The last year or plan that the sentence names before an offset. */
function nearest({ passage, years, plans }: Calendar, at: number): Mention | undefined {
  const { sentence } = segmentOf(passage, at);
  return [...years, ...plans]
    .filter((mention) => mention.at < at && mention.at >= sentence.start)
    .sort((a, b) => b.at - a.at)[0];
}

function statedYear(
  { years, above }: Calendar,
  at: number,
  near: Mention | undefined,
): FigureYear | null {
  if (near) return { ...spanOf(near), read: 'sentence' };
  const stated = years.findLast((mention) => mention.at < at && mention.goesOn);
  if (stated) return { ...spanOf(stated), read: 'clause' };
  return above === null ? null : { ...spanOf(above), read: 'heading' };
}

/** The year that its sentence says things go on from, unless it names another one after that. */
function sinceBefore(
  { passage, sinces }: Calendar,
  at: number,
  near: Mention | undefined,
): Since | undefined {
  const start = Math.max(segmentOf(passage, at).sentence.start, near?.at ?? 0);
  return sinces.findLast((since) => since.at < at && since.at >= start);
}

/** The years from now on that are counted before an offset, up to the next semicolon. */
function aheadBefore(passage: Passage, at: number): Ahead | null {
  const { sentence } = segmentOf(passage, at);
  const start = Math.max(sentence.start, passage.flat.lastIndexOf(';', at - 1) + 1, at - NEAR);
  const ahead = aheadIn(passage.flat.slice(start, at));
  return ahead === null ? null : { ...ahead, at: start + ahead.at };
}

function spanOf({ year, from, relative }: Mention): Omit<FigureYear, 'read'> {
  if (relative === true) return { year, relative };
  return from === undefined ? { year } : { year, from, to: year, span: 'plan' };
}

function documentYear(document: PolicyDocument): FigureYear | null {
  if (document.year === null && document.period !== null) {
    const [from, to] = document.period;
    return { year: to, from, to, span: 'document', read: 'document' };
  }
  const year = timeOrder(document);
  return Number.isFinite(year) ? { year, read: 'document' } : null;
}

function yearMentions(flat: string, names: readonly Span[]): Mention[] {
  return [...flat.matchAll(YEAR)]
    .filter(({ index }) => !names.some(({ start, end }) => start < index && index < end))
    .map(({ index, groups, 0: words }) => ({
      at: index,
      year: Number(groups?.['year']),
      goesOn:
        /^(?:力争|争取|确保|努力)?[到至]/u.test(words) ||
        /(?:^|[。;!?:\n])\s*$/u.test(flat.slice(0, index)),
      ...(groups?.['from'] === undefined ? {} : { from: Number(groups['from']) }),
    }));
}

function relativeMentions(flat: string, document: PolicyDocument): Mention[] {
  const now = timeOrder(document);
  if (!Number.isFinite(now)) return [];
  return [...flat.matchAll(RELATIVES)].map(({ index, groups }) => ({
    at: index,
    year: now + (RELATIVE.get(groups?.['word'] ?? '') ?? 0),
    relative: true,
    goesOn: false,
  }));
}

function planMentions(flat: string): Mention[] {
  return [...flat.matchAll(PLAN)].flatMap(({ index, groups, 0: words }) => {
    const from = planBegins(groups?.['number'] ?? '');
    if (from === null) return [];
    // “十四五”末 is its last year.
    return [
      { at: index, year: from + 4, goesOn: false, ...(words.endsWith('末') ? {} : { from }) },
    ];
  });
}

/** How many years a figure is for: 五年力争…, up to the next semicolon; 三年倍增 for that alone. */
function spanBefore(passage: Passage, at: number): number | null {
  const { flat } = passage;
  const { sentence } = segmentOf(passage, at);
  const start = Math.max(sentence.start, flat.lastIndexOf(';', at - 1) + 1, at - NEAR);
  const words = flat.slice(start, at + 2);
  const match = [...words.matchAll(SPAN)].at(-1);
  if (match === undefined) return null;
  const end = match.index + match[0].length;
  if (/^(?:倍增|翻)/u.test(words.slice(end)) && end !== words.length - 2) return null;
  const count = match.groups?.['count'] ?? '';
  return parseHanNumeral(count) ?? Number(count);
}

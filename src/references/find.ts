import { withRanges } from './ranges.ts';

/** A reference as the words make it; offsets are UTF-16 offsets into the text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** What stands in 《》, or the short name that the document gave to it; null where none is named. */
  readonly title: string | null;
  /** 国办发〔2022〕30号, as printed; null where none is given. */
  readonly number: string | null;
  /** 第五条, 第八条之一, as printed; null where the whole document is meant. */
  readonly article: string | null;
}

const HAN = '[一二三四五六七八九十百千零〇]';
const FIGURE = '[0-9０-９]';
const NUMERAL = `(?:${HAN}+|\\s*${FIGURE}{1,4}\\s*)`;
/** 第三、四条: all but the last of several numerals that share one 第 and one 条. */
const SHARING = `(?:${NUMERAL}[、，和及与至到])*`;
const ARTICLE = `第${SHARING}${NUMERAL}[条條](?:之${HAN}+)?`;
/** A numeral of several that share one 条; that of 之一 is none of them. */
const SHARED_NUMERAL = new RegExp(`(?:${HAN}+|${FIGURE}{1,4})(?=.*[条條])`, 'gu');
/** 第二款第（三）项 makes an article more exact; it is part of the words and of nothing else. */
const INSIDE = `(?:第[（(]?(?:${HAN}+|${FIGURE}{1,3})[）)]?[款项項目])*`;
/** 〔2022〕, and what else stands around a year: [2022], ［2022］, 【2022】, （２０２２）. */
const YEAR = `[〔[［【（(﹝]\\s*[1１2２][9９0０]${FIGURE}{2}\\s*[〕\\]］】）)﹞]`;
const NUMBER = `\\p{Script=Han}{2,14}${YEAR}\\s*第?\\s*${FIGURE}{1,5}\\s*号`;
/** 《…》, with a title inside a title in 〈〉. */
const TITLE = '《([^《》]{2,90})》';
/** A shorter title is a kind of document, and names none unless the text says which. */
const SHORTEST_TITLE = 3;

const BY_TITLE = new RegExp(`${TITLE}(?:\\s*[（(]\\s*(${NUMBER})[^（）()]*[）)])?`, 'gu');
const BY_NUMBER = new RegExp(NUMBER, 'gu');
const BY_ARTICLE = new RegExp(`(${ARTICLE})${INSIDE}`, 'gu');
/** 《中华人民共和国政府采购法》（以下简称政府采购法） */
const SHORT_NAME = new RegExp(
  `${TITLE}\\s*[（(](?:以下|下)简?称(?:为|作)?[：:]?\\s*[《“"]?([^（）()《》“”"]{2,20})[》”"]?[）)]`,
  'gu',
);
/** What runs on from one article to the next: 第一条、第二条和第五条. */
const ENUMERATION = /^\s*(?:[、，和及与或至到]|以及)\s*$/u;
/** A law named without 《》 right before the article: which one it is, the words alone do not say. */
const OTHER_LAW =
  /(?<!本(?:实施|暂行|试行)?办?)(?:法|法典|条例|條例|规定|办法|解释|细则|规则|决定|章程|修正案|准则|公约)[》”]?\s*$/u;

/** The short names that a document gives to others, with the titles they stand for. */
export function shortNames(texts: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const text of texts) {
    for (const [, title = '', name = ''] of text.matchAll(SHORT_NAME)) {
      if (!names.has(name)) names.set(name, title);
    }
  }
  return names;
}

/**
 * The references in a text, in order: 《…》 with its number where it is given, numbers that stand alone,
 * and articles. `names` are the short names of `shortNames`; `own` are the document's titles, which
 * 《条例》 means where no short name does.
 */
export function findReferences(
  text: string,
  names: ReadonlyMap<string, string>,
  own: readonly string[] = [],
): Found[] {
  const titled = [...text.matchAll(BY_TITLE)].flatMap((match): Found[] => {
    const [whole, printed = '', number = null] = match;
    const title = names.get(printed) ?? fullTitle(printed, own);
    if (title === null) return [];
    const [start, end] = [match.index, match.index + whole.length];
    return [{ start, end, title, number, article: null }];
  });
  const numbered = [...text.matchAll(BY_NUMBER)].flatMap((match): Found[] => {
    if (titled.some(({ start, end }) => start <= match.index && match.index < end)) return [];
    const end = match.index + match[0].length;
    const number = cutOrgan(match[0]);
    return [{ start: end - number.length, end, title: null, number, article: null }];
  });
  return withArticles(text, [...titled, ...numbered].sort(inOrder), names);
}

function isKind(text: string, { start, end }: Found): boolean {
  return /^《.{2}》$/u.test(text.slice(start, end));
}

/** A title as printed; for one that is only a kind, the document's own title of that kind, or null. */
function fullTitle(printed: string, own: readonly string[]): string | null {
  if (printed.length >= SHORTEST_TITLE) return printed;
  return own.find((title) => title.endsWith(printed)) ?? null;
}

/** 根据国办发〔2022〕30号: the words before the organ's code are none of it. */
function cutOrgan(number: string): string {
  return number.replace(
    /^(?:根据|按照|依据|依照|依|据|见|和|及|与|以|由|经|原|对|关于|印发|文件|参照|执行)+/u,
    '',
  );
}

/** Articles belong to the title right before them, or to the document itself. */
function withArticles(
  text: string,
  wholes: readonly Found[],
  names: ReadonlyMap<string, string>,
): Found[] {
  const found: Found[] = [];
  const taken = new Set<Found>();
  let last: Found | null = null;
  for (const match of text.matchAll(BY_ARTICLE)) {
    const whole = wholes.find((other) => leadsTo(text, other, match.index));
    if (whole !== undefined) taken.add(whole);
    last = articleFound(text, match, whole ?? runningOn(text, last, match.index), names);
    if (last === null) continue;
    const words = whole === undefined ? last : { ...last, start: whole.start };
    found.push(...eachArticle(words, match.index));
  }
  // 《条例》 says no more than the document it is named in; with an article it does.
  const others = wholes.filter((whole) => !taken.has(whole) && !isKind(text, whole));
  return [...others, ...withRanges(text, found)].sort(inOrder);
}

/**
 * 第三、四条 are two articles: the first has the words 第三, the second 四条. `start` is where the words of
 * the articles begin. One article alone is as it is found.
 */
function eachArticle(found: Found, start: number): Found[] {
  const numerals = [...(found.article ?? '').matchAll(SHARED_NUMERAL)];
  if (numerals.length < 2) return [found];
  const sign = /[条條].*$/u.exec(found.article ?? '')?.[0] ?? '条';
  return numerals.map((numeral, i): Found => {
    const [at, isLast] = [start + numeral.index, i === numerals.length - 1];
    return {
      ...found,
      start: i === 0 ? found.start : at,
      end: isLast ? found.end : at + numeral[0].length,
      article: `第${numeral[0]}${isLast ? sign : sign.charAt(0)}`,
    };
  });
}

/** Null where a law is named without 《》 that no short name explains. */
function articleFound(
  text: string,
  match: RegExpExecArray,
  source: Found | null,
  names: ReadonlyMap<string, string>,
): Found | null {
  const article = match[1] ?? '';
  const [start, end] = [match.index, match.index + match[0].length];
  if (source !== null) return { ...source, start, end, article };
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const name = [...names.keys()].find((key) => before.endsWith(key));
  if (name !== undefined) {
    const title = names.get(name) ?? null;
    return { start: start - name.length, end, title, number: null, article };
  }
  return OTHER_LAW.test(before) ? null : { start, end, title: null, number: null, article };
}

/** How much before an article is looked at for the name of its law. */
const LONGEST_NAME = 30;
/** How far a title may stand before its article, a short name in brackets between. */
const LONGEST_GAP = 50;

function runningOn(text: string, last: Found | null, start: number): Found | null {
  return last !== null && ENUMERATION.test(text.slice(last.end, start)) ? last : null;
}

function leadsTo(text: string, whole: Found, start: number): boolean {
  const gap = start - whole.end;
  return gap >= 0 && gap <= LONGEST_GAP && isGap(text.slice(whole.end, start));
}

/** Nothing, or a bracket with a short name, stands between a title and its article. */
function isGap(between: string): boolean {
  return /^\s*(?:[（(][^（）()]{1,40}[）)])?\s*(?:的|中)?\s*$/u.test(between);
}

function inOrder(left: Found, right: Found): number {
  return left.start - right.start || left.end - right.end;
}

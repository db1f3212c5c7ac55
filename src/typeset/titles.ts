import type { Run } from './half-width.ts';
import { sureWords } from './words.ts';

const BRACKETS = /[（(［[][^（(［[）)］\]]{1,14}[）)］\]]/;
const YEARS = /\d{4}(?:[-–—~～至]+\d{4})?年?/g;
/** A name in quotation marks that every line has room for. */
const QUOTED = /“[^“”]{1,5}”/;
const WHOLE = new RegExp(`^${BRACKETS.source}$`);
const UNBREAKABLE = new RegExp(`${BRACKETS.source}|${YEARS.source}|${QUOTED.source}`, 'g');

/**
 * Cuts a title so that years (`2023-2027年`) can be kept on one line (`nobr`), as short names in
 * quotation marks are, and short brackets where a line has room for them (`kept`).
 */
export function titleRuns(title: string): Run[] {
  const runs: Run[] = [];
  // A title that stands in brackets altogether is broken like any other.
  const unbreakable = WHOLE.test(title) ? YEARS : UNBREAKABLE;
  let from = 0;
  for (const match of title.matchAll(unbreakable)) {
    if (match.index > from) runs.push({ text: title.slice(from, match.index), className: null });
    runs.push({ text: match[0], className: /^[\d“]/.test(match[0]) ? 'nobr' : 'kept' });
    from = match.index + match[0].length;
  }
  if (from < title.length) runs.push({ text: title.slice(from), className: null });
  return runs;
}

/** A piece of a title, and whether a line may end before it. */
export interface TitlePiece extends Omit<Run, 'opens'> {
  readonly opens: boolean;
}

/** The runs of a title cut between its words, where a line may end. The pieces joined are the title. */
export function titlePieces(title: string): TitlePiece[] {
  let at = 0;
  const starts = new Set(phrases(title).map(({ length }) => (at += length) - length));
  let from = 0;
  return titleRuns(title).flatMap((run) => {
    const begin = from;
    from += run.text.length;
    const inside = run.className === null ? [...starts] : [];
    const cuts = [begin, ...inside.filter((one) => one > begin && one < from), from];
    return cuts.slice(0, -1).map((cut, i) => ({
      ...run,
      text: title.slice(cut, cuts[i + 1]),
      opens: cut > 0 && starts.has(cut),
    }));
  });
}

/**
 * What no line begins with, and what none ends with; 科学技术局, 工作要点, 实施方案 and the like are one thing,
 * and so is a word with what makes another of it: 科技型, 数字化.
 */
const NOT_FIRST =
  /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}的\s]|(?!\d{4}$)\d|(?:方案|计划|规划|要点|思路|意见|办法|决定|通知|条例|规定|细则|纲要|报告|[稿局厅委办院所部处室会市区县省镇乡化性型率度额力等者类级链圈带群网体制法间年月日])$)/u;
const NOT_LAST = /[\p{Ps}\p{Pi}\p{Pd}\d\s]$/u;
/** An office takes its name from both words of 科学技术, of which the segmenter leaves it one. */
const OFFICE = /^\p{Script=Han}{2}[局厅]/u;
const TWO = /^\p{Script=Han}{2}$/u;

/** Words of one character that stand for themselves, with what follows; the segmenter cuts 以中东欧 as 以中. */
const FUNCTION = /^(?:[和与及以为对把将从向在由按]|以.)$/u;
/** One character is otherwise part of a word that the segmenter does not know: 科创, 产业链, 习近平. */
const STRAY = /^\p{Script=Han}$/u;
/** Where such a word may begin: after marks and function words. */
const BEFORE_WORD = /[\p{P}和与及的]$/u;
/** Family names and what else begins words rather than ends them. */
const OPENING =
  /[习王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹彭蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆戴贾韦夏邱侯邹熊孟秦阎薛尹段雷黎史陶贺顾毛郝龚邵钱大小多新强全高总各]/u;
/** Characters that a stray one may bring together from both sides: more are torn in narrow columns. */
const TOGETHER = 6;

/** A phrase wider than this does not fit on a line of large letters on a phone. */
const WIDEST = 7;

/**
 * Cuts a heading between its words, where a line may end; the first and the last phrase are at least `least`
 * characters wide where that does not make them too wide. The phrases joined are the heading.
 */
export function phrases(heading: string, least = 1): string[] {
  const found = joinedWords(sureWords(heading));
  for (const end of [0, -2]) {
    const isShort = () => widthOf(found.at(end && -1) ?? '') < least;
    const joined = () => found.slice(end).slice(0, 2).join('');
    while (found.length > 1 && isShort() && widthOf(joined()) <= WIDEST)
      found.splice(end, 2, joined());
  }
  return found;
}

/** Puts segments together that no line may part. */
function joinedWords(segments: readonly string[]): string[] {
  const found: string[] = [];
  let wantsNext = false;
  for (const [at, segment] of segments.entries()) {
    const last = found.at(-1) ?? '';
    const next = segments[at + 1] ?? '';
    const isPair: boolean = wantsNext && isStray(segment) && isStray(segments[at - 1] ?? '');
    const fits: boolean = widthOf(last + segment + next) <= TOGETHER && !isPair;
    const bound: boolean = wantsNext || NOT_FIRST.test(segment) || NOT_LAST.test(last);
    const back: boolean = bound || (isStray(segment) && endsWord(last, segment, next, fits));
    wantsNext =
      FUNCTION.test(segment) ||
      (isStray(segment) && !isPair && (!back || fits || NOT_LAST.test(last)));
    if (found.length > 0 && back) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found.reduce<string[]>((offices, one) => {
    const before = offices.at(-1) ?? '';
    return OFFICE.test(one) && TWO.test(before)
      ? [...offices.slice(0, -1), before + one]
      : [...offices, one];
  }, []);
}

function isStray(segment: string): boolean {
  return STRAY.test(segment) && !FUNCTION.test(segment) && !NOT_FIRST.test(segment);
}

/** True where a stray character goes with what stands before it; two of them in a row are a word. */
function endsWord(last: string, stray: string, next: string, fits: boolean): boolean {
  if (BEFORE_WORD.test(last) || isStray(next)) return false;
  return fits || next === '' || !OPENING.test(stray);
}

/** How wide a text is, in widths of a Chinese character: Latin letters, figures and blanks take half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const one of text) width += one >= '\u0020' && one <= '\u024f' ? 0.56 : 1;
  return width;
}

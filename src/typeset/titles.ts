import type { Run } from './half-width.ts';

const BRACKETS = /[（(［[][^（(［[）)］\]]{1,14}[）)］\]]/;
const YEARS = /\d{4}(?:[-–—~～至]+\d{4})?年?/;
const UNBREAKABLE = new RegExp(`${BRACKETS.source}|${YEARS.source}`, 'g');

/**
 * Cuts a title so that years (`2023-2027年`) can be kept on one line (`nobr`), and short brackets where a
 * line has room for them (`kept`).
 */
export function titleRuns(title: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of title.matchAll(UNBREAKABLE)) {
    if (match.index > from) runs.push({ text: title.slice(from, match.index), className: null });
    runs.push({ text: match[0], className: /^\d/.test(match[0]) ? 'nobr' : 'kept' });
    from = match.index + match[0].length;
  }
  if (from < title.length) runs.push({ text: title.slice(from), className: null });
  return runs;
}

/** What no line begins with, and what none ends with; 科学技术局, 工作要点, 实施方案 and the like are one thing. */
const NOT_FIRST =
  /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}的\d\s]|(?:方案|计划|规划|要点|思路|意见|办法|决定|通知|条例|规定|细则|纲要|报告|[稿局厅委办院所部处室会市区县省镇乡化性率度额])$)/u;
const NOT_LAST = /[\p{Ps}\p{Pi}\p{Pd}\d\s]$/u;

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/**
 * Cuts a heading between its words, where a line may end; the first and the last phrase are at least `least`
 * characters wide. The phrases joined are the heading.
 */
export function phrases(heading: string, least = 1): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(heading)) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      (NOT_FIRST.test(segment) || NOT_LAST.test(last) || isTorn(last, segment))
    )
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  while (found.length > 1 && widthOf(found[0] ?? '') < least)
    found.splice(0, 2, found.slice(0, 2).join(''));
  while (found.length > 1 && widthOf(found.at(-1) ?? '') < least)
    found.splice(-2, 2, found.slice(-2).join(''));
  return found;
}

/** Two characters that the segmenter does not know as a word: 科创. */
function isTorn(last: string, segment: string): boolean {
  return /^\p{Script=Han}$/u.test(last) && /^\p{Script=Han}$/u.test(segment);
}

/** How wide a text is, in widths of a Chinese character: Latin letters, figures and blanks take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/^[\u0020-\u024f]$/u.test(one) ? 0.56 : 1), 0);
}

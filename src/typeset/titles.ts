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

/** What no line begins with, and what none ends with. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}的\d\s]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}\p{Pd}\d\s]$/u;

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Cuts a heading between its words, where a line may end. The phrases joined are the heading. */
export function phrases(heading: string): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(heading)) {
    const last = found.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last)))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** How wide a text is, in widths of a Chinese character: Latin letters, figures and blanks take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/^[\u0020-\u024f]$/u.test(one) ? 0.56 : 1), 0);
}

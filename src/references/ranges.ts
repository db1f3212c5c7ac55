import { hanNumeral, parseHanNumeral } from '../model/numerals.ts';
import type { Found } from './find.ts';

const TO = /^\s*[至到]\s*$/u;
const WHOLE_NUMBER = /^第\s*([一二三四五六七八九十百千零〇]+|[0-9０-９]+)\s*([条條])$/u;
/** More articles than this are meant as a part of a law, not each for itself. */
const MOST = 60;

/** 第五条至第七条 means 第六条 too: the articles between two ends, with the words of the whole. */
export function withRanges(text: string, found: readonly Found[]): Found[] {
  return found.flatMap((first, i) => {
    const next = found[i + 1];
    if (next === undefined || !TO.test(text.slice(first.end, next.start))) return [first];
    return [first, ...between(first, next)];
  });
}

function between(first: Found, last: Found): Found[] {
  const [from, to] = [numberOf(first), numberOf(last)];
  if (from === null || to === null || to.value - from.value > MOST) return [];
  return Array.from({ length: Math.max(0, to.value - from.value - 1) }, (_, i) => ({
    ...last,
    start: first.start,
    article: `第${to.print(from.value + 1 + i)}${to.sign}`,
  }));
}

/** The number of an article, and how it is printed; null for an inserted one, or where none is named. */
function numberOf({
  article,
}: Found): { value: number; sign: string; print: (value: number) => string } | null {
  const [, numeral, sign = '条'] = WHOLE_NUMBER.exec(article ?? '') ?? [];
  if (numeral === undefined) return null;
  const digits = numeral.normalize('NFKC');
  if (/^\d+$/u.test(digits)) return { value: Number(digits), sign, print: String };
  const value = parseHanNumeral(numeral);
  return value === null ? null : { value, sign, print: hanNumeral };
}

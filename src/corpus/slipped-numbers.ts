import { parseHanNumeral } from '../model/numerals.ts';
import type { Marker, Style } from './markers.ts';

const HAN = '[一二三四五六七八九十]{1,4}';
/** What typing and character recognition make of 二、 （三） 4. – each with its numeral first. */
const SLIPS: readonly (readonly [Style, RegExp])[] = [
  ['han-dun', new RegExp(`^(${HAN})\\s*[,，:：;；·•‧。](?=\\s*[\\p{Script=Han}“《])`, 'u')],
  [
    'han-paren',
    new RegExp(`^[（(〈<《【[［〔{｛]?\\s*(${HAN})\\s*[）)〉>》】\\]］〕}｝][、.．]?`, 'u'),
  ],
  ['arab-dot', /^(\d{1,3})\s*[,，:：;；·•‧。](?=\s*[\p{Script=Han}“《])/u],
];

/**
 * `二,重点任务` where the list has come to 一、, `（三〉` behind （二）: a number with a wrong mark, which
 * counts only when it is the `next` one of a list that runs. Null otherwise.
 */
export function slippedNumber(text: string, next: (style: Style) => number): Marker | null {
  for (const [style, pattern] of SLIPS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [printed, numeral = ''] = match;
    const value = /^\d/u.test(numeral) ? Number(numeral) : parseHanNumeral(numeral);
    if (value === null || value < 2 || value !== next(style)) continue;
    return { style, value, inserted: null, path: [], printed: printed.trim() };
  }
  return null;
}

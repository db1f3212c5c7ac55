import { parseHanNumeral } from '../../model/numerals.ts';

/** A number of things, in Chinese or in digits; not the end of a longer or broken one. */
const COUNTED =
  /(?<![\d.一二三四五六七八九十百千万亿零〇第])([一二三四五六七八九十]{1,3}|\d{1,2})(?=[条项家个届大])/gu;
const DIGITS = [...'零一二三四五六七八九'];

/** The folded string with 十五条 for 15条, and 15条 for 十五条. */
export function otherNumerals(folded: string): string {
  return folded.replace(COUNTED, (numeral) => {
    if (/\d/u.test(numeral)) return inChinese(Number(numeral));
    return String(parseHanNumeral(numeral) ?? numeral);
  });
}

/** A number below a hundred as it is counted. */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

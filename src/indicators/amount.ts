import { parseHanNumeral } from '../model/numerals.ts';

const TIMES: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
];
const SHORT = new Map([
  ['千', 1e3],
  ['百', 1e2],
  ['十', 10],
]);

/**
 * The plain number a printed one stands for, in Arabic or Chinese figures or both (`1.3万` → 13000,
 * `两百` → 200, `千亿` → 100000000000, `3000余万` → 30000000); null where it is none.
 */
export function amountOf(printed: string): number | null {
  const numeral = printed.replace(/[余多,\s]/gu, '');
  if (numeral === '') return null;
  const amount = multiplied(numeral);
  return amount === null ? null : Number(amount.toPrecision(12));
}

function multiplied(numeral: string): number | null {
  for (const [word, times] of TIMES) {
    const at = numeral.lastIndexOf(word);
    if (at < 0) continue;
    const left = at === 0 ? 1 : multiplied(numeral.slice(0, at));
    const right = at === numeral.length - 1 ? 0 : multiplied(numeral.slice(at + 1));
    return left === null || right === null ? null : left * times + right;
  }
  return belowTenThousand(numeral);
}

function belowTenThousand(numeral: string): number | null {
  const digits = /^(\d+(?:\.\d+)?)([千百十]?)$/u.exec(numeral);
  if (digits !== null) return Number(digits[1]) * (SHORT.get(digits[2] ?? '') ?? 1);
  const [whole = '', decimals] = numeral.split('点');
  if (decimals === undefined) return parseHanNumeral(whole);
  const [before, after] = [parseHanNumeral(whole), placesOf(decimals)];
  return before === null || after === null ? null : Number(`${before}.${after}`);
}

/** `七五` → `75`: the places after the point; null where these are no digits. */
function placesOf(decimals: string): string | null {
  const places = [...decimals].map((digit) => parseHanNumeral(digit) ?? 10);
  return places.length > 0 && places.every((place) => place < 10) ? places.join('') : null;
}

/** `三分之一` → 33.3333, `百分之三点五` → 3.5: a share in per cent; null where it is none. */
export function percentOf(whole: string, part: string): number | null {
  const [below, above] = [amountOf(whole), amountOf(part)];
  if (below === null || above === null || below === 0) return null;
  return Number(((above / below) * 100).toFixed(4));
}

/** `翻一番` → 2, `翻两番` → 4: how many times as much. */
export function timesOf(doublings: string): number {
  return 2 ** (amountOf(doublings) ?? 1);
}

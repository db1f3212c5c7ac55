import { parseHanNumeral } from '../model/numerals.ts';

/** The first of years that go on: 2020年以来, 自2021年起, “十四五”以来. */
export interface Since {
  readonly at: number;
  readonly first: number;
  /** 以来 tells of what was done, 起 of what is to come. */
  readonly done: boolean;
}

/** So many years from now on: 三年内, 今后五年, 用三年时间. */
export interface Ahead {
  readonly at: number;
  readonly count: number;
}

const FROM =
  /(?:(?<year>\d{4})\s?年(?:\d{1,2}月(?:\d{1,2}日)?)?|“?(?<plan>十?[一二三四五六七八九十])五”?|(?<word>[去今])年)(?:(?<done>以来)|起(?![草步诉点飞]))/gu;

const NUMBER = '(?:[一二两三四五六七八九十]|(?<!\\d)\\d{1,2})';
const COUNT = `(?:${NUMBER}[-–—~至到])?(?<count>${NUMBER})年`;
const ON = new RegExp(
  `(?:今后|未来|接下来)的?${COUNT}(?!级)|用${COUNT}(?:左右)?的?时间` +
    `|(?<![第近去这前后\\d])${COUNT}之?内(?!的)`,
  'gu',
);

/** The first year of a plan of five years; null before the sixth, from which on they follow without a gap. */
export function planBegins(number: string): number | null {
  const plan = parseHanNumeral(number);
  return plan === null || plan < 6 ? null : 1981 + 5 * (plan - 6);
}

/** Every year that a flat text says things go on from, in order; `now` is the document's. */
export function sincesIn(flat: string, now: number): Since[] {
  return [...flat.matchAll(FROM)].flatMap(({ index: at, groups = {} }) => {
    const { year, plan, word, done } = groups;
    const said = plan === undefined ? Number(year) : planBegins(plan);
    const first = word === undefined ? said : now - (word === '去' ? 1 : 0);
    return first === null ? [] : [{ at, first, done: done !== undefined }];
  });
}

/** The last words of a stretch that count years from now on. */
export function aheadIn(words: string): Ahead | null {
  const match = [...words.matchAll(ON)].at(-1);
  const count = match === undefined ? undefined : /(?<count>[^-–—~至到]+)年/u.exec(match[0]);
  const number = /[一二两三四五六七八九十]$|\d+$/u.exec(count?.groups?.['count'] ?? '')?.[0];
  if (match === undefined || number === undefined) return null;
  return { at: match.index, count: parseHanNumeral(number) ?? Number(number.replace('两', '2')) };
}

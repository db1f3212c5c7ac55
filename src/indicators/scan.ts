import { amountOf, percentOf, timesOf } from './amount.ts';
import type { Figure } from './figure.ts';
import { UNIT, unitOf } from './units.ts';
import { AFTER } from './words.ts';

const LARGE = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万)';
const ARABIC = `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)(?:[余多](?=${LARGE}))?(?:\\s?${LARGE}|[千百](?!分))?`;
const HAN = `(?:[一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千]*(?:[余多](?=亿|万))?${LARGE}?|${LARGE})`;
const NUMBER = `(?:${ARABIC}|${HAN})`;
/** 第, 每 and letters make a number a name or a rate: 第3次, 每万人, G60; 数百家 is no number. */
const ALONE =
  '(?<![第每\\dA-Za-z.零〇一二两三四五六七八九十百千万亿])(?<![几数](?=[十百千万亿]))(?<!千[家门户])';

const PLAIN = new RegExp(
  `${ALONE}(?<from>${NUMBER})(?:%?\\s?[-–—~至到]\\s?(?<to>${NUMBER}))?(?<loose>[余多]?)\\s?(?<unit>${UNIT})`,
  'gu',
);
const SHARE = new RegExp(
  `(?<whole>[百三四五六七八九十二两])分之(?<part>${NUMBER})(?:至|到)?`,
  'gu',
);
const RANK = new RegExp(
  `(?<![目之以此年])(?<mark>第|前)(?<number>${NUMBER})(?:[位名]|(?<=前[一二三四五六七八九十百\\d]+)(?=$|[,.;:。、)]))`,
  'gu',
);
const TIMES = /翻(?<doublings>[一二两三]?)番|(?<![双]|成)倍增(?=$|[\s,.;。、)]|任务|目标)/gu;
const KINDS =
  /(?<=(?:建成|打造|建设|形成|构建)|大[\p{Script=Han}]{2,12}、)(?<number>[一二两三四五六七八九十百]+)大(?=\p{Script=Han})/gu;
const FUND =
  /(?<=打造|设立|组建|建立|形成)(?<number>[一二三四五六七八九十百千万\d]*亿)(?=[\p{Script=Han}]{0,8}基金)/gu;
const SUFFIX = new RegExp(`^(?:\\((?:${AFTER})\\)|${AFTER})`, 'u');

/** Every figure in a flat text, in order, none within another. `raw` is the text as printed. */
export function scanFigures(flat: string, raw: string): Figure[] {
  const found = [
    ...[...flat.matchAll(RANK)].map((match) => rank(match)),
    ...[...flat.matchAll(SHARE)].map((match) => share(match)),
    ...[...flat.matchAll(TIMES)].map((match) => times(match)),
    ...[...flat.matchAll(KINDS)].map((match) => named(match, 'kinds', '个', '大')),
    ...[...flat.matchAll(FUND)].map((match) => named(match, 'fund', '元', '')),
    ...[...flat.matchAll(PLAIN)].map((match) => plain(match)),
  ].filter((figure) => figure !== null);
  const first = found.filter(
    (figure, i) => !found.slice(0, i).some((other) => meet(other, figure)),
  );
  return first
    .map((figure) => ({
      ...figure,
      value: raw.slice(figure.start, figure.start + figure.value.length),
      tail: figure.end + (SUFFIX.exec(flat.slice(figure.end))?.[0].length ?? 0),
    }))
    .sort((a, b) => a.start - b.start);
}

type Match = RegExpExecArray;
type Bare = Omit<Figure, 'tail'>;

function meet(a: Bare, b: Bare): boolean {
  return a.start < b.end && b.start < a.end;
}

function plain(match: Match): Bare | null {
  const { from = '', to, loose = '', unit = '' } = match.groups ?? {};
  const upper = to === undefined ? null : amountOf(to);
  const times = new RegExp(`${LARGE}$`, 'u').exec(to ?? '')?.[0] ?? '';
  // 100~200亿元: the large word belongs to both.
  const lower = amountOf(amountWord(from, times));
  if (lower === null) return null;
  const value = match[0].slice(0, match[0].length - unit.length).trimEnd();
  return {
    ...bare(match, unitOf(unit)),
    value: loose === '' ? value : value.slice(0, -loose.length),
    amount: lower,
    loose: loose === '' ? (/[余多]/u.exec(value)?.[0] ?? '') : loose,
    ...(upper === null ? {} : { max: upper }),
  };
}

function amountWord(number: string, times: string): string {
  return times !== '' && !new RegExp(`${LARGE}$`, 'u').test(number) ? number + times : number;
}

function share(match: Match): Bare | null {
  const { whole = '', part = '' } = match.groups ?? {};
  const amount = percentOf(whole, part);
  return amount === null ? null : { ...bare(match, '%'), amount };
}

function rank(match: Match): Bare | null {
  const { number = '', mark = '' } = match.groups ?? {};
  const amount = amountOf(number);
  if (amount === null) return null;
  return {
    ...bare(match, '位'),
    start: match.index + mark.length,
    value: number,
    amount,
    form: 'rank',
  };
}

function times(match: Match): Bare {
  return {
    ...bare(match, '倍'),
    amount: timesOf(match.groups?.['doublings'] ?? ''),
    form: 'times',
  };
}

function named(match: Match, form: 'kinds' | 'fund', unit: string, after: string): Bare | null {
  const number = match.groups?.['number'] ?? '';
  const amount = amountOf(number);
  if (amount === null) return null;
  const end = match.index + number.length + after.length;
  return { ...bare(match, unit), end, value: number, amount, form };
}

function bare(match: Match, unit: string): Bare {
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
    amount: 0,
    unit,
    loose: '',
    form: 'plain',
  };
}

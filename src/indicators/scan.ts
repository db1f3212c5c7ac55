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
/** 第6位 · 第一档 · 前十 · 居全市第一: the last two without a unit, before a mark. */
const RANK = new RegExp(
  `(?<![目之以此年])(?<mark>第|前)(?<number>${NUMBER})` +
    `(?:(?<unit>[位名档])|(?<=(?:前|居[^,;。、]{0,8}第)[一二三四五六七八九十百\\d]+)(?=$|[,.;:。、)]))`,
  'gu',
);
const TIMES = /翻(?<doublings>[一二两三]?)番|(?<![双]|成)倍增(?=$|[\s,.;。、)]|任务|目标)/gu;
/** 打造十大产业链 · 十大极、十大共同体 · 三大高地初步建成: how many are to be made; 五大集群 alone is a name. */
const KINDS =
  /(?:(?<=(?:建成|打造|建设|形成|构建)|大[\p{Script=Han}]{2,12}、)(?<number>[一二两三四五六七八九十百]+)大(?=\p{Script=Han}))|(?<![\d第])(?<made>[一二两三四五六七八九十百]+)大(?=\p{Script=Han}{2,12}建成(?:$|[,.;。]))/gu;
/** 打造15分钟服务圈: how near is to be reached. */
const CIRCLE = new RegExp(
  `(?<=(?:打造|建设|建成|形成|构建|完善|推进)\\p{Script=Han}{0,6})(?<number>${NUMBER})\\s?(?<unit>分钟|小时)(?=\\p{Script=Han}{0,10}圈)`,
  'gu',
);
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
    ...[...flat.matchAll(CIRCLE)].map((match) => circle(match)),
    ...[...flat.matchAll(FUND)].map((match) => named(match, 'fund', '元', '')),
    ...[...flat.matchAll(PLAIN)].flatMap((match) => [...shareUnit(match, flat), plain(match)]),
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

/** 分别提高15、22.5个百分点: numbers whose unit stands after the last of them. */
const ROW = new RegExp(`分别[^,;。]{0,12}?(?<row>(?:${ARABIC}[、和])+)$`, 'u');

/** How far before its last number a row may begin, in UTF-16 units. */
const NEAR = 60;

function shareUnit(match: Match, flat: string): Bare[] {
  const row =
    ROW.exec(flat.slice(Math.max(0, match.index - NEAR), match.index))?.groups?.['row'] ?? '';
  const unit = unitOf(match.groups?.['unit'] ?? '');
  const first = match.index - row.length;
  return [...row.matchAll(new RegExp(ARABIC, 'gu'))].flatMap(({ 0: value, index }) => {
    const amount = amountOf(value);
    const start = first + index;
    if (amount === null) return [];
    return [{ ...bare(match, unit), start, end: start + value.length, value, amount }];
  });
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
  const { number = '', mark = '', unit } = match.groups ?? {};
  const amount = amountOf(number);
  if (amount === null) return null;
  return {
    ...bare(match, unit === '档' ? unit : '位'),
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

function circle(match: Match): Bare | null {
  const { number = '', unit = '' } = match.groups ?? {};
  const amount = amountOf(number);
  return amount === null ? null : { ...bare(match, unit), value: number, amount, form: 'circle' };
}

function named(match: Match, form: 'kinds' | 'fund', unit: string, after: string): Bare | null {
  const number = match.groups?.['number'] ?? match.groups?.['made'] ?? '';
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

import { amountOf, percentOf, timesOf } from './amount.ts';
import type { Figure } from './figure.ts';
import { UNIT, unitOf } from './units.ts';
import { AFTER, VALUES } from './words.ts';

const LARGE = '(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万)';
const ARABIC = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?)(?:[余多](?=${LARGE}))?(?:\\s?${LARGE}|[千百](?!分))?`;
const DIGITS = '[零〇一二两三四五六七八九]';
const BELOW = '[零〇一二两三四五六七八九十百千]';
/** 一万二千, 三点五, 两百余万, 千亿 */
const HAN = `(?:(?:[一二两三四五六七八九十百千]${BELOW}*|零(?=点))(?:点${DIGITS}+)?(?:[余多](?=亿|万))?(?:${LARGE}(?:零?[一二两三四五六七八九]${BELOW}+(?:万(?=元))?)?)?|${LARGE})`;
const NUMBER = `(?:${ARABIC}|${HAN})`;
/** 第, 每 and letters make a number a name or a rate: 第3次, 每万人, G60; 数百家 is no number. */
const ALONE =
  '(?<![第每\\dA-Za-z.零〇一二两三四五六七八九十百千万亿])(?<![几数](?=[十百千万亿]))(?<!千[家门户])';

const PLAIN = new RegExp(
  `${ALONE}(?<from>${NUMBER})(?:(?<first>[%‰元]?)\\s?[-–—~至到]\\s?(?<to>${NUMBER}))?(?<loose>[余多]?)\\s?(?<unit>${UNIT})`,
  'gu',
);
/** 三分之一, 百分之三点五, 千分之五; 百分之三至百分之五. */
const SHARE = new RegExp(
  `(?<whole>[百千万三四五六七八九十二两])分之(?<part>${NUMBER})(?:[-—~至到]\\k<whole>分之(?<to>${NUMBER}))?`,
  'gu',
);
/** 两成, 3成以上, 七成五: tenths; 成效 and 成果 are words of their own. */
const TENTHS = new RegExp(
  `${ALONE}(?<part>[1-9一二两三四五六七八九])成(?<half>[一二三四五六七八九])?(?=$|[,.;:。、)多]|${AFTER})`,
  'gu',
);
/** 超过半数, 一半以上. */
const HALF = new RegExp(
  `(?:(?<=[过超达占近到]|比重|占比)(?:半数|一半)|(?:半数|一半)(?=${AFTER}))`,
  'gu',
);
/** 优良天数达到300天, 预期寿命达到80岁: of these alone time is what is aimed at. */
const LASTS = new RegExp(
  `(?<=(?:天数|日数|寿命|受教育年限)[^,;。]{0,20})(?!\\d{4}年)(?<number>${NUMBER})(?<unit>天|岁|年)`,
  'gu',
);
/** 第6位 · 第一档 · 前十 · 居全市第一: the last two without a unit, before a mark. */
const RANK = new RegExp(
  `(?<![目之以此年])(?<mark>第|前)(?<number>${NUMBER})` +
    `(?:(?<unit>位(?!置)|[名档])|(?<=(?:前|居[^,;。、]{0,8}第)[一二三四五六七八九十百\\d]+)(?=$|[,.;:。、)]))`,
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
/** 千亿基金 · 10亿元科技创新基金 · 总规模20亿元的引导基金: as large as it is to be. */
const FUND = new RegExp(
  `(?<=(?:打造|设立|组建|建立|形成|成立|发起|筹建)(?:总?规模[^,;。\\d]{0,6})?)(?<number>${NUMBER})(?<=亿)(?<unit>元)?(?=\\p{Script=Han}{0,14}基金)`,
  'gu',
);
/** 总值突破1.2万亿 · 成交额300至350亿: money without its unit, before a mark or 大关, of what is counted in money. */
const MONEY = new RegExp(
  `(?<=(?:${VALUES})[^,;。:]{0,12}(?:[^,;。]{0,4},已?(?:达到?|为|突破|超过?))?)${ALONE}(?<from>${NUMBER})(?:[-–—~至到](?<to>${NUMBER}))?(?<=亿)` +
    `(?=$|[\\s,.;。、()]|大关|关口|台阶|${AFTER})`,
  'gu',
);
const SUFFIX = new RegExp(`^(?:\\((?:${AFTER})\\)|${AFTER})`, 'u');

/** Every figure in a flat text, in order, none within another. `raw` is the text as printed. */
export function scanFigures(flat: string, raw: string): Figure[] {
  const found = [
    ...[...flat.matchAll(RANK)].map((match) => rank(match)),
    ...[...flat.matchAll(SHARE)].map((match) => share(match)),
    ...[...flat.matchAll(TENTHS)].map((match) => tenths(match)),
    ...[...flat.matchAll(HALF)].map((match) => ({ ...bare(match, '%'), amount: 50 })),
    ...[...flat.matchAll(TIMES)].map((match) => times(match)),
    ...[...flat.matchAll(KINDS)].map((match) => named(match, 'kinds', '个', '大')),
    ...[...flat.matchAll(CIRCLE)].map((match) => timed(match, 'circle')),
    ...[...flat.matchAll(LASTS)].map((match) => timed(match, 'plain')),
    ...[...flat.matchAll(FUND)].map((match) =>
      named(match, 'fund', '元', match.groups?.['unit'] ?? ''),
    ),
    ...[...flat.matchAll(MONEY)].map((match) => money(match)),
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
  const { from = '', first = '', to, loose = '', unit = '' } = match.groups ?? {};
  const upper = to === undefined ? null : amountOf(to);
  // 5000万元至1亿元: each has its own; in 5%至8% the first mark belongs to the number as printed.
  if (first !== '' && first !== unit.charAt(0)) return null;
  if (upper !== null && /[从由]$/u.test(match.input.slice(0, match.index))) return reached(match);
  const times = first === '元' ? '' : largeWord(to ?? '');
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

function money(match: Match): Bare | null {
  const { from = '', to } = match.groups ?? {};
  const amount = amountOf(amountWord(from, largeWord(to ?? '')));
  const max = to === undefined ? null : amountOf(to);
  if (amount === null) return null;
  return { ...bare(match, '元'), amount, ...(max === null ? {} : { max }) };
}

/** 从5%到8%: where it ends, not where it was. */
function reached(match: Match): Bare | null {
  const { to = '', unit = '' } = match.groups ?? {};
  const [amount, start] = [amountOf(to), match.index + match[0].lastIndexOf(to)];
  return amount === null ? null : { ...bare(match, unitOf(unit)), start, value: to, amount };
}

function largeWord(number: string): string {
  return new RegExp(`${LARGE}$`, 'u').exec(number)?.[0] ?? '';
}

/** 分别提高15、22.5个百分点: numbers whose unit stands after the last of them. */
const ROW = new RegExp(`分别[^,;。]{0,12}?(?<row>(?:${ARABIC}[、和])+)$`, 'u');

/** How far before its last number a row may begin, in UTF-16 units. */
const NEAR = 60;

function shareUnit(match: Match, flat: string): Bare[] {
  const row =
    ROW.exec(flat.slice(Math.max(0, match.index - NEAR), match.index))?.groups?.['row'] ?? '';
  const { from = '', unit = '' } = match.groups ?? {};
  const first = match.index - row.length;
  return [...row.matchAll(new RegExp(ARABIC, 'gu'))].flatMap(({ 0: value, index }) => {
    // 100、200和300亿元: the large word belongs to all of them.
    const amount = amountOf(amountWord(value, largeWord(from)));
    const start = first + index;
    if (amount === null) return [];
    return [{ ...bare(match, unitOf(unit)), start, end: start + value.length, value, amount }];
  });
}

function amountWord(number: string, times: string): string {
  return times !== '' && largeWord(number) === '' ? number + times : number;
}

function share(match: Match): Bare | null {
  const { whole = '', part = '', to } = match.groups ?? {};
  const [amount, max] = [part, to].map((one) => (one === undefined ? null : shareOf(whole, one)));
  if (amount == null) return null;
  const upper = max == null ? {} : { max };
  return { ...bare(match, whole === '千' ? '‰' : '%'), amount, ...upper };
}

function shareOf(whole: string, part: string): number | null {
  return whole === '千' ? amountOf(part) : percentOf(whole, part);
}

function tenths(match: Match): Bare | null {
  const { part = '', half = '' } = match.groups ?? {};
  const [tens, ones] = [amountOf(part), half === '' ? 0 : amountOf(half)];
  return tens === null || ones === null ? null : { ...bare(match, '%'), amount: tens * 10 + ones };
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
    // What comes on top: 翻一番 is growth by once as much.
    amount: timesOf(match.groups?.['doublings'] ?? '') - 1,
    form: 'times',
  };
}

function timed(match: Match, form: 'circle' | 'plain'): Bare | null {
  const { number = '', unit = '' } = match.groups ?? {};
  const amount = amountOf(number);
  return amount === null ? null : { ...bare(match, unit), value: number, amount, form };
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

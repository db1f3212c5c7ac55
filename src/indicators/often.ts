import type { Indicator } from '../model/layers.ts';
import { saysLevel, type Words } from './kind.ts';

/** How often a figure is meant. */
export type Often = Pick<Indicator, 'per' | 'every'>;

/** 年参观人数, 年授权发明专利: but 全年 and 2024年 are that one year. */
const YEARLY =
  '(?<![\\d全半当本今去上明每近往历多整一二三四五六七八九十])年(?=授权|申请|参观|产量|产值|销售|服务|接待|处理|培训)';

/** Words that tell how often; 年均浓度 is a level of the year. */
const OFTEN: readonly (readonly [RegExp, Often])[] = [
  [/每半年|半年度/gu, { per: 'half-year' }],
  [
    new RegExp(
      '每年|年均(?!浓度|气温|降[水雨]|值)|逐年' +
        `|(?<!\\d{4})年度(?!目标|任务|计划|预算|考核)(?=\\p{Script=Han})|${YEARLY}`,
      'gu',
    ),
    { per: 'year' },
  ],
  [/每个?季|季均/gu, { per: 'once', every: 'quarter' }],
  [/每个?月|月均/gu, { per: 'once', every: 'month' }],
  [/每周|周均/gu, { per: 'once', every: 'week' }],
  [/每[天日]|(?<![作假节])日均(?!可)/gu, { per: 'once', every: 'day' }],
];

/**
 * How often a figure is meant, by the last words before it that tell: 每年 and 年均 are a year, 每月 and
 * 月均 a month, all else is once. What has a year of its own (年均增长25%、2026年突破30亿元) is not meant by
 * what was said before that, and a level (、达到8家) not by what was said of the figure before.
 */
export function oftenOf({ before, own }: Words): Often {
  const words = saysLevel(own) ? own : before;
  const told = OFTEN.flatMap(([pattern, often]) => {
    const at = [...words.matchAll(pattern)].at(-1)?.index;
    return at === undefined ? [] : [{ at, often }];
  }).sort((a, b) => b.at - a.at)[0];
  if (told === undefined) return { per: 'once' };
  const year = [...own.matchAll(/\d{4}\s?年(?!度)/gu)].at(-1)?.index;
  const from = year === undefined ? 0 : words.length - own.length + year;
  return told.at < from ? { per: 'once' } : told.often;
}

/** The rate of a figure: figures of different rates are not comparable. */
export function rateOf({ per, every }: Often): string {
  return every ?? per;
}

const RATES: ReadonlyMap<string, string> = new Map([
  ['year', '每年'],
  ['half-year', '每半年'],
  ['quarter', '每季度'],
  ['month', '每月'],
  ['week', '每周'],
  ['day', '每天'],
]);

/** How often a figure is meant, in words: `每年`, `年均` of a rate of change; empty where it is once. */
export function rateWord({ per, every, kind }: Often & Pick<Indicator, 'kind'>): string {
  if (kind === 'growth' && per === 'year') return '年均';
  return RATES.get(rateOf({ per, every })) ?? '';
}

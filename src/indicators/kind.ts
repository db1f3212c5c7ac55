import type { Indicator } from '../model/layers.ts';
import type { Figure } from './figure.ts';
import {
  AFTER,
  BEFORE,
  CEILINGS,
  CHANGES,
  FLOORS,
  GROWTHS,
  HOPES,
  NEW,
  NEWS,
  RAISES,
} from './words.ts';

/** 提升至85% is a level, 提升5% a change. */
const GROWING = new RegExp(
  `(?:${GROWTHS}|${CHANGES})(?:达到|达|为|保持在|${FLOORS}|${CEILINGS}|${HOPES}|了|约|近|\\s)*$`,
  'u',
);
const RATE = new RegExp(`(?:${GROWTHS})`, 'u');
const ANEW = new RegExp(`(?:${NEW})`, 'u');
const ADDED = new RegExp(`(?:${NEWS}|${RAISES})`, 'u');
const REACHED = new RegExp(`(?:达到|达|总数|总量|累计|保有量)(?:${FLOORS})?$`, 'u');

/**
 * What a figure says: a rate of change (growth), what comes on top (increment), or a level, hoped for
 * or reached. `before` is its segment up to the figure.
 */
export function kindOf(figure: Figure, before: string, result: boolean): Indicator['kind'] {
  const level = result ? 'achieved' : 'target';
  if (figure.form === 'rank') return level;
  if (figure.form === 'times') return 'growth';
  if (figure.unit === '%' || figure.unit === '倍') return GROWING.test(before) ? 'growth' : level;
  if (figure.unit === '位' && GROWING.test(before)) return 'increment';
  if (figure.unit === '个百分点') return RATE.test(before) ? 'growth' : 'increment';
  if (ANEW.test(before)) return 'increment';
  return ADDED.test(before) && !REACHED.test(before) ? 'increment' : level;
}

/** How often: 每年 and 年均 are a year, 每半年 half of one; all else is once. */
export function perOf(before: string): Indicator['per'] {
  if (/每半年|半年度/u.test(before)) return 'half-year';
  const yearly = /每年|年均|逐年|(?<!\d{4})年度(?=\p{Script=Han})/u.test(before);
  return yearly || YEARLY.test(before) ? 'year' : 'once';
}

/** 年参观人数, 年授权发明专利: but 全年 and 2024年 are that one year. */
const YEARLY =
  /(?<![\d全半当本今去上明每近往历多整一二三四五六七八九十])年(?=授权|申请|参观|产量|产值|销售|服务|接待|处理|培训)/u;

const SAID = new RegExp(`(?:${BEFORE})`, 'gu');
const HOPED = new RegExp(`(?:${HOPES})`, 'gu');

/**
 * 力争, 突破, 以上: what is said of the figure, in printed order; null where nothing is. Hope goes on
 * through a list: `before` is the segment up to the figure, `own` its part after the figure before.
 */
export function qualifierOf(
  figure: Figure,
  before: string,
  own: string,
  flat: string,
): string | null {
  const hoped = before.slice(0, before.length - own.length).matchAll(HOPED);
  const led = [...hoped, ...own.matchAll(SAID)].map(([word]) => word);
  const front = figure.form === 'rank' && flat.charAt(figure.start - 1) === '前' ? ['前'] : [];
  const suffix = new RegExp(`^(?:${AFTER})`, 'u').exec(flat.slice(figure.end, figure.tail));
  const said = [...led, ...front, figure.loose, suffix?.[0] ?? ''].filter((word) => word !== '');
  return said.length === 0 ? null : [...new Set(said)].join('、');
}

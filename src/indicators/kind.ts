import type { Indicator } from '../model/layers.ts';
import type { Figure } from './figure.ts';
import {
  AFTER,
  BEFORE,
  CEILINGS,
  CHANGES,
  FALLS,
  FLOORS,
  GROWTHS,
  HOPES,
  LESSENS,
  NEW,
  NEWS,
  RAISES,
  RATES,
} from './words.ts';

/** What may stand between a verb of change and how much: 提高了近5个百分点. */
const UP_TO = `(?:达到|达|为|保持在|控制在|${FLOORS}|${CEILINGS}|${HOPES}|了|约|近|\\s)*$`;
/** 提升至85% is a level, 提升5% a change. */
const GROWING = new RegExp(`(?:${GROWTHS}|${CHANGES})${UP_TO}`, 'u');
const FALLING = new RegExp(`(?:${FALLS})${UP_TO}`, 'u');
/** 减少审批事项20项: by how much, where no level is said to be reached. */
const LESSENING = new RegExp(
  `(?:^|[、,;()])(?:${HOPES}|全年|每年|累计|再|共|将)*${LESSENS}(?!.*(?:达到|[到至降升]至?)$)`,
  'u',
);
/** 增加20家 is a change of so many. */
const MORE = new RegExp(`(?:增加|增长|净增)${UP_TO}`, 'u');
/** 新增45家、总量达1224家: all there are. 新签约项目42个、总投资2亿元: a sum of its own. */
const TOTAL = new RegExp(
  `(?:总数|总量|保有量|总额)(?:已)?(?:达到|达|为|${FLOORS})+$|(?:累计|总投资额?)(?:已)?(?:达到|达|为|${FLOORS})*$`,
  'u',
);
const RATE = new RegExp(`(?:${RATES})`, 'u');
const ANEW = new RegExp(`(?:${NEW})`, 'u');
const ADDED = new RegExp(`(?:${NEWS}|${RAISES})`, 'u');
const REACHED = new RegExp(
  `(?:达到|达|(?:增加|增|扩大|扩充|发展|上升|升)[到至]|总数|总量|累计|保有量)(?:${FLOORS})?$`,
  'u',
);
/** 比全省平均高2个百分点: how far from another, which is no change. */
const APART =
  /(?<![占对环同])(?:比(?![重例值较赛率])|较)[^,;]{2,12}(?:(?<![提最])高|(?<!降)低|快|多|(?<!减)少)$|(?:(?<![提最])高|(?<!降)低|快|好|多|(?<!减)少)出[^,;]{1,12}$/u;

/** 高于全省1个百分点, 快于全省: how far, which is said in points. */
const BEYOND = /(?:[高大快好优慢]|(?<![降])低)于[^,;]{1,12}$/u;

function isApart({ unit }: Figure, before: string): boolean {
  return APART.test(before) || (unit === '个百分点' && BEYOND.test(before));
}

/** The words before a figure: all of its segment, and those after the figure before it. */
export interface Words {
  readonly before: string;
  readonly own: string;
}

/**
 * What a figure says: a rate of change (growth), what comes on top (increment), or a level, hoped for
 * or reached.
 */
export function kindOf(figure: Figure, { before, own }: Words, result: boolean): Indicator['kind'] {
  const level = result ? 'achieved' : 'target';
  if (figure.form === 'rank') return level;
  if (isApart(figure, before)) return RATE.test(before) ? 'growth' : level;
  if (figure.form === 'times') return 'growth';
  const changing = GROWING.test(before) || lessens({ before, own });
  if (figure.unit === '%' || figure.unit === '‰' || figure.unit === '倍') {
    return changing ? 'growth' : level;
  }
  if (figure.unit === '位' && changing) return 'increment';
  if (figure.unit === '个百分点') return RATE.test(before) ? 'growth' : 'increment';
  // 风貌提升26万户 counts what is done.
  if (MORE.test(before) || fallsBy(figure, { before, own })) return 'increment';
  if (TOTAL.test(own)) return level;
  if (ANEW.test(before)) return 'increment';
  return ADDED.test(before) && !REACHED.test(before) ? 'increment' : level;
}

/** True where words say that the figure is a level, whatever it is a part of. */
export function saysLevel(own: string): boolean {
  return TOTAL.test(own) || REACHED.test(own);
}

/** True where a change is one for less: 下降15%, 减少审批事项20项. */
export function fallsBy(figure: Figure, words: Words): boolean {
  if (figure.form !== 'plain' || isApart(figure, words.before)) return false;
  return FALLING.test(words.before) || lessens(words);
}

/** A list goes on with its verb until another one: 减少甲类5家、乙类3家,新增丙类2家. */
function lessens({ before, own }: Words): boolean {
  return LESSENING.test(before) && !ADDED.test(own);
}

/** How many times as much it comes to; null where it is not said in times. */
export function multipleOf(
  { unit, amount }: Figure,
  kind: Indicator['kind'],
  falls: boolean,
): number | null {
  if (unit !== '倍' || falls) return null;
  return kind === 'growth' ? amount + 1 : amount;
}

const SAID = new RegExp(`(?:${BEFORE})`, 'gu');
const HOPED = new RegExp(`(?:${HOPES})`, 'gu');

/** 力争到2025年,…: hope for all that follows up to the next year. */
const HOPED_BY = new RegExp(
  `(${HOPES})(?:[到至在]|截至)?(?:\\d{4}\\s?年[底末]?前?|“?十?[一二三四五六七八九]五”?末|[一二两三四五六七八九十]年之?内),` +
    '(?!.*(?:\\d{4}\\s?年|五”?末))',
  'u',
);

/**
 * 力争, 突破, 以上: what is said of the figure, in printed order; null where nothing is. Hope goes on
 * through a list: `before` is the segment up to the figure, `own` its part after the figure before,
 * `lead` the words of the sentence before the segment, from the last semicolon on.
 */
export function qualifierOf(
  figure: Figure,
  { before, own, lead }: Words & { readonly lead: string },
  flat: string,
): string | null {
  const year = /\d{4}\s?年/u.test(before) ? null : HOPED_BY.exec(lead);
  const hoped = before.slice(0, before.length - own.length).matchAll(HOPED);
  const led = [
    ...(year?.[1] === undefined ? [] : [year[1]]),
    ...[...hoped, ...own.matchAll(SAID)].map(([word]) => word),
  ];
  const front = figure.form === 'rank' && flat.charAt(figure.start - 1) === '前' ? ['前'] : [];
  const suffix = new RegExp(`^(?:${AFTER})`, 'u').exec(flat.slice(figure.end, figure.tail));
  const said = [...led, ...front, figure.loose, suffix?.[0] ?? ''].filter((word) => word !== '');
  return said.length === 0 ? null : [...new Set(said)].join('、');
}

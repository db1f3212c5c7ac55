import type { Indicator } from '../model/layers.ts';
import type { Figure } from './figure.ts';

/** Number and unit of a figure as they stand in the text (`raw`), a rank with its 第 or 前. */
export function printedIn(raw: string, { start, end, form }: Figure): string {
  return raw.slice(form === 'rank' ? start - 1 : start, end);
}

/** The same for a figure that an editor wrote: with its unit where the words have it. */
export function printedWords(quote: string, value: string, unit: string): string {
  return quote.includes(value + unit) ? value + unit : value;
}

/**
 * A figure as its words have it, with what belongs to the number: `1600余家`, `前10位`, `倍增`. The counter
 * of kinds is left out, since it belongs to their name (`十大区域`).
 */
export function printedFigure({ printed }: Pick<Indicator, 'printed'>): string {
  return printed.replace(/大$/u, '');
}

/** The figure with what is said of it around: `力争突破1.3万家`, `3.3%（争取3.4%）`, `下降15%以上`. */
export function qualifiedFigure(
  indicator: Pick<Indicator, 'printed' | 'qualifier' | 'unit' | 'falls'> & Hoped,
): string {
  const said = indicator.qualifier?.split('、') ?? [];
  const after = said.filter((word) => AFTER.has(word));
  const before = said.filter((word) => !AFTER.has(word));
  const less = indicator.falls === true ? [indicator.unit === '%' ? '下降' : '减少'] : [];
  return [...before, ...less, printedFigure(indicator), ...after, hopedFor(indicator)].join('');
}

type Hoped = Pick<Indicator, 'stretch' | 'furthest' | 'unit'>;

/** What is hoped for beyond it: `（争取9000家）`, `（争取9000家，冲刺1万家）`; empty where nothing is. */
export function hopedFor({ stretch, furthest, unit }: Hoped): string {
  const aims = [
    ...(stretch === undefined ? [] : [`争取${amountText(Math.abs(stretch))}${unit}`]),
    ...(furthest === undefined ? [] : [`冲刺${amountText(Math.abs(furthest))}${unit}`]),
  ];
  return aims.length === 0 ? '' : `（${aims.join('，')}）`;
}

/** A plain amount in few characters: 90000000000 → 900亿. */
export function amountText(amount: number): string {
  const large = LARGE.find(({ times }) => amount >= times && amount % (times / 1000) === 0);
  return large === undefined ? String(amount) : `${amount / large.times}${large.word}`;
}

const LARGE = [
  { times: 1e8, word: '亿' },
  { times: 1e4, word: '万' },
];

/** Words that stand behind a number. */
const AFTER = new Set(['以上', '及以上', '以下', '以内', '左右', '上下']);

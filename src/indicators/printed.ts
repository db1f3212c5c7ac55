import type { Indicator } from '../model/layers.ts';

type Words = Pick<Indicator, 'value' | 'unit' | 'quote'>;

/**
 * A figure as its words have it, with what belongs to the number: `1600余家`, `前10位`, `倍增`. Only the
 * unit is left out where the words give the number without one (`十大区域`).
 */
export function printedFigure({ value, unit, quote }: Words): string {
  const at = quote.lastIndexOf(value);
  if (at < 0) return value;
  const before = /[第前]$/u.exec(quote.slice(0, at))?.[0] ?? '';
  const rest = quote.slice(at + value.length);
  const behind = /^[余多]?\s?/u.exec(rest)?.[0] ?? '';
  const counted = rest.startsWith(behind + unit) ? behind + unit : behind.trim();
  return before + value + counted;
}

/** The figure with what is said of it around: `力争突破1.3万家`, `3.3%（争取3.4%）`. */
export function qualifiedFigure(
  indicator: Words & Pick<Indicator, 'qualifier' | 'stretch'>,
): string {
  const said = indicator.qualifier?.split('、') ?? [];
  const after = said.filter((word) => AFTER.has(word));
  const before = said.filter((word) => !AFTER.has(word));
  return [...before, printedFigure(indicator), ...after, hopedFor(indicator)].join('');
}

/** What is hoped for beyond it: `（争取9000家）`; empty where nothing is. */
export function hopedFor({ stretch, unit }: Pick<Indicator, 'stretch' | 'unit'>): string {
  return stretch === undefined ? '' : `（争取${amountText(stretch)}${unit}）`;
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

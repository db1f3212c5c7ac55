import { amountOf } from './amount.ts';
import type { Figure } from './figure.ts';
import { flatten } from './flat.ts';
import { scanFigures } from './scan.ts';

/** Every amount that words say, ranges with both their ends; none where they hold no number with a unit. */
export function amountsSaid(words: string): number[] {
  return figuresSaid(words).flatMap(({ amount, max }) =>
    max === undefined ? [amount] : [amount, max],
  );
}

/** Every number with a unit that words hold. */
export function figuresSaid(words: string): Figure[] {
  return scanFigures(flatten(words), words);
}

/** The amount that a number as printed stands for in words that hold it; null where it is no number. */
export function amountSaid(value: string, words: string): number | null {
  const figure = figuresSaid(words).find((one) => one.value === value);
  return figure?.amount ?? amountOf(flatten(value));
}

import { fold, type CharMap } from '../../search/fold.ts';

/** Years that are asked for, first to last, as one would type them. */
export interface Years {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** What is typed: words that all must occur, and years of which one must fit. */
export interface Asked {
  readonly words: readonly string[];
  readonly years: readonly Years[];
}

/** 2023 · 2023年 · 2023–2026年; longer numbers are none. */
const YEARS = /(?<!\d)(\d{4})年?(?:[-–—−~～至到]+(\d{4}))?(?!\d)年?/gu;
const MARKS = /[\s,，、;；]+/u;

export function askedIn(typed: string, pairs: CharMap): Asked {
  const years: Years[] = [];
  const rest = typed
    .normalize('NFKC')
    .replace(YEARS, (found: string, one: string, other?: string) => {
      const [a, b] = [Number(one), Number(other ?? one)];
      years.push({ from: Math.min(a, b), to: Math.max(a, b), typed: fold(found, pairs) });
      return ' ';
    });
  const words = rest.split(MARKS).map((word) => fold(word, pairs));
  return { words: words.filter((word) => word !== ''), years };
}

import { pinyin } from 'pinyin-pro';
import type { PinyinData } from '../data.ts';

const CHINESE_RUN = /\p{Script=Han}+/gu;

/** Readings of every Chinese character of the texts, as it is read where it stands, without tones. */
export function readingsOf(texts: readonly string[]): PinyinData {
  const chars = new Map<string, Set<string>>();
  for (const run of new Set(texts.flatMap((text) => text.match(CHINESE_RUN) ?? []))) {
    const readings = pinyin(run, { toneType: 'none', type: 'array', v: true });
    [...run].forEach((char, at) => {
      const reading = readings[at] ?? '';
      if (/^[a-z]+$/u.test(reading))
        chars.set(reading, (chars.get(reading) ?? new Set()).add(char));
    });
  }
  const sorted = [...chars].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([reading, of]) => [reading, [...of].sort().join('')] as const);
}

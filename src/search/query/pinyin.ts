import type { PinyinData } from '../data.ts';
import type { Source, Term } from './near.ts';
import type { Segmenter } from './segment.ts';

/** What a query in Latin letters may hold; apostrophes and spaces part syllables. */
const LATIN = /^[a-zü]+(?:[\s'’]*[a-zü]+)*$/u;
const SHORTEST = 2;
const LONGEST = 60;
/** Strings that initials may stand for, in characters. */
const INITIALS = 12;

/** How much of a syllable one character may take up. */
type Manner = 'whole' | 'initial';

/** The letters of a query that can be pinyin, else null. */
export function pinyinLetters(typed: string): string | null {
  const lower = typed.trim().toLowerCase();
  if (!LATIN.test(lower)) return null;
  const letters = lower.replace(/[\s'’]/gu, '').replace(/ü/gu, 'v');
  return letters.length >= SHORTEST && letters.length <= LONGEST ? letters : null;
}

/**
 * Strings of the sources that `letters` spell out, or, failing these, whose initials they are.
 * Strings made of whole words come first and, of these, the frequent ones.
 */
export function pinyinTerms(
  letters: string,
  data: PinyinData,
  sources: readonly Source[],
  segmenter: Segmenter,
): Term[] {
  const readings = readingTable(data);
  const whole = termsIn(letters, readings, sources, 'whole');
  const found =
    whole.length > 0 || letters.length > INITIALS
      ? whole
      : termsIn(letters, readings, sources, 'initial');
  return found
    .map((term) => ({ term, loose: looseness(term.text, segmenter) }))
    .filter(
      ({ loose }, _, all) => loose === Math.min(...all.map((other) => other.loose)) || loose === 0,
    )
    .sort(
      (a, b) =>
        a.loose - b.loose || b.term.count - a.term.count || (a.term.text < b.term.text ? -1 : 1),
    )
    .map(({ term }) => term);
}

/** Single characters left when the string is cut into words: none in a well-made term. */
function looseness(text: string, segmenter: Segmenter): number {
  return segmenter.cut(text).filter((token) => token.text.length === 1).length;
}

function readingTable(data: PinyinData): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [reading, chars] of data) {
    for (const char of chars) table.set(char, [...(table.get(char) ?? []), reading]);
  }
  return table;
}

function termsIn(
  letters: string,
  readings: ReadonlyMap<string, readonly string[]>,
  sources: readonly Source[],
  manner: Manner,
): Term[] {
  const counts = new Map<string, number>();
  for (const { text, weight } of sources) {
    for (let start = 0; start < text.length; start++) {
      const end = spelled(text, start, letters, 0, readings, manner);
      if (end === -1) continue;
      const found = text.slice(start, end);
      if (found.length > 1) counts.set(found, (counts.get(found) ?? 0) + weight);
    }
  }
  return [...counts].map(([text, count]) => ({ text, count }));
}

/** Where the string that starts at `start` and spells `letters` from `at` ends, or -1. */
function spelled(
  text: string,
  start: number,
  letters: string,
  at: number,
  readings: ReadonlyMap<string, readonly string[]>,
  manner: Manner,
): number {
  if (at === letters.length) return start;
  for (const reading of readings.get(text[start] ?? '') ?? []) {
    for (const part of manner === 'whole' ? [reading] : initials(reading)) {
      if (!letters.startsWith(part, at)) continue;
      const end = spelled(text, start + 1, letters, at + part.length, readings, manner);
      if (end !== -1) return end;
    }
  }
  return -1;
}

/** `zhong` may be shortened to zh or z. */
function initials(reading: string): string[] {
  return /^[zcs]h/u.test(reading)
    ? [reading.slice(0, 2), reading.slice(0, 1)]
    : [reading.slice(0, 1)];
}

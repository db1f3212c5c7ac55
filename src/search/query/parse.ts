import { fold } from '../fold.ts';
import type { CharMap } from '../fold.ts';

/** What a reader typed, taken apart. All strings but `typed` are folded. */
export interface ParsedQuery {
  readonly typed: string;
  /** The pairs that it was folded with. */
  readonly traditional: CharMap;
  /** The whole of it as one string. */
  readonly literal: string;
  /** What a clause must contain, each somewhere; one entry when there are no spaces. */
  readonly parts: readonly string[];
  /** What a clause must not contain. */
  readonly without: readonly string[];
  /** True when straight quotes were used to keep a phrase together. */
  readonly quoted: boolean;
  /** True when white space divides it. */
  readonly spaced: boolean;
}

/** -词 preceded by white space; a hyphen alone, or at the very start, is text. */
const EXCLUSION = /(?<=\s)[-－]("[^"]+"|[^\s"-][^\s]*)/gu;
/** A phrase in quotes, or a run without white space. */
const PART = /"([^"]+)"|(“[^”]*\s[^”]*”)|(\S+)/gu;

/** Takes a query apart. A query without white space or quotes has itself as its only part. */
export function parseQuery(typed: string, traditional: CharMap): ParsedQuery {
  const folded = (text: string) => fold(text, traditional);
  const without = Array.from(typed.matchAll(EXCLUSION), ([, word]) => folded(bare(word ?? '')));
  const positive = typed.replace(EXCLUSION, ' ');
  const found = Array.from(positive.matchAll(PART), ([, phrase, curly, word]) => ({
    quoted: phrase !== undefined,
    text: folded(phrase ?? curly ?? word ?? ''),
  })).filter(({ text }) => text !== '');
  return {
    typed,
    traditional,
    literal: folded(positive),
    parts: [...new Set(found.map(({ text }) => text))],
    without: without.filter((word) => word !== ''),
    quoted: found.some(({ quoted }) => quoted),
    // 国家 国家 asks for 国家: a part given twice is still apart from the whole string.
    spaced: found.length > 1,
  };
}

function bare(word: string): string {
  return word.replace(/^"|"$/gu, '');
}

/** True when the clauses that contain all parts are asked for, not only those with the whole. */
export function asksForParts(query: ParsedQuery): boolean {
  return query.spaced || query.quoted || query.without.length > 0;
}

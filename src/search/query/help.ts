import { PINYIN } from '../data.ts';
import type { PinyinData } from '../data.ts';
import { containing, recordsWith } from './contain.ts';
import { fuzzyHits } from './fuzzy.ts';
import type { Hit, Match, Note } from './hit.ts';
import type { Library } from './library.ts';
import { withoutMarks } from './loose.ts';
import { nearTerms } from './near.ts';
import type { Source, Term } from './near.ts';
import type { ParsedQuery } from './parse.ts';
import { pinyinLetters, pinyinTerms } from './pinyin.ts';
import { lengthsOf, rankFound } from './rank.ts';
import { segmenterOf } from './segment.ts';

/** What can be offered when no clause contains the query. */
export interface Help {
  readonly hits: Hit[];
  readonly notes: Note[];
}

/** Terms whose results are shown, and the share of the best one's count they must have. */
const TERMS = { shown: 5, share: 0.2 };
const NOTHING: Help = { hits: [], notes: [] };

/**
 * The nearest things: what Latin letters spell, what differs by one character, and failing these
 * the clauses with the query's rare words.
 */
export async function helpHits(library: Library, query: ParsedQuery): Promise<Help> {
  const letters = pinyinLetters(query.typed);
  if (letters !== null) return byPinyin(library, letters, query);
  const near = await byNearTerms(library, query);
  return near.hits.length > 0 ? near : byWords(library, query);
}

async function byPinyin(library: Library, letters: string, query: ParsedQuery): Promise<Help> {
  const segmenter = await segmenterOf(library);
  const data = (await library.load(PINYIN)) as PinyinData;
  const terms = pinyinTerms(letters, data, await sourcesOf(library), segmenter);
  const help = await resultsOf(library, terms, 'pinyin', query.without);
  return {
    hits: help.hits,
    notes: help.terms.length > 0 ? [{ kind: 'pinyin', terms: help.terms }] : [],
  };
}

/** One wrong character in the query, or in the one part of it that no clause contains. */
async function byNearTerms(library: Library, query: ParsedQuery): Promise<Help> {
  const missing: string[] = [];
  for (const part of query.parts) {
    if ((await library.finder.find(part)).length === 0) missing.push(part);
  }
  const [wrong] = missing;
  if (wrong === undefined || missing.length > 1) return NOTHING;
  const terms = nearTerms(wrong, await sourcesOf(library));
  const others = query.parts.filter((part) => part !== wrong);
  const help = await resultsOf(library, terms, 'near', query.without, others);
  return {
    hits: help.hits,
    notes: help.terms.length > 0 ? [{ kind: 'nearest', terms: help.terms }] : [],
  };
}

/** A phrase kept together by quotes is not cut, nor one that only what was excluded contains. */
async function byWords(library: Library, query: ParsedQuery): Promise<Help> {
  if (query.quoted || (await onlyExcluded(library, query))) return NOTHING;
  const segmenter = await segmenterOf(library);
  const excluded = await recordsWith(library, query.without);
  const { hits, words, ...aside } = await fuzzyHits(library, query.literal, segmenter, excluded);
  return { hits, notes: hits.length > 0 ? [{ kind: 'words', terms: words, ...aside }] : [] };
}

async function onlyExcluded(library: Library, { parts, without }: ParsedQuery): Promise<boolean> {
  if (without.length === 0) return false;
  return (await containing(library, parts.map(withoutMarks))).length > 0;
}

/** What similar strings are looked for in: the texts at hand, else words and phrases. */
async function sourcesOf(library: Library): Promise<Source[]> {
  if (library.whole) return library.whole.map(({ folded }) => ({ text: folded, weight: 1 }));
  const { counts } = await segmenterOf(library);
  return [...counts].map(([text, weight]) => ({ text, weight }));
}

/** Clauses with the terms, term by term; `others` must stand in them too. */
async function resultsOf(
  library: Library,
  terms: readonly Term[],
  match: Match,
  without: readonly string[],
  others: readonly string[] = [],
): Promise<{ hits: Hit[]; terms: string[] }> {
  const least = (terms[0]?.count ?? 0) * TERMS.share;
  const hits = new Map<number, Hit>();
  const used: string[] = [];
  for (const { text, count } of terms.slice(0, TERMS.shown)) {
    // A term that holds another, or is held by it, has the same results or says less.
    if (count < least || used.some((term) => term.includes(text) || text.includes(term))) continue;
    const parts = [text, ...others];
    const holding = await containing(library, parts, without);
    const found = rankFound(library.data, holding, lengthsOf(parts));
    if (found.length > 0) used.push(text);
    for (const { record } of found) {
      if (!hits.has(record)) hits.set(record, { record, match, marks: parts });
    }
  }
  return { hits: [...hits.values()], terms: used };
}

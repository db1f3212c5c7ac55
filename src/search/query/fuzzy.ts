/** Clauses ranked by the rare words of a query that no clause contains as a whole. */
import { contextOf } from './context.ts';
import { scoreClause } from './fuzzy-score.ts';
import type { Question, Sighting, Wanted } from './fuzzy-score.ts';
import type { Hit } from './hit.ts';
import type { Library } from './library.ts';
import type { Segmenter, Token } from './segment.ts';
import { QUESTION, contentTokens, isFilling, isTelling } from './stop-words.ts';
import { otherWordings } from './synonyms.ts';

const MOST = 50;
/** Results that reach less than this share of the best score are left out. */
const SHARE = 0.2;
/** What a word counts that is also looked for as part of a longer run. */
const PART = 0.5;
/** What a word counts that fits nearly everything. */
const FILLING = 0.3;
/** Clauses whose texts are looked at, where the texts are not at hand as a whole. */
const READ = 6;

/** What of the wanted strings stands in each record. */
type Seen = ReadonlyMap<number, readonly Sighting[]>;

/** Clauses found by their words, and what became of the words. */
export interface ByWords {
  readonly hits: Hit[];
  /** Words that stand in the clauses, under which other names, words that only name a document, the rest. */
  readonly words: string[];
  readonly also: string[];
  readonly naming: string[];
  readonly unused: string[];
}

/**
 * Ranks clauses by the content words of `folded`, those in `excluded` left out. What is said of the
 * words is true of the clauses given.
 */
export async function fuzzyHits(
  library: Library,
  folded: string,
  segmenter: Segmenter,
  excluded: ReadonlySet<number>,
): Promise<ByWords> {
  const tokens = segmenter.cut(folded);
  const seen = new Map<number, Sighting[]>();
  const wanted: Wanted[] = [];
  for (const want of await wantedStrings(library, tokens))
    wanted.push(await look(library, want, seen));
  for (const record of excluded) seen.delete(record);
  const words = tokens.map(({ text }) => text);
  const context = contextOf(library.data, folded, words);
  const unit = QUESTION.exec(folded)?.[1] ?? null;
  const kept = await ranked(library, seen, { wanted, context, unit });
  const sightings = kept.flatMap((clause) => clause.sightings);
  const found = new Set(sightings.map((sighting) => sighting.wanted.text));
  const used = wanted.filter(({ leading, text }) => leading && found.has(text));
  const rest = contentTokens(tokens)
    .flat()
    .filter((word) => !used.some(({ text }) => text.includes(word)));
  return {
    hits: kept.map(hitOf),
    words: used.map(({ text }) => text),
    also: [...new Set(sightings.flatMap(({ as, wanted: { text } }) => (as === text ? [] : as)))],
    naming: rest.filter((word) => context.words.has(word)),
    unused: rest.filter((word) => !context.words.has(word)),
  };
}

function hitOf({ record, sightings }: Ranked): Hit {
  return { record, match: 'fuzzy', marks: [...new Set(sightings.map(({ as }) => as))] };
}

/** A clause with what was found in it. */
interface Ranked {
  readonly record: number;
  readonly sightings: readonly Sighting[];
}

/** Scored by what the index says, and the best of them again by their texts. */
async function ranked(library: Library, seen: Seen, question: Question): Promise<Ranked[]> {
  const { data } = library;
  const first = inOrder(
    [...seen].map(([record, sightings]) => ({
      record,
      sightings,
      score: scoreClause(data, record, sightings, question, library.atHand(record)),
    })),
  );
  const read = library.whole ? 0 : READ;
  const texts = await library.texts(first.slice(0, read).map(({ record }) => record));
  const again = first.slice(0, read).map((clause, at) => {
    const text = texts[at] ?? null;
    return {
      ...clause,
      score: scoreClause(data, clause.record, clause.sightings, question, text),
    };
  });
  const scored = inOrder([...again, ...first.slice(read)]);
  const least = (scored[0]?.score ?? 0) * SHARE;
  return scored.filter(({ score }) => score >= least).slice(0, MOST);
}

function inOrder<T extends { readonly record: number; readonly score: number }>(
  scored: readonly T[],
): T[] {
  return [...scored].sort((a, b) => b.score - a.score || a.record - b.record);
}

type Unrated = Omit<Wanted, 'rarity'>;

/** The content words, and runs of them that the corpus has side by side, longest first. */
async function wantedStrings(library: Library, tokens: readonly Token[]): Promise<Unrated[]> {
  const wanted = new Map<string, Unrated>();
  const want = (text: string, weight: number, leading: boolean) => {
    if (!isTelling(text)) return;
    if ((wanted.get(text)?.weight ?? 0) < weight) wanted.set(text, { text, weight, leading });
  };
  const groups = contentTokens(tokens);
  // Every word is looked for in the end: all at once, the index answers soonest.
  await Promise.all(groups.flat().map((word) => library.finder.find(word)));
  for (const group of groups) {
    for (let at = 0; at < group.length;) {
      const length = await longestRun(library, group.slice(at));
      const run = group.slice(at, at + length);
      want(run.join(''), run.every(isFilling) ? FILLING : 1, true);
      if (length > 1) for (const word of run) want(word, PART, false);
      at += length;
    }
  }
  return [...wanted.values()];
}

/**
 * How many of the words, from the first on, stand side by side somewhere. Where the next word breaks the
 * run, single characters at its end are the beginning of something else: 技术合|同.
 */
async function longestRun(library: Library, words: readonly string[]): Promise<number> {
  let length = 1;
  let run = words[0] ?? '';
  for (const word of words.slice(1)) {
    run += word;
    if ((await library.finder.find(run)).length === 0) break;
    length++;
  }
  if (length === words.length) return length;
  while (length > 1 && [...(words[length - 1] ?? '')].length === 1) length--;
  return length;
}

/** Finds a string, or another wording of it, and rates how rare it is. */
async function look(
  library: Library,
  want: Unrated,
  seen: Map<number, Sighting[]>,
): Promise<Wanted> {
  const { data, traditional } = library;
  const found = new Map<number, Omit<Sighting, 'wanted'>>();
  for (const as of [want.text, ...otherWordings(want.text, data.synonyms, traditional)]) {
    for (const { record, at } of await library.finder.find(as))
      if (!found.has(record)) found.set(record, { as, at });
  }
  const wanted = { ...want, rarity: Math.log(1 + data.records.length / (found.size + 0.5)) };
  for (const [record, sighting] of found) {
    const sightings = seen.get(record) ?? [];
    sightings.push({ wanted, ...sighting });
    seen.set(record, sightings);
  }
  return wanted;
}

import { addressHits } from './address.ts';
import { containing } from './contain.ts';
import { countFacets, passes } from './filters.ts';
import type { Facet, Filters } from './filters.ts';
import { helpHits } from './help.ts';
import type { Hit, Note } from './hit.ts';
import type { Library } from './library.ts';
import { asksForParts, parseQuery } from './parse.ts';
import type { ParsedQuery } from './parse.ts';
import { partNames } from './part-names.ts';
import { lengthsOf, rankFound } from './rank.ts';
import { withTraditional } from './traditional.ts';
import { variantHits } from './variants.ts';

/** The answer to a query: hits in order, the complete ones (exact, all) first. */
export interface Answer {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** Number of `exact` and `all` hits. */
  readonly total: number;
  /** Number of the others. */
  readonly helped: number;
  readonly notes: readonly Note[];
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

export interface Asked {
  readonly filters: Filters;
  /** Only what contains the query as typed: no variants, no help. */
  readonly only: boolean;
}

/** Queries longer than this are answered exactly and not helped further. */
const LONG = 200;

/** Answers a query from a library. The same library, query and filters give the same answer. */
export async function answerQuery(library: Library, typed: string, asked: Asked): Promise<Answer> {
  const query = parseQuery(typed, await withTraditional(library, typed));
  if (query.literal === '') return empty(typed);
  const certain = await certainHits(library, query);
  const helped = asked.only ? { hits: [], notes: [] } : await help(library, query, certain);
  const hits = inOrder([...certain, ...helped.hits]);
  const passing = hits.filter(({ record }) => passes(library.data, record, asked.filters));
  const total = passing.filter(isCertain).length;
  const counting = once(() => countFacets(library.data, counted(hits), asked.filters));
  return {
    query: typed,
    hits: passing,
    total,
    helped: passing.length - total,
    notes: helped.notes,
    // The list is shown first; the counts are made when they are asked for.
    get counts() {
      return counting();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function empty(query: string): Answer {
  return { query, hits: [], total: 0, helped: 0, notes: [], counts: new Map() };
}

/** What the filters count: the complete hits, or what helps where there are none. */
function counted(hits: readonly Hit[]): readonly Hit[] {
  return hits.some(isCertain) ? hits.filter(isCertain) : hits;
}

/** True for hits that are complete: every clause of their kind is listed. */
export function isCertain(hit: Hit): boolean {
  return hit.match === 'exact' || hit.match === 'all';
}

/** The clauses that contain the query, and those that contain all its parts. */
async function certainHits(library: Library, query: ParsedQuery): Promise<Hit[]> {
  const { data } = library;
  const whole = query.quoted && query.parts.length === 1 ? [] : [query.literal];
  const exact = whole.length === 0 ? [] : await containing(library, whole, query.without);
  const match = query.without.length > 0 && query.parts.length === 1 ? 'all' : 'exact';
  const first = rankFound(data, exact, lengthsOf(whole)).map(({ record }): Hit => ({
    record,
    match,
    marks: whole,
  }));
  if (!asksForParts(query) || query.parts.length === 0) return first;
  const known = new Set(first.map(({ record }) => record));
  const all = (await containing(library, query.parts, query.without)).filter(
    ({ record }) => !known.has(record),
  );
  const second = rankFound(data, all, lengthsOf(query.parts)).map(({ record }): Hit => ({
    record,
    match: 'all',
    marks: query.parts,
  }));
  return [...first, ...second];
}

/** What helps beyond: an address meant, other spellings and names, and failing all, nearest things. */
async function help(
  library: Library,
  query: ParsedQuery,
  certain: readonly Hit[],
): Promise<{ hits: Hit[]; notes: Note[] }> {
  if (query.typed.length > LONG) return { hits: [], notes: [{ kind: 'long' }] };
  const known = new Set(certain.map(({ record }) => record));
  const parts = partNames(library.data, library.whole);
  const address = addressHits(library.data, query.typed, query.traditional, parts).filter(
    ({ record, anchor }) => anchor !== undefined || !known.has(record),
  );
  for (const { record } of address) known.add(record);
  const variant = await variantHits(library, query, known);
  const meant = address.filter(({ guessed }) => guessed !== true);
  const found = certain.length + meant.length + variant.hits.length;
  const rest = found > 0 ? { hits: [], notes: [] } : await helpHits(library, query);
  const others = rest.hits.filter(({ record }) => !known.has(record));
  return {
    hits: [...address, ...variant.hits, ...others],
    notes: [...lackingNotes(address), ...variant.notes, ...rest.notes],
  };
}

/** Says that a document is shown in place of an item that it does not have. */
function lackingNotes(address: readonly Hit[]): Note[] {
  const terms = new Set(address.flatMap(({ lacking }) => lacking ?? []));
  return terms.size > 0 ? [{ kind: 'lacking', terms: [...terms] }] : [];
}

/** Exact hits, then the address meant, then the rest as they come. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const first = hits.filter(({ match }) => match === 'exact');
  const meant = hits.filter(({ match }) => match === 'address');
  const others = hits.filter(({ match }) => match !== 'exact' && match !== 'address');
  return [...first, ...meant, ...others];
}

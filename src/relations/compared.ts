import type { Candidates } from './candidates.ts';
import { changedTerms, freshTexts, movesOf, type Moves } from './moves.ts';
import { rowsOf, type Rows } from './rows.ts';
import { candidatesOf, lookThrough, LIMITS, type Looking } from './similarity.ts';
import { updatedCandidates } from './update.ts';
import { weigh, type Commonness, type VectorSpace } from './vectors.ts';

/** What one comparison of all texts leaves to the next one. */
export interface Compared {
  /** What each text is known by. */
  readonly keys: readonly string[];
  readonly rows: Rows;
  readonly commonness: Commonness;
  readonly candidates: Candidates;
}

/** Texts to compare: all that their terms are made of is in their keys, of which no two are the same. */
export interface Texts {
  readonly keys: readonly string[];
  readonly termsOf: (text: number) => ReadonlyMap<string, number>;
  /** Texts of one group are not compared with each other. */
  readonly groupOf: (text: number) => number;
}

/** The next comparison may be of fewer texts, among which lower scores are of worth. */
const SPARE = 0.9;

/**
 * Compares texts; pairs with less than `least` in common are of no use. What an earlier comparison left
 * (`earlier`) changes nothing but the time it takes.
 */
export function compareTexts(
  { keys, termsOf, groupOf }: Texts,
  least: number,
  earlier: Compared | null,
  limits = LIMITS,
): { readonly space: VectorSpace; readonly compared: Compared } {
  const moves = earlier === null ? null : movesOf(earlier.keys, keys);
  const rows =
    earlier === null || moves === null
      ? rowsOf(keys.length, termsOf)
      : rowsOf(keys.length, termsOf, { rows: earlier.rows, places: moves.before });
  const space = weigh(rows);
  const looking = lookThrough(space, Int32Array.from(keys.keys(), groupOf), limits);
  const candidates =
    (earlier === null || moves === null || earlier.candidates.floor > least
      ? null
      : broughtUpToDate(earlier, moves, rows, looking)) ?? candidatesOf(looking, least * SPARE);
  return { space, compared: { keys, rows, commonness: space.commonness, candidates } };
}

/** The candidates by what is left of the earlier ones; null where that is too little. */
function broughtUpToDate(
  earlier: Compared,
  moves: Moves,
  rows: Rows,
  looking: Looking,
): Candidates | null {
  const changed = changedTerms(
    { terms: earlier.rows.terms, commonness: earlier.commonness },
    { terms: rows.terms, commonness: looking.space.commonness },
  );
  const fresh = freshTexts(rows, moves, (term) => changed[term] === 1);
  const count = fresh.reduce((sum, isFresh) => sum + isFresh, 0);
  if (count > fresh.length * looking.limits.fresh) return null;
  return updatedCandidates(earlier.candidates, moves, fresh, looking);
}

/** How a clause answers a query. */
export type Match = 'exact' | 'all' | 'variant' | 'fuzzy' | 'pinyin' | 'near' | 'address';

/** One clause of the answer. */
export interface Hit {
  readonly record: number;
  readonly match: Match;
  /** Folded strings to mark in the clause's text. */
  readonly marks: readonly string[];
  /** The clause meant where it is larger than the record shown for it. */
  readonly anchor?: string;
  /** True when the document as a whole is meant. */
  readonly document?: boolean;
  /** The item asked for, where the document named has none of that name. */
  readonly lacking?: string;
  /** True when the query only abbreviates what it names; whatever else helps is shown too. */
  readonly guessed?: boolean;
}

/** What the page says about how it searched beyond the query as typed. */
export type Note =
  | { readonly kind: 'also'; readonly terms: readonly string[] }
  | {
      readonly kind: 'words';
      readonly terms: readonly string[];
      /** Words of the query that were left out, as nothing was found by them. */
      readonly unused: readonly string[];
      /** Words that say which document is meant. */
      readonly naming: readonly string[];
      /** What was found instead of a word, under another name. */
      readonly also: readonly string[];
    }
  | { readonly kind: 'lacking'; readonly terms: readonly string[] }
  | { readonly kind: 'nearest'; readonly terms: readonly string[] }
  | { readonly kind: 'pinyin'; readonly terms: readonly string[] }
  | { readonly kind: 'long' };

/**
 * What the search needs in the browser, as the build writes it. `start` is fetched first and
 * answers an exact query alone; the rest is fetched when a query asks for it.
 */
import type { Unit } from './tokens.ts';

/** A document as results and filters show it. */
export interface DocRow {
  readonly slug: string;
  readonly title: string;
  readonly supplied: boolean;
  readonly year: number | null;
  readonly period: readonly [number, number] | null;
  readonly level: string;
  readonly status: string;
  readonly place: string | null;
  readonly issuer: string | null;
  /** Values of the metadata that name the document (an index number, a document number). */
  readonly names: readonly string[];
}

/** A heading that clauses stand under; `up` is the place above it, -1 at the top. */
export interface PlaceRow {
  readonly label: string;
  readonly up: number;
}

/** One smallest clause. */
export interface RecordRow {
  readonly doc: number;
  readonly anchor: string;
  readonly kind: string;
  /** The printed number, or the supplied one in ［］; empty where there is none. */
  readonly number: string;
  /** What the result is called: the heading, or the first words. */
  readonly title: string;
  /** Code units of the heading at the start of the folded text; 0 where there is none. */
  readonly heading: number;
  readonly place: number;
  readonly themes: readonly number[];
  readonly units: readonly number[];
}

/** Terms that mean the same; `typed` are searched as the others but never searched for. */
export interface SynonymGroup {
  readonly terms: readonly string[];
  readonly typed: readonly string[];
  /** Longer strings in which a member is not meant. */
  readonly except: readonly string[];
}

/** One Pagefind index and the record of each of its pages. */
export interface ShardRow {
  /** Folder of the index below the site's base, with trailing slash. */
  readonly path: string;
  /** Pagefind's ids of the records, in order of `records`. */
  readonly ids: readonly string[];
  readonly records: readonly number[];
}

export interface StartData {
  readonly version: string;
  readonly unit: Unit;
  readonly docs: readonly DocRow[];
  readonly places: readonly PlaceRow[];
  readonly records: readonly RecordRow[];
  /** Own ranges of each record; null when texts are in `textFiles`. */
  readonly texts: readonly (readonly string[])[] | null;
  /** First record of each texts file, when texts are apart. */
  readonly textFiles: readonly number[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly string[];
  /** Every character of the folded texts, when the texts are apart; empty otherwise. */
  readonly alphabet: string;
  /** Traditional characters that the texts themselves hold, in pairs. */
  readonly traditional: string;
  readonly synonyms: readonly SynonymGroup[];
  readonly shards: readonly ShardRow[];
}

/** Words and recurring phrases of the folded texts with their counts, most frequent first. */
export interface WordsData {
  readonly words: readonly (readonly [string, number])[];
  readonly phrases: readonly (readonly [string, number])[];
}

/** Readings without tones (ü as v), each with the characters read so. */
export type PinyinData = readonly (readonly [string, string])[];

/** Names of the data files below `search-data/`. */
export const START = 'start.dat';
export const TRADITIONAL = 'traditional.dat';
export const WORDS = 'words.dat';
export const PINYIN = 'pinyin.dat';
/** What the documents say of each name and theme: `AnswerCard[]` of the layers. */
export const ANSWERS = 'answers.dat';

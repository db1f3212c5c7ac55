/**
 * What the search needs in the browser, as the build writes it. `start` is fetched first; the rest
 * is fetched when a query asks for it.
 */

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

/** One smallest clause. Lengths and offsets count code points of the folded text. */
export interface RecordRow {
  readonly doc: number;
  readonly anchor: string;
  /** Length of each range of its own text; the ranges count as parted by one place. */
  readonly ranges: readonly number[];
  /** Length of the heading at the start, without the mark that ends it; 0 where there is none. */
  readonly heading: number;
  /** Length of the list of units in charge at the end; 0 where there is none. */
  readonly tail: number;
  readonly themes: readonly number[];
  readonly units: readonly number[];
}

/**
 * The records as columns, which are small when packed and quickly read. Records stand in the order of
 * the documents; `counts` says how many each document has. A bare number stands for a list of one.
 */
export interface RecordColumns {
  readonly counts: readonly number[];
  readonly anchors: readonly (number | string)[];
  readonly ranges: readonly (number | readonly number[])[];
  readonly headings: Sparse<number>;
  readonly tails: Sparse<number>;
  readonly themes: Sparse<readonly number[]>;
  readonly units: Sparse<readonly number[]>;
}

/** A column that most records have nothing in: distances from one that has to the next, its values. */
export interface Sparse<T> {
  readonly steps: readonly number[];
  readonly values: readonly T[];
}

/**
 * How a clause is shown: its printed number (a supplied one in ［］, empty where there is none), what
 * it is called (the first characters of its text as a number, negative where … follows, or a string
 * of its own), the place it stands at.
 */
export type FaceRow = readonly [number: string, title: number | string, place: number];

/** The texts of the records of one sheet: own ranges of each, as the source has them. */
export interface SheetTexts {
  readonly places: readonly PlaceRow[];
  readonly faces: readonly FaceRow[];
  readonly texts: readonly (readonly string[])[];
}

/** Terms that mean the same; `typed` are searched as the others but never searched for. */
export interface SynonymGroup {
  readonly terms: readonly string[];
  readonly typed: readonly string[];
  /** Longer strings in which a member is not meant. */
  readonly except: readonly string[];
}

/** Documents whose texts, one after the other, are one page of the engine's index. */
export interface ShardRow {
  readonly docs: readonly number[];
}

/** What both forms of the start data have in common. */
export interface StartCommon {
  readonly version: string;
  readonly docs: readonly DocRow[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly string[];
  /** Traditional characters that the texts themselves hold, in pairs. */
  readonly traditional: string;
  readonly synonyms: readonly SynonymGroup[];
  readonly shards: readonly ShardRow[];
  /** The first pair of characters in each file of the index, in order, one after the other. */
  readonly openings: string;
  /** How many records have their texts in each sheet, in order. */
  readonly sheets: readonly number[];
  /** All sheets, where the texts are few enough to come along; else null. */
  readonly whole: readonly SheetTexts[] | null;
  /** Where texts are apart: every character of the folded texts, a string for each characters file. */
  readonly alphabet: readonly string[];
}

/** `start.dat`. */
export interface StartFile extends StartCommon {
  readonly columns: RecordColumns;
}

/** The start data as queries use it. */
export interface StartData extends StartCommon {
  readonly records: Records;
}

/** All records by number, from 0. There may be a hundred thousand: rows are made when asked for. */
export interface Records {
  readonly length: number;
  /** The first record of every document, and one beyond the last of all. */
  readonly firsts: readonly number[];
  at(record: number): RecordRow | undefined;
  /** Lengths of the record's ranges, as its row has them. */
  rangesOf(record: number): readonly number[];
}

/**
 * The records that hold each character of one string of the alphabet: those with it in the heading,
 * then the others, each list as distances from one record to the next.
 */
export type CharactersData = readonly (readonly [readonly number[], readonly number[]])[];

/** Words and recurring phrases of the folded texts with their counts, see `word-list.ts`. */
export interface WordsData {
  readonly words: string;
  readonly phrases: string;
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

/** The texts of a sheet, where they are apart. */
export function textsFile(sheet: number): string {
  return `texts/${sheet}.dat`;
}

/** The records of the characters in one string of the alphabet. */
export function charactersFile(group: number): string {
  return `characters/${group}.dat`;
}

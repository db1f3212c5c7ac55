import type { StartData } from '../data.ts';
import { pairsOf } from '../fold.ts';
import type { CharMap } from '../fold.ts';
import { foldRecord, textFinder } from './finder.ts';
import type { Finder } from './finder.ts';

/** The text of a record: as the source has it, and folded. */
export interface RecordText {
  readonly ranges: readonly string[];
  readonly folded: string;
}

/** Fetches a data file of `search-data/`, unpacked. */
export type LoadData = (name: string) => Promise<unknown>;

/** Everything that a query is answered from. */
export interface Library {
  readonly data: StartData;
  readonly traditional: CharMap;
  /** Decides which records contain a string. */
  readonly finder: Finder;
  /** Texts of records, in the order asked for. */
  texts(records: readonly number[]): Promise<readonly RecordText[]>;
  /** Every record's folded text where the texts are at hand as a whole, else null. */
  readonly whole: readonly RecordText[] | null;
  readonly load: LoadData;
}

/** A library whose texts came with the start data. */
export function wholeLibrary(data: StartData, load: LoadData): Library {
  const traditional = pairsOf(data.traditional);
  const whole = (data.texts ?? []).map((ranges) => ({
    ranges,
    folded: foldRecord(ranges, traditional),
  }));
  const finder = textFinder(whole.map((text) => text.folded));
  const texts = (records: readonly number[]) =>
    Promise.resolve(records.map((record) => whole[record] ?? { ranges: [], folded: '' }));
  return { data, traditional, finder, texts, whole, load };
}

/** The id of a record's clause, `<slug>/<anchor>`. */
export function clauseId(data: StartData, record: number): string {
  const row = data.records[record];
  return row ? `${data.docs[row.doc]?.slug ?? ''}/${row.anchor}` : '';
}

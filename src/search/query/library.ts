import { START, textsFile } from '../data.ts';
import type { SheetTexts, StartData, StartFile } from '../data.ts';
import { openStart, startsOf } from '../columns.ts';
import { pairsOf } from '../fold.ts';
import type { CharMap } from '../fold.ts';
import { characterFinder } from './characters.ts';
import { foldRecord, textFinder } from './finder.ts';
import type { Finder } from './finder.ts';
import { phraseFinder } from './phrases.ts';
import type { Places } from './places.ts';

/** The text of a record: as the source has it, and folded; and what the record is called. */
export interface RecordText {
  readonly ranges: readonly string[];
  readonly folded: string;
  /** The printed number, or the supplied one in ［］; empty where there is none. */
  readonly number: string;
  /** The heading, or the first words. */
  readonly title: string;
  /** The headings it stands under, outermost first. */
  readonly path: readonly string[];
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
  readonly texts: (records: readonly number[]) => Promise<readonly RecordText[]>;
  /** The text of a record where it is at hand, else null. */
  readonly atHand: (record: number) => RecordText | null;
  /** Every record's text where the texts are at hand as a whole, else null. */
  readonly whole: readonly RecordText[] | null;
  readonly load: LoadData;
  /** The engine, where it is asked instead of texts at hand; else null. */
  readonly places: (() => Promise<Places>) | null;
}

/**
 * The library that the start data opens: over the texts themselves where they came along, else over
 * the engine, which is started by the first query that needs it.
 */
export async function openLibrary(
  load: LoadData,
  engine: (data: StartData) => Promise<Places>,
): Promise<Library> {
  const data = openStart((await load(START)) as StartFile);
  return data.whole ? wholeLibrary(data, data.whole, load) : apartLibrary(data, load, engine);
}

function wholeLibrary(data: StartData, sheets: readonly SheetTexts[], load: LoadData): Library {
  const traditional = pairsOf(data.traditional);
  const whole = sheets.flatMap((sheet) => textsIn(sheet, traditional));
  return {
    data,
    traditional,
    finder: textFinder(whole.map(({ folded }) => folded)),
    texts: (records) => Promise.resolve(records.map((record) => whole[record] ?? NOTHING)),
    atHand: (record) => whole[record] ?? NOTHING,
    whole,
    load,
    places: null,
  };
}

function apartLibrary(
  data: StartData,
  load: LoadData,
  engine: (data: StartData) => Promise<Places>,
): Library {
  const traditional = pairsOf(data.traditional);
  const shelf = new Shelf(data, load, traditional);
  const texts: Library['texts'] = (records) => Promise.all(records.map((one) => shelf.fetch(one)));
  const places = () => engine(data);
  const finder = phraseFinder({
    data,
    places,
    character: characterFinder(data, load),
    folded: async (records) => (await texts(records)).map(({ folded }) => folded),
  });
  const atHand: Library['atHand'] = (record) => shelf.at(record);
  return { data, traditional, finder, texts, atHand, whole: null, load, places };
}

/** Texts that are fetched sheet by sheet, when one of their records is wanted. */
class Shelf {
  private readonly load: LoadData;
  private readonly traditional: CharMap;
  /** The first record of every sheet. */
  private readonly firsts: readonly number[];
  private readonly here = new Map<number, readonly RecordText[]>();
  private readonly coming = new Map<number, Promise<readonly RecordText[]>>();

  constructor(data: StartData, load: LoadData, traditional: CharMap) {
    this.load = load;
    this.traditional = traditional;
    this.firsts = startsOf(data.sheets);
  }

  at(record: number): RecordText | null {
    const sheet = this.sheetOf(record);
    const texts = this.here.get(sheet);
    return texts ? (texts[record - (this.firsts[sheet] ?? 0)] ?? NOTHING) : null;
  }

  async fetch(record: number): Promise<RecordText> {
    await this.sheet(this.sheetOf(record));
    return this.at(record) ?? NOTHING;
  }

  private sheetOf(record: number): number {
    let [low, high] = [0, this.firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.firsts[middle] ?? Infinity) <= record) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private sheet(sheet: number): Promise<readonly RecordText[]> {
    const coming = this.coming.get(sheet);
    if (coming) return coming;
    const asked = this.load(textsFile(sheet)).then(
      (file) => {
        const texts = textsIn(file as SheetTexts, this.traditional);
        this.here.set(sheet, texts);
        return texts;
      },
      (error: unknown) => {
        this.coming.delete(sheet);
        throw error;
      },
    );
    this.coming.set(sheet, asked);
    return asked;
  }
}

const NOTHING: RecordText = { ranges: [], folded: '', number: '', title: '', path: [] };

/** The texts of one sheet's records, with what they are called. */
function textsIn({ places, faces, texts }: SheetTexts, traditional: CharMap): RecordText[] {
  return texts.map((ranges, at) => {
    const [number, title, place] = faces[at] ?? ['', '', -1];
    const path: string[] = [];
    for (let up = place; up >= 0; up = places[up]?.up ?? -1) path.unshift(places[up]?.label ?? '');
    const folded = foldRecord(ranges, traditional);
    return { ranges, folded, number, title: titleIn(title, ranges[0] ?? ''), path };
  });
}

/** A title that the text begins with is stored as its length, negative where … follows. */
function titleIn(title: number | string, text: string): string {
  if (typeof title === 'string') return title;
  return title < 0 ? `${text.slice(0, -title)}…` : text.slice(0, title);
}

/** The id of a record's clause, `<slug>/<anchor>`. */
export function clauseId(data: StartData, record: number): string {
  const row = data.records.at(record);
  return row ? `${data.docs[row.doc]?.slug ?? ''}/${row.anchor}` : '';
}

import type { Clause, Corpus, PolicyDocument } from '../../model/corpus.ts';
import type { DocRow, SheetTexts, FaceRow, PlaceRow, RecordRow } from '../data.ts';
import { fold } from '../fold.ts';
import type { CharMap } from '../fold.ts';
import { startsOf } from '../columns.ts';
import { numberOf, ownRanges, titleOf } from './clause-text.ts';
import { sheetsOf } from './sheets.ts';
import { charactersIn } from './traditional.ts';

/** A list of units in charge that closes a text, folded. */
const RESPONSIBLE = /[(（](?:责任单位|牵头单位|责任部门|配合单位)[:：].*$/u;
/** The mark that ends a heading, folded. */
const ENDING = /[。:,]$/u;

/** The rows of a corpus: records in the order of the documents, and the texts of each sheet. */
export interface Rows {
  readonly docs: readonly DocRow[];
  readonly records: readonly RecordRow[];
  /** How many records each sheet has. */
  readonly sheets: readonly number[];
  readonly texts: readonly SheetTexts[];
  /** The folded ranges of each record. */
  readonly folded: readonly (readonly string[])[];
  /** The pairs that simplify the traditional characters of the texts. */
  readonly traditional: CharMap;
  readonly themes: readonly string[];
  readonly units: readonly string[];
}

/** Gives every value a number, in order of first appearance. */
class Numbering {
  readonly values: string[] = [];
  private readonly known = new Map<string, number>();

  of(value: string): number {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    this.known.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** A smallest clause: all that it stands in, innermost first and itself before, and its own text. */
interface Smallest {
  readonly lineage: readonly [Clause, ...Clause[]];
  readonly ranges: readonly string[];
}

/** Pairs that simplify the traditional characters among those given. */
type PairsFor = (present: ReadonlySet<string>) => CharMap;

/** One record for every smallest clause (a clause with text of its own), in the corpus' order. */
export function rowsOf({ documents }: Corpus, traditional: PairsFor): Rows {
  const smallest = documents.map(smallestOf);
  const pairs = traditional(charactersIn(smallest.flat().flatMap(({ ranges }) => ranges)));
  const themes = new Numbering();
  const units = new Numbering();
  const records: RecordRow[] = [];
  const folded: string[][] = [];
  smallest.forEach((clauses, doc) => {
    for (const clause of clauses) {
      const ranges = clause.ranges.map((range) => fold(range, pairs));
      folded.push(ranges);
      records.push({ ...recordOf(clause, ranges, pairs, themes, units), doc });
    }
  });
  const clauses = smallest.flat();
  const sheets = sheetsOf(records);
  const firsts = startsOf(sheets);
  const texts = sheets.map((_, at) => textsOf(clauses.slice(firsts[at], firsts[at + 1])));
  const docs = documents.map(docRow);
  return {
    docs,
    records,
    sheets,
    texts,
    folded,
    traditional: pairs,
    themes: themes.values,
    units: units.values,
  };
}

function smallestOf({ clauses }: PolicyDocument): Smallest[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return clauses.flatMap((clause) => {
    const ranges = ownRanges(clause);
    return ranges.length === 0 ? [] : [{ lineage: lineageOf(clause, byId), ranges }];
  });
}

/** The clause and all that it stands in, innermost first. */
export function lineageOf(
  clause: Clause,
  byId: ReadonlyMap<string, Clause>,
): [Clause, ...Clause[]] {
  const lineage: [Clause, ...Clause[]] = [clause];
  for (let up = clause.parent; up !== null;) {
    const parent = byId.get(up);
    if (!parent) break;
    lineage.push(parent);
    up = parent.parent;
  }
  return lineage;
}

function docRow(document: PolicyDocument): DocRow {
  return {
    slug: document.slug,
    title: document.title,
    supplied: document.titleSupplied,
    year: document.year,
    period: document.period,
    level: document.level,
    status: document.status,
    place: document.place,
    issuer: document.issuer?.name ?? null,
    names: Object.values(document.metadata).filter((value) => /\d{4}.*[-/号〕]/u.test(value)),
  };
}

function recordOf(
  { lineage }: Smallest,
  folded: readonly string[],
  pairs: CharMap,
  themes: Numbering,
  units: Numbering,
): Omit<RecordRow, 'doc'> {
  const [clause] = lineage;
  // Units are named for a task as a whole; themes are of each clause by itself.
  const charged = new Set(lineage.flatMap((of) => of.responsible?.units ?? []));
  return {
    anchor: clause.anchor,
    ranges: folded.map(length),
    heading: length(headingOf(clause, folded[0] ?? '', pairs)),
    tail: length(RESPONSIBLE.exec(folded.at(-1) ?? '')?.[0] ?? ''),
    themes: clause.themes.map((theme) => themes.of(theme)),
    units: [...charged].map((unit) => units.of(unit)),
  };
}

function length(text: string): number {
  return [...text].length;
}

/** The heading that the folded text begins with, without the mark that ends it. */
function headingOf(clause: Clause, folded: string, pairs: CharMap): string {
  if (clause.kind === 'title') return folded.replace(ENDING, '');
  const heading = fold(clause.heading ?? '', pairs);
  return folded.startsWith(heading) ? heading.replace(ENDING, '') : '';
}

function textsOf(clauses: readonly Smallest[]): SheetTexts {
  const places: PlaceRow[] = [];
  const known = new Map<string, number>();
  const faces = clauses.map(({ lineage, ranges }): FaceRow => [
    numberOf(lineage[0]),
    shortTitle(titleOf(lineage[0], lineage), ranges[0] ?? ''),
    place(lineage.slice(1), places, known),
  ]);
  return { places, faces, texts: clauses.map(({ ranges }) => ranges) };
}

/** The title as the first characters of the text where it is that, and as itself where not. */
function shortTitle(title: string, text: string): number | string {
  if (text.startsWith(title)) return title.length;
  return title.endsWith('…') && text.startsWith(title.slice(0, -1)) ? 1 - title.length : title;
}

/** The place row of the innermost of `ancestors`, made with all above it where new; -1 for none. */
function place(
  ancestors: readonly Clause[],
  places: PlaceRow[],
  known: Map<string, number>,
): number {
  const [first, ...rest] = ancestors;
  if (!first) return -1;
  const found = known.get(first.id);
  if (found !== undefined) return found;
  const up = place(rest, places, known);
  const index = places.push({ label: numberOf(first) + titleOf(first, ancestors), up }) - 1;
  known.set(first.id, index);
  return index;
}

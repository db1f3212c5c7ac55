import type { Clause, Corpus, PolicyDocument } from '../../model/corpus.ts';
import type { DocRow, PlaceRow, RecordRow } from '../data.ts';
import { fold } from '../fold.ts';
import { numberOf, ownRanges, titleOf } from './clause-text.ts';

/** The rows of a corpus and, for each record, the ranges of its own text. */
export interface Rows {
  readonly docs: DocRow[];
  readonly places: PlaceRow[];
  readonly records: RecordRow[];
  readonly texts: string[][];
  readonly themes: string[];
  readonly units: string[];
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

/** One record for every smallest clause (a clause with text of its own), in the corpus' order. */
export function rowsOf(corpus: Corpus): Rows {
  const themes = new Numbering();
  const units = new Numbering();
  const rows: Omit<Rows, 'themes' | 'units'> = { docs: [], places: [], records: [], texts: [] };
  for (const document of corpus.documents) {
    rows.docs.push(docRow(document));
    addClauses(rows, document, themes, units);
  }
  return { ...rows, themes: themes.values, units: units.values };
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

type Growing = Omit<Rows, 'themes' | 'units'>;

function addClauses(
  rows: Growing,
  document: PolicyDocument,
  themes: Numbering,
  units: Numbering,
): void {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  const placeOf = new Map<string, number>();
  const doc = rows.docs.length - 1;
  for (const clause of document.clauses) {
    const lineage = lineageOf(clause, byId);
    const texts = ownRanges(clause);
    if (texts.length === 0) continue;
    const inherited = <T>(pick: (of: Clause) => readonly T[]) => [
      ...new Set(lineage.flatMap(pick)),
    ];
    rows.texts.push(texts);
    rows.records.push({
      doc,
      anchor: clause.anchor,
      kind: clause.kind,
      number: numberOf(clause),
      title: titleOf(clause, lineage),
      heading: headingLength(clause, texts),
      place: place(lineage.slice(1), rows.places, placeOf),
      themes: inherited((of) => of.themes).map((theme) => themes.of(theme)),
      units: inherited((of) => of.responsible?.units ?? []).map((unit) => units.of(unit)),
    });
  }
}

/** The clause and all that it stands in, innermost first. */
export function lineageOf(clause: Clause, byId: ReadonlyMap<string, Clause>): Clause[] {
  const lineage = [clause];
  for (let up = clause.parent; up !== null;) {
    const parent = byId.get(up);
    if (!parent) break;
    lineage.push(parent);
    up = parent.parent;
  }
  return lineage;
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

/** How much of the folded text is the clause's heading, in UTF-16 units. */
function headingLength(clause: Clause, texts: readonly string[]): number {
  if (clause.kind === 'title') return fold(texts[0] ?? '').length;
  if (clause.heading === null) return 0;
  const heading = fold(clause.heading);
  return fold(texts[0] ?? '').startsWith(heading) ? heading.length : 0;
}

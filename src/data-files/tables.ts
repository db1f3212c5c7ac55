import type { Library } from '../assemble/assemble.ts';
import { TABLES_APART } from '../assemble/schemas.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import { indicatorSchema, type Indicator } from '../model/layers.ts';
import type { Table } from './csv.ts';
import { toTable, type Row } from './flatten.ts';

/**
 * The tables of the data, by name: for every data file one of the same name, and those apart. `data` are
 * the data files by name. One after the other, for the larger ones are large.
 */
export function* tablesOf(
  data: Readonly<Record<string, unknown>>,
  library: Library,
): Generator<readonly [string, Table]> {
  for (const [name, value] of Object.entries(data)) {
    yield [name, toTable(ROWS[name]?.(library) ?? rowsIn(value))];
  }
  const { documents, emendations } = library.corpus;
  const apart = { documents: documents.map(documentRow), emendations };
  for (const name of TABLES_APART) yield [name, toTable(apart[name])];
}

/** What has lists in lists: a row for each of the innermost. */
const ROWS: Readonly<Record<string, (library: Library) => readonly Row[]>> = {
  corpus: ({ corpus }) =>
    corpus.documents.flatMap(({ slug, clauses }) =>
      clauses.map((clause) => clauseRow(slug, clause)),
    ),
  themes: ({ themes }) =>
    themes.flatMap(({ id, name, description, clauses }) =>
      clauses.map((clause) => ({ id, name, description, clause })),
    ),
  indicators: ({ indicators }) => indicators.map(figureRow),
  names: ({ names }) =>
    names.flatMap(({ mentions, ...name }) => mentions.map((mention) => ({ ...name, mention }))),
  units: ({ units }) =>
    units.units.flatMap(({ name, ...roles }) =>
      (['leads', 'joins', 'asPrinted'] as const).flatMap((role) =>
        roles[role].map((clause) => ({ name, role, clause })),
      ),
    ),
  anchors: ({ ledger }) =>
    ledger.ledger.documents.flatMap(({ slug, entries }) =>
      entries.map((entry) => ({ document: slug, ...entry })),
    ),
  changes: ({ ledger }) =>
    ledger.changes.releases.flatMap(({ release, date, added, changed }) => [
      ...added.map((anchor) => ({ release, date, anchor, change: 'added' })),
      ...changed.map((decision) => ({ release, date, ...decision })),
    ]),
};

function rowsIn(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object') : [];
}

const OFFSETS = new Set(['own', 'source', 'ownSource', 'numberSource', 'sentences']);

/** A clause of a document (`slug`) without its offsets, which are for programs that read JSON. */
function clauseRow(slug: string, clause: Clause): Row {
  const row: Record<string, unknown> = { document: slug };
  let name: keyof Clause;
  for (name in clause) if (!OFFSETS.has(name)) row[name] = clause[name];
  return row;
}

/** The columns of figures, without the bare number, which a spreadsheet would take for a date (1-2). */
const FIGURE_COLUMNS = indicatorSchema.omit({ value: true }).keyof().options;

/** A figure as a row: every column, in the order of the schema, whatever the figure leaves out. */
export function figureRow(figure: Indicator): Row {
  return Object.fromEntries(FIGURE_COLUMNS.map((name) => [name, figure[name] ?? null]));
}

function documentRow({ clauses, ...document }: PolicyDocument): Row {
  return { ...document, clauses: clauses.length };
}

import type { Corpus } from '../../model/corpus.ts';
import type { Indicator } from '../../model/layers.ts';
import { toCsv } from '../csv.ts';
import { toTable, type Row } from '../flatten.ts';
import { clauseRow, figureRow } from '../tables.ts';
import { jsonOf, type CheckedSite, type Difference } from './site.ts';

/** Every data file has its table; those of clauses, relations and figures say what the data says. */
export function tableDifferences(site: CheckedSite): Difference[] {
  const { read } = site;
  // As it is written: the order of fields is the order of columns.
  const { documents } = jsonOf(read, 'data/corpus.json') as Corpus;
  const rows = documents.flatMap(({ slug, clauses }) =>
    clauses.map((clause) => ({ document: slug, ...clauseRow(clause) })),
  );
  const expected: [string, string][] = [
    ['corpus', toCsv(toTable(rows))],
    ['relations', toCsv(toTable(jsonOf(read, 'data/relations.json') as Row[]))],
    [
      'indicators',
      toCsv(toTable((jsonOf(read, 'data/indicators.json') as Indicator[]).map(figureRow))),
    ],
  ];
  const missing = ['themes', 'names', 'units', 'documents', 'emendations'].filter(
    (name) => read(`data/${name}.csv`) === null,
  );
  return [
    ...missing.map((name) => `没有 data/${name}.csv`),
    ...expected
      .filter(([name, text]) => read(`data/${name}.csv`) !== text)
      .map(([name]) => `data/${name}.csv 与 data/${name}.json 不同`),
  ];
}

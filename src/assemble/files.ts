import { z } from 'zod';
import { toMdx } from '../corpus/mdx.ts';
import { corpusSchema } from '../model/corpus.ts';
import {
  indicatorNotesSchema,
  indicatorSeriesListSchema,
  indicatorsSchema,
  namesSchema,
  relationsSchema,
  themesSchema,
  unitsSchema,
} from '../model/layers.ts';
import { ledgerSchema } from '../model/ledger.ts';
import type { Problem } from '../model/problem.ts';
import { relationIndex } from '../relations/order.ts';
import { reportJson } from '../report/json.ts';
import type { Library } from './assemble.ts';

/** The data files' names and what each must be. */
const SCHEMAS: Record<string, z.ZodType> = {
  corpus: corpusSchema,
  relations: relationsSchema,
  themes: themesSchema,
  names: namesSchema,
  units: unitsSchema,
  indicators: indicatorsSchema,
  'indicators-series': indicatorSeriesListSchema,
  'indicators-notes': indicatorNotesSchema,
  anchors: ledgerSchema,
};

/**
 * The library as files, by path: `docs/<slug>.mdx`, `data/<name>.json` with `data/<name>.schema.json`
 * beside each (JSON Schema 2020-12), and `report.json`.
 */
export function toFiles(library: Library, problems: readonly Problem[]): Map<string, string> {
  const { corpus, relations } = library;
  const order = corpus.documents.map(({ slug }) => slug);
  const related = relationIndex(relations, order);
  const files = new Map<string, string>();
  for (const document of corpus.documents) {
    files.set(`docs/${document.slug}.mdx`, toMdx(document, related));
    // JSON keeps every line end of the received text, whatever git does to those of text files.
    files.set(`sources/${document.slug}.json`, json(library.sources.get(document.slug) ?? ''));
  }
  for (const [name, data] of Object.entries(dataOf(library))) {
    files.set(`data/${name}.json`, json(data));
  }
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    files.set(`data/${name}.schema.json`, json(z.toJSONSchema(schema)));
  }
  const clauses = corpus.documents.reduce((sum, document) => sum + document.clauses.length, 0);
  files.set('report.json', reportJson({ documents: corpus.documents.length, clauses }, problems));
  return files;
}

function dataOf({ corpus, relations, themes, names, units, ledger, ...figures }: Library) {
  return {
    ...{ corpus, relations, themes, names, units },
    indicators: figures.indicators,
    'indicators-series': figures.indicatorSeries,
    'indicators-notes': figures.indicatorNotes,
    anchors: ledger.ledger,
  };
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

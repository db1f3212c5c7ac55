import { z } from 'zod';
import { toMdx } from '../corpus/mdx.ts';
import type { Problem } from '../model/problem.ts';
import type { HowRead, Reading } from '../model/reading.ts';
import { relationIndex } from '../relations/order.ts';
import { reportJson } from '../report/json.ts';
import type { Library } from './assemble.ts';
import { EDITORS_SCHEMAS } from './editors-schemas.ts';
import { DATA_SCHEMAS } from './schemas.ts';

/**
 * The library as files, by path: `docs/<slug>.mdx`, `data/<name>.json` with `data/<name>.schema.json`
 * beside each (JSON Schema 2020-12), `data/editors/<name>.schema.json` for the
 * files that people write, and `report.json`. Of documents only those `of` these slugs, where given.
 */
export function toFiles(
  library: Library,
  problems: readonly Problem[],
  of?: ReadonlySet<string>,
): Map<string, string> {
  const { corpus } = library;
  const files = documentFiles(library, of);
  for (const [name, data] of Object.entries(dataOf(library))) {
    files.set(`data/${name}.json`, json(data));
  }
  for (const [name, schema] of Object.entries(DATA_SCHEMAS)) {
    files.set(`data/${name}.schema.json`, json(z.toJSONSchema(schema)));
  }
  for (const [name, schema] of Object.entries(EDITORS_SCHEMAS)) {
    files.set(`data/editors/${name}.schema.json`, json(z.toJSONSchema(schema, { io: 'input' })));
  }
  const clauses = corpus.documents.reduce((sum, document) => sum + document.clauses.length, 0);
  files.set('report.json', reportJson({ documents: corpus.documents.length, clauses }, problems));
  return files;
}

/** Each document's text with its structure, as it was received, and how that was read; only those `of` these slugs, where given. */
export function documentFiles(library: Library, of?: ReadonlySet<string>): Map<string, string> {
  const { corpus, relations } = library;
  const order = corpus.documents.map(({ slug }) => slug);
  const related = relationIndex(relations, order);
  const files = new Map<string, string>();
  for (const document of corpus.documents) {
    if (of?.has(document.slug) === false) continue;
    files.set(`docs/${document.slug}.mdx`, toMdx(document, related));
    // JSON keeps every line end of the received text, whatever git does to those of text files.
    const reading = library.sources.get(document.slug);
    files.set(`sources/${document.slug}.json`, json(reading?.text ?? ''));
    if (reading !== undefined && reading.format !== 'text')
      files.set(`readings/${document.slug}.json`, json(howRead(reading)));
  }
  return files;
}

/** The data files' contents by name, in the order of their schemas. */
export function dataOf({ ledger, ...library }: Library) {
  const { corpus, relations, references, themes, names, units, ...figures } = library;
  return {
    ...{ corpus, relations, references, themes, names, units },
    indicators: figures.indicators,
    'indicators-series': figures.indicatorSeries,
    'indicators-notes': figures.indicatorNotes,
    anchors: ledger.ledger,
    changes: ledger.changes,
  };
}

/** How a text was taken out of its file, and what stayed behind. */
function howRead({ format, setAside, notes }: Reading): HowRead {
  return { format, setAside: [...setAside], notes: [...notes] };
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

import { z } from 'zod';
import type { Library } from '../assemble/assemble.ts';
import { dataOf } from '../assemble/files.ts';
import { TWIN_SCHEMAS } from '../assemble/schemas.ts';
import { toCsv } from './csv.ts';
import { clauseLines } from './lines.ts';
import { tablesOf } from './tables.ts';

/**
 * What stands beside the data files in `data/`, by path: a CSV twin of each, `clauses.jsonl` with a
 * clause to a line, and the schemas of its lines and of the JSON twins.
 */
export function openDataFiles(library: Library): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, table] of tablesOf(dataOf(library), library)) {
    files.set(`data/${name}.csv`, toCsv(table));
  }
  const clauses = library.corpus.documents.flatMap(clauseLines);
  files.set('data/clauses.jsonl', clauses.join(''));
  for (const [name, schema] of Object.entries(TWIN_SCHEMAS)) {
    files.set(`data/${name}.schema.json`, `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`);
  }
  return files;
}

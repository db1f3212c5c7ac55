import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { corpusSchema } from '../model/corpus.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import { relationsSchema } from '../model/layers.ts';
import type { Relation } from '../model/layers.ts';
import { once, oncePer, shown } from './shown.ts';

/** The folder that `npm run corpus` wrote and the site shows, absolute. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** Reads and checks one data file; the same file is parsed once for all pages. */
export function reader<T>(file: string, schema: z.ZodType<T>): () => T {
  return once(() => read(file, schema));
}

/** True where the build itself has written everything a moment ago: there is nothing to check. */
const fresh = process.env.CONTENT_FRESH !== undefined;

/** What a part of the library leaves out is the same for all documents. */
function read<T>(file: string, schema: z.ZodType<T>): T {
  const { data } = shown();
  const part = data === null ? null : join(data, file);
  const place = part !== null && existsSync(part) ? part : join(contentDir, 'data', file);
  const value: unknown = JSON.parse(readFileSync(place, 'utf8'));
  return fresh ? (value as T) : schema.parse(value);
}

/** Documents, clauses and emendations. */
export const corpus: () => Corpus = reader('corpus.json', corpusSchema);

/** Which clauses belong together, each pair once. */
export const relations: () => Relation[] = reader('relations.json', relationsSchema);

/** The documents whose pages are made. */
export function renderedDocuments(): PolicyDocument[] {
  const { documents } = corpus();
  const slugs = shown().documents;
  if (slugs === null) return documents;
  const among = new Set(slugs);
  return documents.filter(({ slug }) => among.has(slug));
}

/** The text of a document as it was received, which the corpus's offsets count in. */
export const sourceText: (slug: string) => string = oncePer((slug) => {
  const file = join(contentDir, 'sources', `${slug}.json`);
  return z.string().parse(JSON.parse(readFileSync(file, 'utf8')));
});

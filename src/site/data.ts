import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { corpusSchema } from '../model/corpus.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import { relationsSchema } from '../model/layers.ts';
import type { Relation } from '../model/layers.ts';

/** The folder that `npm run corpus` wrote and the site shows, absolute. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** A part of the library, for a process that renders some documents only; null for one that sees all. */
const slice = process.env.DATA_DIR === undefined ? null : resolve(process.env.DATA_DIR);

/** Reads and checks one data file; the same file is parsed once for all pages. */
export function reader<T>(file: string, schema: z.ZodType<T>): () => T {
  let parsed: { value: T } | null = null;
  return () => {
    parsed ??= {
      value: read(file, schema),
    };
    return parsed.value;
  };
}

/** True where the build itself has written everything a moment ago: there is nothing to check. */
const fresh = process.env.CONTENT_FRESH !== undefined;

/** What a slice leaves out is the same for all documents. */
function read<T>(file: string, schema: z.ZodType<T>): T {
  const part = slice === null ? null : join(slice, file);
  const place = part !== null && existsSync(part) ? part : join(contentDir, 'data', file);
  const data: unknown = JSON.parse(readFileSync(place, 'utf8'));
  return fresh ? (data as T) : schema.parse(data);
}

/** Documents, clauses and emendations. */
export const corpus: () => Corpus = reader('corpus.json', corpusSchema);

/** Which clauses belong together, each pair once. */
export const relations: () => Relation[] = reader('relations.json', relationsSchema);

/** Slugs of the documents whose pages this process renders; null for all. */
export const renderedSlugs: readonly string[] | null =
  process.env.RENDER_DOCUMENTS === undefined
    ? null
    : z.array(z.string()).parse(JSON.parse(readFileSync(process.env.RENDER_DOCUMENTS, 'utf8')));

/** The documents whose pages this process renders. */
export function renderedDocuments(): PolicyDocument[] {
  const { documents } = corpus();
  const slugs = renderedSlugs === null ? null : new Set(renderedSlugs);
  return slugs === null ? documents : documents.filter(({ slug }) => slugs.has(slug));
}

const sources = new Map<string, string>();

/** The text of a document as it was received, which the corpus's offsets count in. */
export function sourceText(slug: string): string {
  const known = sources.get(slug);
  if (known !== undefined) return known;
  const file = join(contentDir, 'sources', `${slug}.json`);
  const text = z.string().parse(JSON.parse(readFileSync(file, 'utf8')));
  sources.set(slug, text);
  return text;
}

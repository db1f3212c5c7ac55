import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { corpusSchema } from '../model/corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { relationsSchema } from '../model/layers.ts';
import type { Relation } from '../model/layers.ts';

/** The folder that `npm run corpus` wrote and the site shows, absolute. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** Reads and checks one data file; the same file is parsed once for all pages. */
export function reader<T>(file: string, schema: z.ZodType<T>): () => T {
  let parsed: { value: T } | null = null;
  return () => {
    parsed ??= {
      value: schema.parse(JSON.parse(readFileSync(join(contentDir, 'data', file), 'utf8'))),
    };
    return parsed.value;
  };
}

/** Documents, clauses and emendations. */
export const corpus: () => Corpus = reader('corpus.json', corpusSchema);

/** Which clauses belong together, each pair once. */
export const relations: () => Relation[] = reader('relations.json', relationsSchema);

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

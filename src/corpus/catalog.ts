import { z } from 'zod';
import {
  genreSchema,
  levelSchema,
  outsideSchema,
  originSchema,
  statusSchema,
  siteSchema,
} from '../model/corpus.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { readYaml, type YamlFile } from '../yaml/read.ts';
import { PAGE_NAMES, SLUG } from './slug.ts';

const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A fact with where the editors have it from; `inferred` when no words of the text state it. */
function fact<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, inferred: z.boolean(), evidence: z.string().min(1) });
}

/** What editors state about one file. */
export const entrySchema = z.strictObject({
  file: z.string().min(1),
  slug: z.string(),
  title: z
    .strictObject({ value: z.string().min(1), supplied: z.boolean(), evidence: z.string().min(1) })
    .optional(),
  year: fact(z.int()).optional(),
  period: fact(z.tuple([z.int(), z.int()])).optional(),
  placed: z.strictObject({ value: z.int(), evidence: z.string().min(1) }).optional(),
  genre: fact(genreSchema).optional(),
  level: fact(levelSchema).optional(),
  place: fact(z.string().min(1)).optional(),
  issuer: fact(z.string().min(1)).optional(),
  date: fact(dateSchema).optional(),
  dateNote: z.string().optional(),
  status: fact(statusSchema).optional(),
  /** 文号, 索引号 and the like, where the text states them outside of a table. */
  metadata: z.record(z.string().min(1), fact(z.string().min(1))).optional(),
  note: z.string().optional(),
  received: dateSchema.optional(),
  origin: originSchema.strict().optional(),
  originNote: z.string().optional(),
  outside: z.array(outsideSchema.strict()).optional(),
});

export const catalogSchema = z.strictObject({
  site: siteSchema.strict().optional(),
  documents: z.array(entrySchema),
});

export type Entry = z.infer<typeof entrySchema>;
export type Catalog = z.infer<typeof catalogSchema>;

/** Where an entry stands, for problems about it. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly line: number;
  readonly column: number;
}

/**
 * The catalog's text → its entries, checked against the files that are there.
 *
 * Problems (errors): those of the schema, `slug-not-ascii`, `slug-reserved`, `slug-twice`,
 * `file-twice`, `file-missing`.
 */
export function readCatalog(
  text: string,
  file: string,
  files: readonly string[],
): Checked<{ site: Catalog['site'] | null; entries: readonly PlacedEntry[] }> {
  const read = readYaml(text, file, catalogSchema);
  if (read.value === null) return { value: { site: null, entries: [] }, problems: read.problems };
  const catalog = read.value;
  const entries = catalog.value.documents.map((entry, i) => ({
    entry,
    ...catalog.placeOf(['documents', i, 'slug']),
  }));
  const problems = catalog.value.documents.flatMap((entry, i) => [
    ...slugProblems(catalog, file, entry, i),
    ...fileProblems(catalog, file, entry, i, files),
  ]);
  return { value: { site: catalog.value.site ?? null, entries }, problems };
}

function slugProblems(
  catalog: YamlFile<Catalog>,
  file: string,
  entry: Entry,
  i: number,
): Problem[] {
  const at = catalog.placeOf(['documents', i, 'slug']);
  const error = (rule: string, message: string, hint: string): Problem[] => [
    { rule, severity: 'error', file, ...at, message, hint },
  ];
  if (!SLUG.test(entry.slug)) {
    return error(
      'slug-not-ascii',
      `短名 ${JSON.stringify(entry.slug)} 不可用作地址`,
      '短名只用小写字母 a-z、数字和连字符',
    );
  }
  if (PAGE_NAMES.has(entry.slug)) {
    return error('slug-reserved', `短名 ${entry.slug} 是网站页面的名字`, '请换一个短名');
  }
  const earlier = catalog.value.documents.findIndex(({ slug }) => slug === entry.slug);
  if (earlier === i) return [];
  const other = catalog.value.documents[earlier]?.file ?? '';
  return error('slug-twice', `短名 ${entry.slug} 已用于 ${other}`, '每份文件须有自己的短名');
}

function fileProblems(
  catalog: YamlFile<Catalog>,
  file: string,
  entry: Entry,
  i: number,
  files: readonly string[],
): Problem[] {
  const at = catalog.placeOf(['documents', i, 'file']);
  const error = (rule: string, message: string, hint: string): Problem[] => [
    { rule, severity: 'error', file, ...at, message, hint },
  ];
  if (!files.includes(entry.file)) {
    return error(
      'file-missing',
      `目录列有 ${entry.file}，文件夹中没有`,
      '放入该文件，或删去这一条',
    );
  }
  const earlier = catalog.value.documents.findIndex((other) => other.file === entry.file);
  return earlier === i ? [] : error('file-twice', `${entry.file} 列了两次`, '删去其中一条');
}

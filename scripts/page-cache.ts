import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ownerOf } from '../src/rendering/owner.ts';
import { REPOSITORY } from './corpus.ts';
import { sweep } from './sweep.ts';
import type { TakeOver } from './take-over.ts';

/** Files by path below the site: size in bytes and time of writing. */
type Written = Record<string, readonly [size: number, time: number]>;

/** What is remembered of a built document: what its files were made of, and its files as they were written. */
const rememberedSchema = z.object({
  key: z.string(),
  // Hundreds of thousands in a large site, each of which is held against the file itself.
  files: z.custom<Written>((files) => typeof files === 'object' && files !== null),
});
const memorySchema = z.record(z.string(), rememberedSchema);

/** Remembered documents by slug. */
type Memory = z.infer<typeof memorySchema>;

/** The files of documents in a site, by what they are made of. */
export interface Kept {
  /** What the files of each document are made of, by slug. */
  readonly keys: ReadonlyMap<string, string>;
  /** A folder for the site, and where it will stand and an earlier one may. */
  readonly out: string;
  readonly target: string;
}

/** Which documents' files are to be made, and what is known of those that are not. */
export interface Changes {
  readonly changed: ReadonlySet<string>;
  readonly unchanged: Memory;
}

/** Looks for which documents anything has changed since the site in `target` was made, or in its files. */
export async function changesOf(kept: Kept): Promise<Changes> {
  const { keys, target } = kept;
  const known = await recall(kept);
  const unchanged: Memory = {};
  for (const [slug, key] of keys) {
    const before = known[slug];
    if (before?.key === key && isIntact(target, before)) unchanged[slug] = before;
  }
  return { changed: new Set([...keys.keys()].filter((slug) => !(slug in unchanged))), unchanged };
}

/** The files that were made, by path below the site, and those of the documents that were not. */
export interface Made {
  readonly made: readonly string[];
  readonly taken: TakeOver;
}

/**
 * Makes the files of the changed documents; all others' are to be taken over from the site in `target`.
 * `make` gives the paths of the files it has made in `out`.
 */
export async function makeChanged(
  kept: Kept,
  { unchanged }: Changes,
  make: () => Promise<readonly string[]>,
): Promise<Made> {
  const { out, target } = kept;
  const made = await make();
  const files = new Map(
    Object.entries(unchanged).map(([slug, { files }]) => [slug, Object.keys(files)]),
  );
  await remember(kept, { ...unchanged, ...rememberedOf(made, kept) });
  return { made, taken: { from: target, to: out, files } };
}

/** What is to be remembered of files that were just made. */
function rememberedOf(made: readonly string[], { keys, out }: Kept): Memory {
  const memory: Memory = {};
  const slugs = new Set(keys.keys());
  for (const file of made) {
    const slug = ownerOf(file, slugs);
    if (slug === null) continue;
    const { size, mtimeMs } = lstatSync(path.join(out, file));
    (memory[slug] ??= { key: keys.get(slug) ?? '', files: {} }).files[file] = [size, mtimeMs];
  }
  return memory;
}

/** Where they are remembered: beside the program, never in the corpus or the site. */
function memoryFile({ target }: Kept): string {
  const name = createHash('sha256').update(target).digest('hex').slice(0, 16);
  return path.join(REPOSITORY, 'node_modules/.cache/pages', `${name}.json`);
}

/** What an earlier build remembers; nothing where it cannot be read. */
async function recall(kept: Kept): Promise<Memory> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(memoryFile(kept), 'utf8')));
  } catch {
    return {};
  }
}

async function remember(kept: Kept, memory: Memory): Promise<void> {
  const file = memoryFile(kept);
  await mkdir(path.dirname(file), { recursive: true });
  await sweep(path.dirname(file));
  await writeFile(`${file}.${process.pid}`, JSON.stringify(memory));
  await rename(`${file}.${process.pid}`, file);
}

/**
 * True where every file of a document stands in the folder as it was written; nobody has touched it.
 * Without waiting between them: there are hundreds of thousands in a large site.
 */
function isIntact(folder: string, { files }: Memory[string]): boolean {
  const entries = Object.entries(files);
  return (
    entries.length > 0 &&
    entries.every(([name, [size, time]]) => {
      const now = lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
      return now?.size === size && now.mtimeMs === time;
    })
  );
}

import { createHash } from 'node:crypto';
import { linkSync, lstatSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ownerOf } from '../src/rendering/owner.ts';
import { REPOSITORY } from './corpus.ts';
import { Folders } from './folders.ts';
import { sweep } from './sweep.ts';

/** What is remembered of a built document: what its files were made of, and its files as they were written. */
const rememberedSchema = z.object({
  key: z.string(),
  /** By path below the site: size in bytes and time of writing. */
  files: z.record(z.string(), z.tuple([z.number(), z.number()])),
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

/**
 * Makes the files of those documents for which anything has changed, and takes over all others' from
 * the site in `target`. `make` is given their slugs, and gives the paths of the files it has made in `out`.
 * Gives the paths of all of them, made or taken over.
 */
export async function makeChanged(
  kept: Kept,
  make: (slugs: ReadonlySet<string>) => Promise<readonly string[]>,
): Promise<string[]> {
  const { keys, out, target } = kept;
  const known = await recall(kept);
  const memory: Memory = {};
  for (const [slug, key] of keys) {
    const before = known[slug];
    if (before?.key === key && isIntact(target, before)) memory[slug] = before;
  }
  const made = await make(new Set([...keys.keys()].filter((slug) => !(slug in memory))));
  const taken = Object.values(memory).flatMap(({ files }) => Object.keys(files));
  linkFiles(target, out, taken);
  const slugs = new Set(keys.keys());
  for (const file of made) {
    const slug = ownerOf(file, slugs);
    if (slug === null) continue;
    const { size, mtimeMs } = lstatSync(path.join(out, file));
    (memory[slug] ??= { key: keys.get(slug) ?? '', files: {} }).files[file] = [size, mtimeMs];
  }
  await remember(kept, memory);
  return [...taken, ...made];
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
      const now = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
      return now?.size === size && now.mtimeMs === time;
    })
  );
}

/**
 * Gives files a second name in another folder on the same disk, which costs no room; those that are
 * there already stay.
 */
function linkFiles(from: string, to: string, files: readonly string[]): void {
  const folders = new Folders(to);
  for (const file of files) {
    try {
      linkSync(path.join(from, file), folders.placeOf(file));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Notes } from '../src/assemble/assemble.ts';
import { Notebook } from '../src/model/notebook.ts';
import { codeKey } from './code-key.ts';
import { sweep } from './sweep.ts';

const KINDS = ['files', 'pairs'] as const;

/**
 * What earlier runs of this very program noted of a corpus directory, and the means to keep what this
 * one notes. It lies beside the program: the corpus stays as people left it.
 */
export interface KeptNotes {
  readonly notes: Notes;
  readonly keep: () => Promise<void>;
}

/** Reads the notes of a corpus directory; `repository` is the program's folder. */
export async function notesOf(directory: string, repository: string): Promise<KeptNotes> {
  const program = await codeKey(repository);
  const name = createHash('sha256').update(path.resolve(directory)).digest('hex').slice(0, 16);
  const folder = path.join(repository, 'node_modules/.cache/notes');
  const fileOf = (kind: string): string => path.join(folder, `${name}-${kind}.jsonl`);
  const notes: Notes = {
    files: new Notebook(await readLines(fileOf('files'), program)),
    pairs: new Notebook(await readLines(fileOf('pairs'), program)),
  };
  const keep = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await sweep(folder);
    for (const kind of KINDS) {
      // Where everything was known, and nothing dropped out, the file says the same already.
      if (notes[kind].isSame) continue;
      await writeLines(fileOf(kind), program, notes[kind].entries());
    }
  };
  return { notes, keep };
}

/** The entries of a file, one to a line below the program's key; none where the key is another. */
async function readLines<T>(file: string, program: string): Promise<(readonly [string, T])[]> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return [];
  try {
    const entries: (readonly [string, T])[] = [];
    let first = true;
    for await (const line of handle.readLines()) {
      if (first && line !== program) return [];
      if (!first) entries.push(JSON.parse(line) as readonly [string, T]);
      first = false;
    }
    return entries;
  } catch {
    return [];
  } finally {
    await handle.close().catch(() => undefined);
  }
}

async function writeLines(
  file: string,
  program: string,
  entries: Iterable<readonly [string, unknown]>,
): Promise<void> {
  const partial = `${file}.${process.pid}`;
  const lines = function* (): Generator<string> {
    yield `${program}\n`;
    for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(partial));
  await rename(partial, file);
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Notes } from '../src/assemble/assemble.ts';
import { Handover, Notebook } from '../src/model/notebook.ts';
import { fromBytes, toBytes } from '../src/relations/compared-bytes.ts';
import { codeKey } from './code-key.ts';
import { readSealed, writeSealed } from './sealed.ts';
import { sweep } from './sweep.ts';

const KINDS = ['files', 'pairs', 'figures', 'mentions'] as const;

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
  const known = async <T>(kind: (typeof KINDS)[number]): Promise<Notebook<T>> =>
    new Notebook(await readLines<T>(fileOf(kind), program));
  const compared = path.join(folder, `${name}-compared.bin`);
  const notes: Notes = {
    files: await known('files'),
    pairs: await known('pairs'),
    figures: await known('figures'),
    mentions: await known('mentions'),
    compared: new Handover(await readSealed(compared, program, fromBytes)),
  };
  const keep = async (): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await sweep(folder);
    for (const kind of KINDS) {
      await keepNotes(fileOf(kind), program, notes[kind]);
    }
    if (notes.compared.left !== null) {
      await writeSealed(compared, program, toBytes(notes.compared.left));
    }
  };
  return { notes, keep };
}

/** Adds what is new to the file; writes it anew where there is none for this program, or much in it is of no use. */
async function keepNotes(
  file: string,
  program: string,
  notebook: Notebook<unknown>,
): Promise<void> {
  const made = notebook.made();
  if (notebook.knowsNothing || notebook.isStale)
    await writeLines(file, program, notebook.entries());
  else if (made.length > 0) await appendFile(file, made.map(lineOf).join(''));
}

/**
 * The entries of a file, one to a line below the program's key; none where the key is another, nor where
 * a line was not written to its end.
 */
async function readLines<T>(file: string, program: string): Promise<(readonly [string, T])[]> {
  const bytes = await readFile(file).catch(() => Buffer.of());
  let from = bytes.indexOf('\n') + 1;
  const isOurs = bytes.toString('utf8', 0, Math.max(0, from - 1)) === program;
  if (!isOurs || !bytes.toString('utf8', bytes.length - 1).endsWith('\n')) return [];
  const entries: (readonly [string, T])[] = [];
  try {
    // The whole may be longer than any string; a later line stands for an earlier one of the same key.
    for (let end = bytes.indexOf('\n', from); end !== -1; end = bytes.indexOf('\n', from)) {
      entries.push(JSON.parse(bytes.toString('utf8', from, end)) as readonly [string, T]);
      from = end + 1;
    }
    return entries;
  } catch {
    return [];
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
    for (const entry of entries) yield lineOf(entry);
  };
  await pipeline(Readable.from(lines()), createWriteStream(partial));
  await rename(partial, file);
}

function lineOf(entry: readonly [string, unknown]): string {
  return `${JSON.stringify(entry)}\n`;
}

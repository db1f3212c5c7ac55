import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusDirectory } from '../src/assemble/assemble.ts';
import { readReceivedFile } from './received-file.ts';

/** What a received document's file name ends in. */
const RECEIVED = /\.(?:txt|html?|docx?|pdf)$/iu;

/** Reads a corpus directory: received files in the order of their names, catalog, editorial, ledger. */
export async function readCorpusDirectory(directory: string): Promise<CorpusDirectory> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && RECEIVED.test(entry.name));
  const files = await Promise.all(
    names
      .map(({ name }) => name)
      .sort()
      .map((name) => readReceivedFile(directory, name)),
  );
  const editorial = await readFolder(path.join(directory, 'editorial'));
  const ledger = await readFolder(path.join(directory, 'ledger'));
  return {
    files,
    catalog: await readText(path.join(directory, 'catalog.yaml')),
    editorial,
    ledger: {
      anchors: ledger.get('anchors.json') ?? null,
      changes: ledger.get('changes.json') ?? null,
      decisions: ledger.get('decisions.yaml') ?? null,
    },
  };
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(ifMissing<string[]>([]));
  const texts = await Promise.all(
    names.map(async (name) => [name, await readText(path.join(folder, name))] as const),
  );
  return new Map(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(ifMissing(null));
}

/** A file or folder that is not there is as good as an empty one; any other failure is reported. */
function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusDirectory } from '../src/assemble/assemble.ts';
import { InputError } from './exit.ts';
import { readReceivedFile } from './received-file.ts';

/** What a received document's file name ends in. */
export const RECEIVED = /\.(?:txt|html?|docx?|pdf)$/iu;

/** What the editors' folders hold; notes of other kinds beside it are theirs. */
const READ = /\.(?:ya?ml|json)$/iu;

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
  return {
    files,
    catalog: await readText(path.join(directory, 'catalog.yaml')),
    editorial,
    ledger: await readLedgerFolder(directory),
  };
}

/** The ledger of a corpus directory, as text. */
export async function readLedgerFolder(directory: string): Promise<CorpusDirectory['ledger']> {
  const ledger = await readFolder(path.join(directory, 'ledger'));
  return {
    anchors: ledger.get('anchors.json') ?? null,
    changes: ledger.get('changes.json') ?? null,
    decisions: ledger.get('decisions.yaml') ?? null,
  };
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(ifMissing<string[]>(folder, []));
  const texts = await Promise.all(
    names
      .filter((name) => READ.test(name))
      .map(async (name) => [name, await readText(path.join(folder, name))] as const),
  );
  return new Map(texts.flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(ifMissing(file, null));
}

/** A file or folder that is not there is as good as an empty one; any other failure is reported. */
function ifMissing<T>(file: string, instead: T): (error: unknown) => T {
  return (error) => {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT') return instead;
    const what = UNREADABLE.get(String(error.code));
    throw what === undefined
      ? error
      : new InputError(`${path.relative('.', file)}:1:1  error  unreadable  ${what}`);
  };
}

/** What people can have put where a file or a folder is wanted. */
const UNREADABLE = new Map([
  ['EISDIR', '这里应是一个文件，却是文件夹（请把文件夹移走，把内容写进同名的文件）'],
  ['ENOTDIR', '这里应是文件夹，却是一个文件（请改名，建同名的文件夹）'],
  ['EACCES', '没有读它的权限（请改权限）'],
]);

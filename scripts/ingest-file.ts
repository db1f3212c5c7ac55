import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReceivedFile } from '../src/corpus/received.ts';
import { textKey } from '../src/corpus/text-key.ts';
import { withEntry } from '../src/intake/catalog-text.ts';
import { problemOf, type Fault } from '../src/intake/fault.ts';
import { nameTaken, sameDocument, sameText } from '../src/intake/known-documents.ts';
import { take, type Taken } from '../src/intake/take.ts';
import { hasErrors, type Checked } from '../src/model/problem.ts';
import { readReceivedFile } from './received-file.ts';

const CATALOG = 'catalog.yaml';

/** The corpus directory that files are taken into, as far as new files meet it. */
export interface Destination {
  readonly directory: string;
  /** Names of its received files by their SHA-256. */
  readonly names: Map<string, string>;
  /** The same by what their texts are known by (`textKey`). */
  readonly texts: Map<string, string>;
  readonly slugs: Set<string>;
}

/** Reads one file and says what it would be in the corpus; writes nothing. */
export async function examine(file: string, to: Destination): Promise<Checked<Taken | null>> {
  const name = path.basename(file).normalize('NFC');
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) return refused(name, FOLDER);
  if (found?.isFile() !== true) return refused(name, NOT_THERE);
  const received: ReceivedFile = {
    ...(await readReceivedFile(path.dirname(file), path.basename(file))),
    name,
  };
  const reading = received.reading ?? { value: EMPTY, problems: [] };
  const named = { ...reading, problems: reading.problems.map((one) => ({ ...one, file: name })) };
  const taken = take({ name, bytes: received.bytes, reading: named, taken: to.slugs });
  if (taken.value === null) return taken;
  const clash = await clashOf(taken.value, to);
  if (clash === null) return taken;
  return refused(name, clash);
}

const EMPTY = { format: 'text', text: '', places: [], setAside: [], notes: [] } as const;

function refused(name: string, fault: Fault): Checked<null> {
  return { value: null, problems: [problemOf(name, fault, 'error')] };
}

const NOT_THERE: Fault = {
  rule: 'file-missing',
  message: '没有这个文件',
  hint: '请看看路径；名字里有空格的，要用引号括起来',
};

const FOLDER: Fault = {
  rule: 'file-missing',
  message: '这是文件夹，不是文件',
  hint: '请写出里面的文件，如 文件夹/*.docx',
};

async function clashOf({ file, sha256, reading }: Taken, to: Destination): Promise<Fault | null> {
  const same = to.names.get(sha256);
  if (same !== undefined) return sameDocument(same);
  const alike = to.texts.get(textKey(reading.text) ?? '');
  if (alike !== undefined) return sameText(alike);
  if ([...to.names.values()].includes(file)) return nameTaken(file);
  const there = await stat(path.join(to.directory, file)).catch(() => null);
  return there === null ? null : nameTaken(file);
}

/** From now on the file counts as one of the corpus, for those that come after it. */
export function remember({ file, sha256, reading, document }: Taken, to: Destination): void {
  to.names.set(sha256, file);
  const text = textKey(reading.text);
  if (text !== null) to.texts.set(text, file);
  to.slugs.add(document.slug);
}

/**
 * Puts the original into the corpus and its entry into the catalog: both or neither. Nothing that is
 * there is overwritten.
 *
 * Problems (errors): `name-taken`, `catalog-not-extended`.
 */
export async function admit(file: string, taken: Taken, to: Destination): Promise<Checked<null>> {
  const catalog = path.join(to.directory, CATALOG);
  const before = await readFile(catalog, 'utf8').catch(() => null);
  const after = withEntry(before, taken.entry);
  if (after === null) return refused(taken.file, NOT_EXTENDED);
  const target = path.join(to.directory, taken.file);
  const staged = path.join(to.directory, `.${taken.sha256}.tmp`);
  const stagedCatalog = path.join(to.directory, `.${CATALOG}.tmp`);
  try {
    await writeFile(staged, await readFile(file));
    await writeFile(stagedCatalog, after);
    // A link fails where something is; a rename would take its place.
    await link(staged, target);
    await rename(stagedCatalog, catalog).catch(async (error: unknown) => {
      await rm(target, { force: true });
      throw error;
    });
  } finally {
    await rm(staged, { force: true });
    await rm(stagedCatalog, { force: true });
  }
  remember(taken, to);
  return { value: null, problems: [] };
}

const NOT_EXTENDED: Fault = {
  rule: 'catalog-not-extended',
  message: '目录 catalog.yaml 的写法加不进新条目',
  hint: '请把 documents 写成一行一项的列表（- file: …），再试一次',
};

/** True when the file can be taken in. */
export function isAdmissible({ value, problems }: Checked<Taken | null>): boolean {
  return value !== null && !hasErrors(problems);
}

import type { Corpus, Emendation, PolicyDocument, Site } from '../model/corpus.ts';
import type { Notebook } from '../model/notebook.ts';
import { hasErrors, type Problem } from '../model/problem.ts';
import { sha256 as hashOf } from '../model/sha256.ts';
import { isBlankYaml } from '../yaml/read.ts';
import { readCatalog, type Entry } from './catalog.ts';
import { timeOrder, toDocument } from './document.ts';
import { emendationsOf } from './emendations.ts';
import type { Numbering } from './parse.ts';
import { readingOf, type ReceivedFile } from './received.ts';
import { PAGE_NAMES, SLUG } from './slug.ts';
import { textKey } from './text-key.ts';
import { understand } from './understand.ts';

export type { ReceivedFile } from './received.ts';

export interface CompileInput {
  readonly files: readonly ReceivedFile[];
  /** The catalog's text, null where the directory has none. */
  readonly catalog: string | null;
  /** What earlier releases decide about a document's anchors, by slug. */
  readonly numberingOf?: (slug: string) => Numbering;
  /** What those decisions are, as one key; needed where `notes` are given. */
  readonly numberingKey?: (slug: string) => string;
  /** What an earlier run made of the files; changes nothing but the time it takes. */
  readonly notes?: Notebook<SummedFile>;
}

export interface Compiled {
  readonly corpus: Corpus;
  /** One key for all that a document is made from, by slug; none without notes. */
  readonly keys: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

const CATALOG = 'catalog.yaml';
const DEFAULT_SITE: Site = { name: '政策文库', tagline: '', home: [], contact: null };

/**
 * Received files and catalog → corpus. A file with an error is left out of the corpus and stands in
 * the problems; the rest is complete.
 */
export function compile(input: CompileInput): Compiled {
  const names = input.files.map(({ name }) => name);
  const catalog =
    input.catalog === null || isBlankYaml(input.catalog)
      ? { value: { site: null, entries: [] }, problems: [] }
      : readCatalog(input.catalog, CATALOG, names);
  const entryOf = new Map(catalog.value.entries.map(({ entry }) => [entry.file, entry]));
  const keys = new Map<string, string>();
  const made = input.files.map((file) => noted(file, entryOf.get(file.name) ?? null, input, keys));
  const twins = new Twins();
  const kept = made.map((file) => twins.check(file));
  const documents = kept.flatMap(({ document }) => (document === null ? [] : [document]));
  const order = catalog.value.entries.map(({ entry }) => entry.slug);
  documents.sort(inTimeOrder(order));
  const emendationsIn = new Map(kept.map((file) => [file.document?.slug, file.emendations]));
  const emendations = documents.flatMap(({ slug }) => emendationsIn.get(slug) ?? []);
  const site = catalog.value.site ?? DEFAULT_SITE;
  const sums = new Map(made.map(({ document, sum }) => [document, sum]));
  const held = [site, documents.map((document) => sums.get(document)), emendations];
  return {
    // The version is what the corpus holds, not when it was built.
    corpus: { version: sumOf(held).slice(0, 12), site, documents, emendations },
    keys,
    problems: [...catalog.problems, ...kept.flatMap(({ problems }) => problems)],
  };
}

/** What became of one received file. */
export interface CompiledFile {
  readonly name: string;
  readonly document: PolicyDocument | null;
  readonly emendations: readonly Emendation[];
  /** What its text is known by, null where it has none (`textKey`). */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** The same with a sum of its document, so that all documents need not be summed up in every run. */
export interface SummedFile extends CompiledFile {
  readonly sum: string;
}

/** One file by itself. */
export function compileAlone(
  file: ReceivedFile,
  entry: Entry | null,
  numberingOf: (slug: string) => Numbering,
): CompiledFile {
  const sha256 = hashOf(file.bytes);
  const slug = entry?.slug ?? slugOfName(file.name, sha256);
  return compileFile(file, { entry, slug, sha256 }, { files: [], catalog: null, numberingOf });
}

/** Takes the file from the notes where nothing that it is made from has changed, and tells its key. */
function noted(
  file: ReceivedFile,
  entry: Entry | null,
  input: CompileInput,
  keys: Map<string, string>,
): SummedFile {
  const sha256 = hashOf(file.bytes);
  const slug = entry?.slug ?? slugOfName(file.name, sha256);
  const compiled = (): SummedFile => {
    const made = compileFile(file, { entry, slug, sha256 }, input);
    return { ...made, sum: sumOf(made.document) };
  };
  if (input.notes === undefined) return compiled();
  const numbering = input.numberingKey?.(slug) ?? '';
  const key = hashOf(JSON.stringify([file.name, sha256, entry, numbering]));
  keys.set(slug, key);
  return input.notes.recall(key, compiled);
}

/** What a file is known by. */
interface Known {
  readonly entry: Entry | null;
  readonly slug: string;
  readonly sha256: string;
}

function compileFile(
  file: ReceivedFile,
  { entry, slug, sha256 }: Known,
  input: CompileInput,
): CompiledFile {
  const { value: reading, problems } = readingOf(file);
  if (hasErrors(problems) || !isUsable(slug)) {
    // A slug that the catalog gives is the catalog's problem, named there.
    const named = isUsable(slug) || entry !== null ? [] : [unusable(file.name, slug)];
    return leftOut(file.name, [...problems, ...named]);
  }
  const { parsed, isWhole, ...found } = understand(file.name, reading.text, slug, {
    numbering: input.numberingOf?.(slug),
    format: reading.format,
    lists: reading.lists,
  });
  const source = { file: file.name, sha256, format: reading.format };
  return {
    name: file.name,
    document: isWhole ? toDocument(slug, source, parsed.clauses, entry) : null,
    emendations: emendationsOf(slug, parsed.mendings),
    text: textKey(reading.text),
    problems: [...problems, ...found.problems],
  };
}

function leftOut(name: string, problems: readonly Problem[]): CompiledFile {
  return { name, document: null, emendations: [], text: null, problems };
}

/** A file without an entry is named after itself, or after its bytes where that is no address. */
function slugOfName(name: string, sha256: string): string {
  const stem = name.replace(/\.[^.]*$/u, '');
  return SLUG.test(stem) ? stem : `doc-${sha256.slice(0, 8)}`;
}

function isUsable(slug: string): boolean {
  return SLUG.test(slug) && !PAGE_NAMES.has(slug);
}

function unusable(file: string, slug: string): Problem {
  return {
    rule: 'slug-reserved',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `文件名给出的短名 ${slug} 不可用`,
    hint: '请给文件改名，或在目录中另定短名',
  };
}

/** Two files with one slug, or with the same bytes: the second is left out and named; with one text, named only. */
export class Twins {
  readonly #owners = new Map<string, string>();

  /** The file as it is, or without its document and with what is wrong. */
  check(file: CompiledFile): CompiledFile {
    if (file.document === null) return file;
    const owners = this.#owners;
    const { slug, source } = file.document;
    const [same, named] = [owners.get(source.sha256), owners.get(slug)];
    if (same !== undefined)
      return leftOut(file.name, [...file.problems, sameDocument(file.name, same)]);
    if (named !== undefined)
      return leftOut(file.name, [...file.problems, slugTwice(file.name, slug, named)]);
    owners.set(source.sha256, file.name);
    owners.set(slug, file.name);
    const reader = file.text === null ? undefined : owners.get(file.text);
    if (file.text !== null) owners.set(file.text, reader ?? file.name);
    if (reader === undefined) return file;
    return { ...file, problems: [...file.problems, sameText(file.name, reader)] };
  }
}

function slugTwice(file: string, slug: string, owner: string): Problem {
  return {
    rule: 'slug-twice',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `短名 ${slug} 已用于 ${owner}`,
    hint: '两份文件相同则删去一份，不同则在目录中另定短名',
  };
}

function sameDocument(file: string, owner: string): Problem {
  return {
    rule: 'same-document',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `与 ${owner} 逐字节相同`,
    hint: '请删去其中一份',
  };
}

function sameText(file: string, owner: string): Problem {
  return {
    rule: 'same-text',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: `文字与 ${owner} 相同，只是文件不同`,
    hint: '同一份文件收了两次的，请删去一份',
  };
}

/** By time; of one year, as the catalog lists them, then by slug. */
function inTimeOrder(listed: readonly string[]) {
  const place = ({ slug }: PolicyDocument): number =>
    listed.includes(slug) ? listed.indexOf(slug) : listed.length;
  return (left: PolicyDocument, right: PolicyDocument): number => {
    const [earlier, later] = [timeOrder(left), timeOrder(right)];
    if (earlier !== later) return earlier < later ? -1 : 1;
    return place(left) - place(right) || compareText(left.slug, right.slug);
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function sumOf(data: unknown): string {
  return hashOf(JSON.stringify(data));
}

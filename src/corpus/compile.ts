import { createHash } from 'node:crypto';
import type { Corpus, Emendation, PolicyDocument, Site } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { isBlankYaml } from '../yaml/read.ts';
import { PAGE_NAMES, readCatalog, SLUG, type Entry } from './catalog.ts';
import { decode } from './decode.ts';
import { timeOrder, toDocument } from './document.ts';
import { emendationsOf, removedPoints } from './emendations.ts';
import { codePointOffsets } from './offsets.ts';
import { parse, type Numbering } from './parse.ts';
import { sequenceProblems } from './sequence.ts';
import { textProblems } from './text-problems.ts';
import { unexplainedLines } from './unexplained.ts';
import { verifyNothingLost } from './verify.ts';

/** A received file as it lies in the corpus directory. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CompileInput {
  readonly files: readonly ReceivedFile[];
  /** The catalog's text, null where the directory has none. */
  readonly catalog: string | null;
  /** What earlier releases decide about a document's anchors, by slug. */
  readonly numberingOf?: (slug: string) => Numbering;
}

export interface Compiled {
  readonly corpus: Corpus;
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
  const made = input.files.map((file) => compileFile(file, entryOf.get(file.name) ?? null, input));
  const kept = withoutTwins(made);
  const documents = kept.flatMap(({ document }) => (document === null ? [] : [document]));
  const order = catalog.value.entries.map(({ entry }) => entry.slug);
  documents.sort(inTimeOrder(order));
  const emendations = documents.flatMap(({ slug }) =>
    kept.flatMap((file) => (file.document?.slug === slug ? file.emendations : [])),
  );
  const corpus = { site: catalog.value.site ?? DEFAULT_SITE, documents, emendations };
  return {
    corpus: { version: versionOf(corpus), ...corpus },
    problems: [...catalog.problems, ...kept.flatMap(({ problems }) => problems)],
  };
}

interface CompiledFile {
  readonly name: string;
  readonly document: PolicyDocument | null;
  readonly emendations: readonly Emendation[];
  readonly problems: readonly Problem[];
}

function compileFile(file: ReceivedFile, entry: Entry | null, input: CompileInput): CompiledFile {
  const decoded = /\.txt$/iu.test(file.name)
    ? decode(file.bytes, file.name)
    : { value: '', problems: [unsupported(file.name)] };
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const slug = entry?.slug ?? slugOfName(file.name, sha256);
  if (decoded.problems.length > 0 || !isUsable(slug)) {
    // A slug that the catalog gives is the catalog's problem, named there.
    const problems =
      isUsable(slug) || entry !== null
        ? decoded.problems
        : [...decoded.problems, unusable(file.name, slug)];
    return { name: file.name, document: null, emendations: [], problems };
  }
  const seed = decoded.value;
  const parsed = parse(seed, slug, input.numberingOf?.(slug));
  const codePoint = codePointOffsets(seed);
  const lost = verifyNothingLost(
    file.name,
    seed,
    parsed.clauses,
    removedPoints(parsed.mendings, codePoint),
  );
  return {
    name: file.name,
    document:
      lost.length > 0 ? null : toDocument(slug, { file: file.name, sha256 }, parsed.clauses, entry),
    emendations: emendationsOf(slug, parsed.mendings),
    problems: [
      ...textProblems(file.name, seed),
      ...sequenceProblems(file.name, parsed.outline),
      ...unexplainedLines(file.name, parsed.outline),
      ...lost,
    ],
  };
}

/** Web pages, Word and PDF files are announced, not read as if they were text. */
function unsupported(file: string): Problem {
  return {
    rule: 'unsupported-format',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: '目前只读纯文本文件（.txt）',
    hint: '请先另存为纯文本（UTF-8）再放入',
  };
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

/** Two files with one slug: the second is left out and named. */
function withoutTwins(files: readonly CompiledFile[]): CompiledFile[] {
  const owner = new Map<string, string>();
  return files.map((file) => {
    const slug = file.document?.slug;
    const earlier = slug === undefined ? undefined : owner.get(slug);
    if (slug === undefined || earlier === undefined) {
      if (slug !== undefined) owner.set(slug, file.name);
      return file;
    }
    const twin: Problem = {
      rule: 'slug-twice',
      severity: 'error',
      file: file.name,
      line: 1,
      column: 1,
      message: `短名 ${slug} 已用于 ${earlier}`,
      hint: '两份文件相同则删去一份，不同则在目录中另定短名',
    };
    return { ...file, document: null, emendations: [], problems: [...file.problems, twin] };
  });
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

/** The version is what the corpus holds, not when it was built. */
function versionOf(corpus: Omit<Corpus, 'version'>): string {
  return createHash('sha256').update(JSON.stringify(corpus)).digest('hex').slice(0, 12);
}

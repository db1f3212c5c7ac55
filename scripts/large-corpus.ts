import { createHash } from 'node:crypto';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import { isBlankYaml } from '../src/yaml/read.ts';
import { readCatalog, type Entry } from '../src/corpus/catalog.ts';
import { compileAlone, Twins, type CompiledFile } from '../src/corpus/compile.ts';
import { toMdx } from '../src/corpus/mdx.ts';
import { readingOf } from '../src/corpus/received.ts';
import { heldToLedger, idsOf, missingDocuments, releasedIds } from '../src/ledger/held.ts';
import { numberingOf, readLedger, type LedgerState } from '../src/ledger/read.ts';
import type { Emendation } from '../src/model/corpus.ts';
import { hasErrors, type Problem } from '../src/model/problem.ts';
import { LARGEST } from '../src/intake/faults.ts';
import { reportJson } from '../src/report/json.ts';
import { problemLines, summaryLine } from '../src/report/terminal.ts';
import { RECEIVED, readLedgerFolder } from './corpus-directory.ts';
import { startProgress } from './progress.ts';
import { readReceivedFile } from './received-file.ts';
import { replaceDirectory, stageBeside } from './replace-directory.ts';

/** Bytes of text in received files; with more, what compares all clauses with all others is out of reach. */
export const LARGE = 128 * 2 ** 20;

/** A Word file or PDF is mostly pictures and fonts: its text is at most about this many bytes. */
const TEXT_OF_OTHERS = 256 * 2 ** 10;

/** True for a corpus directory that is parsed file by file. A file too large to be read counts for nothing. */
export async function isLarge(directory: string, limit = LARGE): Promise<boolean> {
  let size = 0;
  for (const name of await receivedIn(directory)) {
    const { size: bytes } = await stat(path.join(directory, name));
    if (bytes <= LARGEST)
      size += /\.(?:txt|html?)$/iu.test(name) ? bytes : Math.min(bytes, TEXT_OF_OTHERS);
  }
  return size > limit;
}

/**
 * A corpus too large to be held at once → its documents, `data/corpus.json` with a document a line, and
 * the report. Memory does not grow with the number of files. Gives the exit status.
 */
export async function parseLarge(
  directory: string,
  target: string,
  keepGoing: boolean,
): Promise<number> {
  const names = await receivedIn(directory);
  const catalog = await catalogOf(directory, names);
  const staged = await stageBeside(target);
  await mkdir(path.join(staged, 'docs'));
  await mkdir(path.join(staged, 'data'));
  const data = new CorpusFile(await open(path.join(staged, 'data/corpus.json'), 'w'));
  const twins = new Twins();
  const ledger = readLedger(await readLedgerFolder(directory));
  const keeper = new Keeper(ledger.value);
  const problems: Problem[] = [...catalog.problems, ...ledger.problems, layersLeftOut()];
  const progress = startProgress(names.length);
  let clauses = 0;
  for (const name of names) {
    progress.step(name);
    const file = await readReceivedFile(directory, name);
    const entry = catalog.entries.get(name) ?? null;
    const made = keeper.hold(
      twins.check(compileAlone(file, entry, (slug) => numberingOf(slug, ledger.value))),
      () => readingOf(file).value.text,
    );
    problems.push(...made.problems);
    clauses += made.document?.clauses.length ?? 0;
    await data.add(made);
    if (made.document !== null) {
      const mdx = toMdx(made.document, () => []);
      await writeFile(path.join(staged, `docs/${made.document.slug}.mdx`), mdx);
    }
  }
  progress.end();
  await data.close();
  if (!hasErrors(problems)) problems.push(...keeper.missing());
  const counted = { documents: data.documents, clauses };
  await writeFile(path.join(staged, 'report.json'), reportJson(counted, problems));
  for (const line of problemLines(problems)) console.error(line);
  console.log(summaryLine(data.documents, clauses, problems));
  return finishLarge(staged, target, hasErrors(problems), keepGoing);
}

async function finishLarge(
  staged: string,
  target: string,
  failed: boolean,
  keepGoing: boolean,
): Promise<number> {
  if (failed && !keepGoing) {
    console.error(`未写入；${target} 保持原样`);
    await rm(staged, { recursive: true, force: true });
    return 1;
  }
  await replaceDirectory(target, staged);
  return failed ? 1 : 0;
}

/** Holds the documents, one after the other, to what the ledger says of them. */
class Keeper {
  readonly #ledger: LedgerState;
  readonly #released: ReadonlySet<string>;
  readonly #present = new Set<string>();

  constructor(ledger: LedgerState) {
    this.#ledger = ledger;
    this.#released = releasedIds(ledger);
  }

  hold(made: CompiledFile, text: () => string): CompiledFile {
    if (made.document === null) return made;
    this.#present.add(made.document.slug);
    const own = idsOf([made.document]);
    const known = { has: (id: string) => own.has(id) || this.#released.has(id) };
    const { value, problems } = heldToLedger(made.document, this.#ledger, known, text);
    return { ...made, document: value, problems: [...made.problems, ...problems] };
  }

  missing(): Problem[] {
    return missingDocuments(this.#present, this.#ledger);
  }
}

/** `corpus.json`, written as it grows. */
class CorpusFile {
  documents = 0;
  readonly #file: FileHandle;
  readonly #emendations: Emendation[] = [];
  readonly #hash = createHash('sha256');

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add({ document, emendations }: CompiledFile): Promise<void> {
    if (document === null) return;
    const text = JSON.stringify(document);
    this.#hash.update(text);
    this.#emendations.push(...emendations);
    await this.#file.write(`${this.documents === 0 ? '{"documents":[\n' : ',\n'}${text}`);
    this.documents += 1;
  }

  async close(): Promise<void> {
    const version = this.#hash.digest('hex').slice(0, 12);
    const rest = JSON.stringify({ emendations: this.#emendations, version }).slice(1);
    await this.#file.write(`${this.documents === 0 ? '{"documents":[' : ''}\n],${rest}\n`);
    await this.#file.close();
  }
}

async function receivedIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && RECEIVED.test(entry.name));
  return files.map(({ name }) => name).sort();
}

async function catalogOf(
  directory: string,
  names: readonly string[],
): Promise<{ entries: ReadonlyMap<string, Entry>; problems: readonly Problem[] }> {
  const text = await readFile(path.join(directory, 'catalog.yaml'), 'utf8').catch(() => '');
  if (isBlankYaml(text)) return { entries: new Map(), problems: [] };
  const { value, problems } = readCatalog(text, 'catalog.yaml', [...names]);
  return { entries: new Map(value.entries.map(({ entry }) => [entry.file, entry])), problems };
}

function layersLeftOut(): Problem {
  const message = '文库太大，只写出文件、corpus.json 和 report.json，关系、主题等各层没有算';
  return { ...TOO_LARGE, severity: 'warning', message };
}

/** Said by the build of a site: better at once than when memory runs out. */
export function noSiteOf(): Problem {
  return { ...TOO_LARGE, severity: 'error', message: '文库太大，建不成一个网站' };
}

const TOO_LARGE = {
  rule: 'corpus-large',
  file: 'catalog.yaml',
  line: 1,
  column: 1,
  hint: '要网站的，请分成几个文库目录；更大的文库怎样做，见 README',
} as const;

import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { batchesOf, SIZES, type Sizes } from '../src/rendering/batches.ts';
import { Slices, type Slice } from '../src/rendering/slice.ts';
import { Sums } from '../src/rendering/sums.ts';
import { codeKey } from './code-key.ts';
import { REPOSITORY } from './corpus.ts';
import { inLanes } from './lanes.ts';
import { makeChanged, type Changes, type Made } from './page-cache.ts';
import { Renderers } from './renderer.ts';
import type { SiteProgram } from './site-program.ts';

/** As many processes as are worth it: each renders on one core. */
const LANES = Math.min(2, os.availableParallelism());

/** What is rendered, from where to where. */
export interface Rendering {
  /** The folder that the corpus stage wrote. */
  readonly content: string;
  readonly library: Library;
  /** An empty folder for the site. */
  readonly out: string;
  /** Where the site will stand, and an earlier one may. */
  readonly target: string;
  /** What renders them; it may still be in the making. */
  readonly program: Promise<SiteProgram>;
  /** What else is to be made meanwhile, on one of the cores. */
  readonly beside: () => Promise<void>;
}

/**
 * Renders the library's pages into `out`, those of documents only where anything has changed that they
 * read (`changesOf` what `pageKeys` gives): the others are to be taken over from the site in `target`.
 */
export async function renderSite(
  rendering: Rendering,
  keys: ReadonlyMap<string, string>,
  changes: Changes,
): Promise<Made> {
  const { out, target } = rendering;
  return makeChanged({ keys, out, target }, changes, () =>
    renderDocuments(rendering, changes.changed),
  );
}

/** Renders these documents and the pages about the whole library; gives the paths of all files. */
async function renderDocuments(
  rendering: Rendering,
  slugs: ReadonlySet<string>,
): Promise<string[]> {
  const { library, out, beside } = rendering;
  const all = library.corpus.documents.map(({ slug, clauses }) => ({
    slug,
    clauses: clauses.length,
  }));
  const works = all.filter(({ slug }) => slugs.has(slug));
  const clauses = all.reduce((sum, work) => sum + work.clauses, 0);
  const { whole, sliced } = batchesOf(works, clauses, LANES, sizes());
  const slices = new Slices(library);
  const program = await rendering.program;
  await cp(program.client, out, { recursive: true });
  const work = await mkdtemp(path.join(os.tmpdir(), 'render-'));
  const renderers = new Renderers(work, settingsOf(rendering, program));
  const files: (readonly string[])[] = [];
  const renderWhole = async (): Promise<void> => {
    // It takes as much memory as the library is large, which many batches could not spare.
    const ways = sliced.length > 1 ? 'renderOnce' : 'render';
    files.push(await renderers[ways]({ data: null, documents: whole }));
  };
  const renderSome = (some: readonly string[], at: number) => async (): Promise<void> => {
    const data = path.join(work, String(at));
    await writeSlice(data, slices.of(new Set(some)));
    files.push(await renderers.render({ data, documents: some }));
    await rm(data, { recursive: true });
  };
  const batches = sliced.map(renderSome);
  // A single batch goes to the process that has made the other pages: it is warm by then.
  const tasks =
    batches.length > 1
      ? [renderWhole, beside, ...batches]
      : [() => renderWhole().then(batches[0]), beside];
  try {
    await inLanes(LANES, tasks);
    return files.flat();
  } finally {
    renderers.end();
    await rm(work, { recursive: true, force: true });
  }
}

/** What every process that renders is told. */
function settingsOf({ content, out }: Rendering, program: SiteProgram): Record<string, string> {
  return {
    PROGRAM: program.module,
    IMPORTS: program.imports,
    NODE_COMPILE_CACHE: program.compiled,
    CONTENT_DIR: path.resolve(content),
    CONTENT_FRESH: 'yes',
    OUT_DIR: path.resolve(out),
  };
}

/** A test may want smaller batches than a small library has. */
function sizes(): Sizes {
  const most = Number(process.env['BATCH_CLAUSES'] ?? SIZES.most);
  return { most, few: Math.min(SIZES.few, most / 2) };
}

/** What the pages of each document are made of, as one key: the program, the address, the slice. */
export async function pageKeys(library: Library): Promise<Map<string, string>> {
  const slices = new Slices(library);
  const { corpus, ledger } = library;
  const { SITE, BASE } = process.env;
  const common = JSON.stringify([await codeKey(REPOSITORY), SITE, BASE, ledger.changes]);
  const sums = new Sums();
  return new Map(
    corpus.documents.map(({ slug }) => {
      // The received text itself is told by its sum, which the document holds.
      const own = sums.ofSlice(slices.of(new Set([slug])));
      return [slug, createHash('sha256').update(`${common}\n${own}`).digest('hex')];
    }),
  );
}

async function writeSlice(folder: string, slice: Slice): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries(slice)) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(value));
  }
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Library } from '../src/assemble/assemble.ts';
import { batchesOf, MOST } from '../src/rendering/batches.ts';
import { ownerOf } from '../src/rendering/owner.ts';
import { Slices, type Slice } from '../src/rendering/slice.ts';
import { codeKey } from './code-key.ts';
import { REPOSITORY } from './corpus.ts';
import { inLanes } from './lanes.ts';
import { makeChanged } from './page-cache.ts';

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
  /** What else is to be made meanwhile, on one of the cores. */
  readonly beside: () => Promise<void>;
}

/**
 * Renders the library's pages into `out`. Pages of documents for which nothing has changed that they
 * read (`keys`, see `pageKeys`) are taken over from the site in `target`.
 */
export async function renderSite(
  rendering: Rendering,
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  const { out, target } = rendering;
  await makeChanged({ kind: 'pages', keys, out, target }, (slugs) =>
    renderDocuments(rendering, slugs),
  );
}

/** Renders these documents and the pages about the whole library; gives the paths of all files. */
async function renderDocuments(
  rendering: Rendering,
  slugs: ReadonlySet<string>,
): Promise<string[]> {
  const { library, out } = rendering;
  const works = library.corpus.documents
    .filter(({ slug }) => slugs.has(slug))
    .map(({ slug, clauses }) => ({ slug, clauses: clauses.length }));
  const { whole, sliced } = batchesOf(works, Number(process.env['BATCH_CLAUSES'] ?? MOST));
  const slices = new Slices(library);
  const batches = [{ slugs: whole }, ...sliced.map((some) => ({ slugs: some, slices }))];
  const cache = path.join(REPOSITORY, 'node_modules/.cache/render');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, `${process.pid}-`));
  const built = await mkdtemp(path.join(out, '.rendered-'));
  const place = (at: number) => ({
    work: path.join(work, String(at)),
    out: path.join(built, String(at)),
  });
  try {
    const [first, ...others] = batches.map(
      (batch, at) => () => renderBatch({ ...rendering, ...batch, ...place(at) }),
    );
    await inLanes(LANES, [...(first === undefined ? [] : [first]), rendering.beside, ...others]);
    const files: string[] = [];
    for (const [at, { slugs: some }] of batches.entries()) {
      const owners = at === 0 ? null : new Set(some);
      files.push(...(await moveFiles(place(at).out, out, owners)));
    }
    return files;
  } finally {
    await rm(built, { recursive: true, force: true });
    await rm(work, { recursive: true, force: true });
  }
}

/** What the pages of each document are made of, as one key: the program, the address, the slice. */
export async function pageKeys(library: Library): Promise<Map<string, string>> {
  const slices = new Slices(library);
  const { corpus, ledger, sources } = library;
  const { SITE, BASE } = process.env;
  const common = JSON.stringify([await codeKey(REPOSITORY), SITE, BASE, ledger.changes]);
  return new Map(
    corpus.documents.map(({ slug }) => {
      const own = JSON.stringify([slices.of(new Set([slug])), sources.get(slug)]);
      const hash = createHash('sha256').update(`${common}\n${own}`);
      return [slug, hash.digest('hex')];
    }),
  );
}

interface Batch extends Rendering {
  readonly slugs: readonly string[];
  readonly work: string;
  /** Where given, the process sees only these documents' part of the library. */
  readonly slices?: Slices;
}

/** Runs one process of Astro. */
async function renderBatch({ content, out, slugs, work, slices }: Batch): Promise<void> {
  await mkdir(work, { recursive: true });
  const list = path.join(work, 'documents.json');
  await writeFile(list, JSON.stringify(slugs));
  const data = path.join(work, 'data');
  if (slices !== undefined) await writeSlice(data, slices.of(new Set(slugs)));
  await run('scripts/render.ts', work, {
    CONTENT_DIR: path.resolve(content),
    OUT_DIR: path.resolve(out),
    WORK_DIR: work,
    RENDER_DOCUMENTS: list,
    ...(slices === undefined ? {} : { DATA_DIR: data }),
    // A build asks the network for nothing, and tells it nothing.
    ASTRO_TELEMETRY_DISABLED: '1',
  });
}

async function writeSlice(folder: string, slice: Slice): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries(slice)) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(value));
  }
}

/** Astro keeps its unfinished files where it runs: each process has a folder of its own. */
function run(
  script: string,
  cwd: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [path.join(REPOSITORY, script)], {
      cwd,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`${script}: ${code ?? 'interrupted'}`));
    });
  });
}

/** Moves files to the site, all or those of some documents; gives their paths. */
async function moveFiles(
  from: string,
  to: string,
  owners: ReadonlySet<string> | null,
): Promise<string[]> {
  const all = await filesBelow(from);
  const files = owners === null ? all : all.filter((file) => ownerOf(file, owners) !== null);
  const folders = new Set(files.map((file) => path.dirname(path.join(to, file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const file of files) await rename(path.join(from, file), path.join(to, file));
  return files;
}

/** All files below a folder, by path from there, with slashes. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}

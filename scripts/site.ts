import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Library } from '../src/assemble/assemble.ts';
import { batchesOf, isSmall, SIZES, type Sizes, type Work } from '../src/rendering/batches.ts';
import type { Slices } from '../src/rendering/slice.ts';
import { Sums } from '../src/rendering/sums.ts';
import { codeKey } from './code-key.ts';
import { REPOSITORY } from './corpus.ts';
import { inLanes } from './lanes.ts';
import { makeChanged, type Changes, type Kept, type Made } from './page-cache.ts';
import { Renderers, type Renderer, type Settings } from './renderer.ts';
import type { SiteProgram } from './site-program.ts';

/** As many processes as are worth it: each renders on one core. */
const LANES = Math.min(2, os.availableParallelism());

/** Where a site is rendered from and to. */
export interface Ways {
  /** The folder for what the corpus stage makes: texts of documents stand there before these are rendered. */
  readonly content: string;
  /** An empty folder for the site. */
  readonly staged: string;
  /** What renders it; it may still be in the making. */
  readonly program: Promise<SiteProgram>;
}

/** The processes that render a site. */
export interface Rendering extends Ways {
  readonly renderers: Renderers;
  /** A folder for passing files. */
  readonly work: string;
}

/** Starts them: they get ready until there is something to render. */
export function startRendering(ways: Ways): Rendering {
  const work = mkdtempSync(path.join(os.tmpdir(), 'render-'));
  const settings = ways.program.then((program) => settingsOf(ways, program));
  return { ...ways, work, renderers: new Renderers(work, settings) };
}

/** Ends those that render nothing. */
export function endRendering({ renderers, work }: Rendering): void {
  renderers.end();
  rmSync(work, { recursive: true, force: true });
}

/** What is rendered. */
export interface Rendered {
  readonly library: Library;
  readonly slices: Slices;
  /** A folder with all that pages about the whole library read (see lean-library.ts). */
  readonly lean: string;
  /** The library is made for the first time: all is rendered, and memory is scarcer than time. */
  readonly isFirst: boolean;
  /** Finds out which documents have changed, and writes their texts: it takes its time. */
  readonly look: () => Promise<{ readonly kept: Kept; readonly changes: Changes }>;
  /** What else is to be made meanwhile, on one of the cores. */
  readonly beside: () => Promise<void>;
}

/**
 * Renders the library's pages, and those of documents only where anything has changed that they read: the
 * others are to be taken over from the site before.
 */
export async function renderSite(rendering: Rendering, rendered: Rendered): Promise<Made> {
  const { client } = await rendering.program;
  await cp(client, rendering.staged, { recursive: true });
  // Those of a small library are rendered along with its documents.
  const isApart = !isMadeAtOnce(rendered.library);
  const early = isApart && !rendered.isFirst ? beginLibrary(rendering, rendered.lean) : null;
  // What is sent to another process leaves when this one pauses.
  await setImmediate();
  const { kept, changes } = await rendered.look();
  const begun = early ?? (isApart ? beginLibrary(rendering, rendered.lean) : null);
  return makeChanged(kept, changes, () =>
    renderDocuments(rendering, rendered, changes.changed, begun),
  );
}

/** The files of a batch, and the process that has made them. */
interface Begun {
  readonly files: readonly string[];
  readonly renderer: Renderer;
}

function beginLibrary({ renderers }: Rendering, lean: string): Promise<Begun> {
  const begun = renderers.take().then(async (renderer) => {
    const files = await renderer.render({ library: true, data: lean, documents: [] });
    return { files, renderer };
  });
  // Whoever waits for them hears of a failure.
  begun.catch(() => undefined);
  return begun;
}

/** Renders these documents and waits for the pages about the whole library; gives the paths of all files. */
async function renderDocuments(
  { renderers, work }: Rendering,
  rendered: Rendered,
  slugs: ReadonlySet<string>,
  begun: Promise<Begun> | null,
): Promise<string[]> {
  const works = worksOf(rendered.library).filter(({ slug }) => slugs.has(slug));
  if (begun === null) {
    const documents = works.map(({ slug }) => slug);
    return renderWhole(renderers, rendered, documents);
  }
  const batches = batchesOf(works, LANES, sizes());
  const files: (readonly string[])[] = [];
  const library = async (): Promise<void> => {
    const made = await begun;
    files.push(made.files);
    // It holds as much memory as the library is large, which many batches could not spare.
    if (batches.length > LANES) made.renderer.end();
    else renderers.giveBack(made.renderer);
  };
  const tasks = batches.map((documents, at) => async (): Promise<void> => {
    const data = path.join(work, String(at));
    const slice = rendered.slices.of(new Set(documents));
    await writeSlice(data, { ...slice, changes: rendered.library.ledger.changes });
    files.push(await renderers.render({ library: false, data, documents }));
    await rm(data, { recursive: true });
  });
  // The first of few batches goes to the process that has made the other pages: it is warm by then.
  const [first, ...rest] = tasks;
  await inLanes(
    LANES,
    tasks.length <= LANES
      ? [() => library().then(first), rendered.beside, ...rest]
      : [library, rendered.beside, ...tasks],
  );
  return files.flat();
}

/** Renders a small library at once. */
async function renderWhole(
  renderers: Renderers,
  { beside }: Rendered,
  documents: readonly string[],
): Promise<string[]> {
  const files: string[] = [];
  const render = async (): Promise<void> => {
    files.push(...(await renderers.render({ library: true, data: null, documents })));
  };
  await inLanes(LANES, [render, beside]);
  return files;
}

/** True for a library that is rendered at once, from its data files. */
export function isMadeAtOnce(library: Library): boolean {
  return isSmall(worksOf(library), sizes());
}

/** How much work every document of the library is. */
function worksOf({ corpus }: Library): Work[] {
  return corpus.documents.map(({ slug, clauses }) => ({ slug, clauses: clauses.length }));
}

/** What every process that renders is told. */
function settingsOf({ content, staged }: Ways, program: SiteProgram): Settings {
  return {
    PROGRAM: program.module,
    IMPORTS: program.imports,
    NODE_COMPILE_CACHE: program.compiled,
    CONTENT_DIR: path.resolve(content),
    CONTENT_FRESH: 'yes',
    OUT_DIR: path.resolve(staged),
  };
}

/** A test may want smaller batches than a small library has. */
function sizes(): Sizes {
  const most = Number(process.env['BATCH_CLAUSES'] ?? SIZES.most);
  return { most, few: Math.min(SIZES.few, most / 2) };
}

/** What the pages of each document are made of, as one key: the program, the address, the slice. */
export async function pageKeys(library: Library, slices: Slices): Promise<Map<string, string>> {
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

async function writeSlice(folder: string, slice: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries(slice)) {
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(value));
  }
}

import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveFiles } from '../src/archive/archive.ts';
import type { StoredFiles } from '../src/archive/files.ts';
import type { Versions } from '../src/archive/manifest.ts';
import { saveMarkup } from '../src/offline/section.ts';
import { REPOSITORY } from './corpus.ts';
import type { CorpusRun } from './corpus.ts';
import { readCorpusDirectory } from './corpus-directory.ts';

/** What the offline editions are made from, besides the site. */
export interface Offline {
  readonly library: CorpusRun['library'];
  /** What the corpus stage and the site give for machines, by path. */
  readonly content: ReadonlyMap<string, string>;
  /** The corpus directory. */
  readonly corpus: string;
}

/** The offline editions of the site that stands in `staged`, `without` some files, by path below it. */
export async function offlineFiles(
  staged: string,
  without: ReadonlySet<string>,
  { library, content, corpus }: Offline,
): Promise<Map<string, Uint8Array>> {
  return archiveFiles({
    site: await filesIn(staged, without),
    base: siteBase(),
    saving: saveMarkup(siteBase()),
    directory: await readCorpusDirectory(corpus),
    content,
    library,
    versions: await versions(),
  });
}

/** Every file below a folder, read when it is asked for: a large site does not fit into memory twice. */
async function filesIn(folder: string, without: ReadonlySet<string>): Promise<StoredFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => !without.has(file)),
  );
  return {
    keys: () => paths,
    has: (file) => paths.has(file),
    get: (file) => (paths.has(file) ? readFileSync(path.join(folder, file)) : undefined),
  };
}

/** Everything the build is pinned to: what the lockfile says, not what this machine happens to run. */
async function versions(): Promise<Versions> {
  const text = await readFile(path.join(REPOSITORY, 'package.json'), 'utf8');
  const { name, version, devDependencies } = JSON.parse(text) as {
    name: string;
    version: string;
    devDependencies: Versions;
  };
  const used = ['node', 'astro', '@astrojs/mdx', 'pagefind', 'esbuild', 'fflate'];
  const pinned = used.map((program) => [program, devDependencies[program] ?? ''] as const);
  return { [name]: version, ...Object.fromEntries(pinned) };
}

/** The path that the site is built for, with a slash at both ends. */
export function siteBase(): string {
  const inner = (process.env['BASE'] ?? '/').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveFiles } from '../src/archive/archive.ts';
import type { Versions } from '../src/archive/manifest.ts';
import { REPOSITORY } from './corpus.ts';
import type { CorpusRun } from './corpus.ts';
import { readCorpusDirectory } from './corpus-directory.ts';

/** The offline editions of the site that stands in `staged`, by path below it. */
export async function offlineFiles(
  staged: string,
  corpus: string,
  run: CorpusRun,
): Promise<Map<string, Uint8Array>> {
  return archiveFiles({
    site: await readFiles(staged),
    base: withSlashes(process.env['BASE'] ?? '/'),
    directory: await readCorpusDirectory(corpus),
    content: run.files,
    library: run.library,
    versions: await versions(),
  });
}

/** Every file below a folder, in the order of their paths. */
async function readFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  return new Map(files.map((file, at) => [file, contents[at] ?? new Uint8Array()]));
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

function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Modules of the site → classic scripts, which a page may load from a folder. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, OnLoadArgs, Plugin } from 'esbuild';
import type { StoredFiles } from './files.ts';
import { textOf } from './files.ts';
import { rootOf } from './paths.ts';

const CLIENT = join(import.meta.dirname, 'client');
/** `fetch` of a folder, which takes the place of the real one wherever a script asks for that. */
const FETCH = join(CLIENT, 'folder-fetch.ts');

const LINKS = join(CLIENT, 'folder-links.ts');

/** The browsers of the last years; older ones read the pages without scripts. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

/** How a module becomes a script: the path it will stand at, and a global name for what it exports. */
export interface ClassicOptions {
  readonly standsAt: string;
  readonly globalName?: string;
}

/** A module of the site with all it imports. Throws when it imports what is not known in advance. */
export function classicScript(
  files: StoredFiles,
  module: string,
  options: ClassicOptions,
): Promise<Uint8Array> {
  return bundle(module, [FETCH, LINKS], options, [siteModules(files)]);
}

/** The folder's own program of this name in `client/`. */
export function folderProgram(name: string, options: ClassicOptions): Promise<Uint8Array> {
  return bundle(join(CLIENT, name), [FETCH], options, []);
}

async function bundle(
  entry: string,
  inject: string[],
  { standsAt, globalName }: ClassicOptions,
  plugins: readonly Plugin[],
): Promise<Uint8Array> {
  const settings: BuildOptions = {
    entryPoints: [entry],
    absWorkingDir: CLIENT,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    inject,
    define: {
      fetch: 'folderFetch',
      FOLDER_ROOT: JSON.stringify(rootOf(standsAt)),
      'import.meta.url': '""',
    },
    logLevel: 'silent',
    plugins: [fetchWhereAsked, ...plugins],
    ...(globalName === undefined ? {} : { globalName }),
  };
  const { outputFiles = [] } = await build(settings);
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Only a script that asks for `fetch` takes it along. */
const fetchWhereAsked: Plugin = {
  name: 'fetch',
  setup(plugin) {
    plugin.onResolve({ filter: /folder-fetch\.ts$/ }, () => ({ path: FETCH, sideEffects: false }));
  },
};

/** Finds modules among the files in memory: whatever an import says, from the file that says it. */
function siteModules(files: StoredFiles): Plugin {
  const namespace = 'site';
  return {
    name: namespace,
    setup(plugin) {
      plugin.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return path === LINKS ? null : { path, namespace };
        const from = new URL(importer, 'http://own.invalid/');
        return { path: new URL(path, from).pathname.slice(1), namespace };
      });
      plugin.onLoad({ filter: /.*/, namespace }, ({ path }: OnLoadArgs) => {
        const content = files.get(path);
        if (content === undefined) return { errors: [{ text: `no module ${path}` }] };
        return { contents: withoutPreloads(textOf(content), path), loader: 'js' };
      });
    },
  };
}

/** What Vite would load ahead of a module that is loaded on demand. */
const PRELOADS = /__vite__mapDeps\(\[[\d,]*\]\)/g;
const PRELOAD_LIST = /__vite__mapDeps=.*?\[([^\]]*)\]/;

/** In a folder all modules are in the script already; a style sheet among them would be lost. */
function withoutPreloads(module: string, path: string): string {
  const styles = PRELOAD_LIST.exec(module)?.[1]?.match(/[^"]+\.css/);
  if (styles) throw new Error(`${path} 按需载入样式 ${styles[0]}，离线文件夹中没有`);
  return module.replace(PRELOADS, '[]');
}

/** Modules of the site → classic scripts, which a page may load from a folder. */
import { basename, join } from 'node:path';
import type { OnLoadArgs, Plugin } from 'esbuild';
import { bundle } from './bundle.ts';
import type { StoredFiles } from './files.ts';
import { textOf } from './files.ts';
import { rootOf } from './paths.ts';

const CLIENT = join(import.meta.dirname, 'client');
/** What takes the place of `fetch` wherever a script asks for that: in a folder, in a single file. */
const FOLDER_FETCH = { name: 'folderFetch', file: join(CLIENT, 'folder-fetch.ts') };
const CARRIED_FETCH = { name: 'carriedFetch', file: join(CLIENT, 'carried-fetch.ts') };

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
  return classic(module, options, [siteModules(files)]);
}

/** The folder's own program of this name in `client/`. */
export function folderProgram(name: string, options: ClassicOptions): Promise<Uint8Array> {
  return classic(join(CLIENT, name), options, []);
}

/** The program of the single-file edition, which is part of its page. */
export function singleProgram(): Promise<Uint8Array> {
  const { name, file } = CARRIED_FETCH;
  return bundle(join(CLIENT, 'single.ts'), CLIENT, { inject: [file], define: { fetch: name } });
}

function classic(
  entry: string,
  { standsAt, globalName }: ClassicOptions,
  plugins: readonly Plugin[],
): Promise<Uint8Array> {
  return bundle(entry, CLIENT, {
    inject: [FOLDER_FETCH.file],
    define: {
      fetch: FOLDER_FETCH.name,
      FOLDER_ROOT: JSON.stringify(rootOf(standsAt)),
      'import.meta.url': '""',
    },
    plugins: [fetchWhereAsked, ...plugins],
    ...(globalName === undefined ? {} : { globalName }),
  });
}

/** Only a script that asks for `fetch` takes it along. */
const fetchWhereAsked: Plugin = {
  name: 'fetch',
  setup(plugin) {
    plugin.onResolve({ filter: /(?:folder-fetch|root)\.ts$/ }, ({ path }) => ({
      path: join(CLIENT, basename(path)),
      sideEffects: false,
    }));
  },
};

/** Finds modules among the files in memory: whatever an import says, from the file that says it. */
function siteModules(files: StoredFiles): Plugin {
  const namespace = 'site';
  return {
    name: namespace,
    setup(plugin) {
      // What the archive's own files import is no file of the site.
      plugin.onResolve({ filter: /.*/ }, ({ path, importer, kind, namespace: of }) => {
        if (kind === 'entry-point') return { path, namespace };
        if (of !== namespace) return null;
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

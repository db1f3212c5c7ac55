import type { Plugin } from 'vite';

/** Which modules each built script imports, by file name. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const SCRIPT = /<script type="module" src="([^"]*?)(_astro\/[^"]+\.js)"/gu;

/** Notes while the client's scripts are built which modules each of them imports. */
export function notedImports(): {
  readonly imports: Map<string, readonly string[]>;
  plugin: Plugin;
} {
  const imports = new Map<string, readonly string[]>();
  const plugin: Plugin = {
    name: 'note-imports',
    generateBundle(_options, bundle) {
      for (const [file, chunk] of Object.entries(bundle)) {
        imports.set(file, 'imports' in chunk ? chunk.imports : []);
      }
    },
  };
  return { imports, plugin };
}

/** Pages where the wait is felt, as files of the site: the browser fetches all modules at once. */
export const PRELOADING: readonly string[] = ['search/index.html'];

/**
 * The page with a link, at the end of its head, for every module that its scripts import. The scripts
 * themselves, which are larger, wait for the style sheets: on a slow line the page is painted first.
 */
export function withPreloads(html: string, imports: Imports): string {
  const links = new Set<string>();
  for (const [, base = '', file = ''] of html.matchAll(SCRIPT))
    for (const module of importedBy(file, imports))
      links.add(`<link rel="modulepreload" href="${base}${module}">`);
  return html
    .replace(SCRIPT, '$& fetchpriority="low"')
    .replace('</head>', () => `${[...links].join('')}</head>`);
}

function importedBy(file: string, imports: Imports, known = new Set<string>()): Set<string> {
  for (const module of imports.get(file) ?? []) {
    if (known.has(module)) continue;
    known.add(module);
    importedBy(module, imports, known);
  }
  return known;
}

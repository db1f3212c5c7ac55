/** What Vite calls the module that wraps imports on demand. */
const HELPER = '\0vite/preload-helper.js';
/** The list of modules that the helper would fetch first, at the head of a script, and its uses. */
const LIST = /^const __vite__mapDeps=.*\n/mu;
const USES = /,\s*__vite__mapDeps\(\[[\d,]*\]\)/gu;

/** The parts of a built script that are of interest here. */
interface Output {
  readonly type: string;
  code?: string;
}

/**
 * Imports on demand as the browser has them. Vite would wrap each so that the imported module's style
 * sheets and further modules are fetched first: here none brings styles, and the wrapping weighs more
 * than what is loaded.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre' as const,
    load: (id: string) =>
      id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
    generateBundle: {
      order: 'post' as const,
      handler(_options: unknown, bundle: Record<string, Output>) {
        for (const output of Object.values(bundle))
          if (output.type === 'chunk') output.code = withoutPreloads(output.code ?? '');
      },
    },
  };
}

/** A built script without its list of modules to fetch first. */
export function withoutPreloads(code: string): string {
  return code.replace(LIST, '').replace(USES, '');
}

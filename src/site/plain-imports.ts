/** What Vite calls its plugin that wraps imports on demand. */
const WRAPPING = 'native:import-analysis-build';

/** What is of interest here in a resolved configuration of Vite. */
interface Resolved {
  readonly plugins: readonly { readonly name: string }[];
}

/**
 * Imports on demand as the browser has them. Vite would wrap each so that the imported module's style
 * sheets and further modules are fetched first: here none brings styles, and the wrapping weighs more
 * than what is loaded. Where Vite has no such plugin any more, nothing is taken away.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    configResolved(config: Resolved) {
      const plugins = config.plugins as { readonly name: string }[];
      const at = plugins.findIndex(({ name }) => name === WRAPPING);
      if (at !== -1) plugins.splice(at, 1);
    },
  };
}

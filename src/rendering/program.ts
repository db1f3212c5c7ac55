import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { notedImports } from '../site/preloaded-modules.ts';

/** What the rendering processes load: made by the bundler from `entry.ts`. */
export const PROGRAM = 'program';
/** The styles and scripts of the pages, as they are published. */
export const CLIENT = 'client';
/** Which modules each of the scripts imports. */
export const IMPORTS = 'imports.json';

/** The entry is set below, in the bundler's terms. */
const OWN_ENTRY = { entrypointResolution: 'auto' } as const;

/**
 * Lets Astro make the program that renders pages without rendering any: it stands in `work`/program when
 * the build is done, for as many processes as there are.
 */
export function keptProgram(work: string): AstroIntegration {
  const name = 'kept-program';
  const entry = path.join(import.meta.dirname, 'entry.ts');
  const { imports, plugin } = notedImports();
  const none = () => Promise.reject(new Error('pages are rendered by processes of their own'));
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [plugin], build: { rolldownOptions: { input: entry } } },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name,
          ...OWN_ENTRY,
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name,
          getStaticPaths: () => Promise.resolve([]),
          render: none,
          // Astro throws its bundle away as soon as this is done.
          teardown: () => rename(path.join(work, CLIENT, '.prerender'), path.join(work, PROGRAM)),
        });
      },
      'astro:build:done': async () => {
        await writeFile(path.join(work, IMPORTS), JSON.stringify([...imports]));
      },
    },
  };
}

import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { keptProgram } from './src/rendering/program.ts';
import { plainImports } from './src/site/plain-imports.ts';

const root = import.meta.dirname;

export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  outDir: resolve(root, process.env.OUT_DIR ?? 'dist'),
  // Every build has its own: entries of another corpus must never be taken for this one's.
  cacheDir: join(
    process.env.WORK_DIR ?? root,
    process.env.WORK_DIR ? 'cache' : 'node_modules/.astro',
  ),
  output: 'static',
  trailingSlash: 'always',
  // JSX white space: a line break between two inline elements is no space, as Chinese text wants it.
  compressHTML: 'jsx',
  // The security policy of every page forbids inline styles and scripts.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [mdx(), keptProgram(process.env.WORK_DIR ?? root)],
  vite: {
    // Scripts loaded on demand are few and small: nothing to fetch ahead.
    // The folder is new, and other stages of the build write into it at the same time: nothing to empty.
    build: { assetsInlineLimit: 0, modulePreload: false, emptyOutDir: false },
    plugins: [plainImports()],
    resolve: {
      // Documents of another corpus lie outside the project, where Node would not find Astro.
      alias: { 'astro/jsx-runtime': join(root, 'node_modules/astro/dist/jsx-runtime/index.js') },
    },
  },
});

import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { rehypeClauses } from './src/site/rehype-clauses.ts';

const root = import.meta.dirname;
const content = resolve(root, process.env.CONTENT_DIR ?? 'content');
const corpusKey = createHash('sha256').update(content).digest('hex').slice(0, 12);

export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  outDir: resolve(root, process.env.OUT_DIR ?? 'dist'),
  // One cache per corpus: entries of another corpus must never be taken for this one's.
  cacheDir: join(root, 'node_modules/.astro', corpusKey),
  output: 'static',
  trailingSlash: 'always',
  // JSX white space: a line break between two inline elements is no space, as Chinese text wants it.
  compressHTML: 'jsx',
  // The security policy of every page forbids inline styles and scripts.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // The text is the source's, character by character: no typographic quotes, no tildes as deletions.
    processor: unified({ gfm: false, smartypants: false, rehypePlugins: [rehypeClauses] }),
  },
  integrations: [mdx()],
  vite: {
    // Scripts loaded on demand are few and small: nothing to fetch ahead.
    build: { assetsInlineLimit: 0, modulePreload: false },
    resolve: {
      // Documents of another corpus lie outside the project, where Node would not find Astro.
      alias: { 'astro/jsx-runtime': join(root, 'node_modules/astro/dist/jsx-runtime/index.js') },
    },
  },
});

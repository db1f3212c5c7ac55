/**
 * Lets Astro make the program that renders the pages, in a process of its own, which the build starts
 * (see site-program.ts): Astro's configuration reads its folders from the environment.
 */
import path from 'node:path';
import { build } from 'astro';

const repository = path.resolve(import.meta.dirname, '..');
// Astro keeps files of its own below its root: a working folder per process lets several run at once.
const root = process.env['WORK_DIR'] ?? repository;

await build({
  root,
  configFile: path.relative(root, path.join(repository, 'astro.config.mjs')),
  srcDir: path.join(repository, 'src'),
  publicDir: path.join(repository, 'public'),
  logLevel: 'error',
});

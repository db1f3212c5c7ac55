/** The two programs of saved copies as classic scripts: the worker, and that of the download page. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROGRAM, WORKER } from './list.ts';

const CLIENT = join(import.meta.dirname, 'client');
/** The browsers that the site is for. */
const TARGET = ['chrome109', 'firefox115', 'safari16.4'];

/** The programs by the path they are published at. */
export async function copyPrograms(): Promise<Map<string, Uint8Array>> {
  const [worker, panel] = await Promise.all([program('worker.ts'), program('main.ts')]);
  return new Map([
    [WORKER, worker],
    [PROGRAM, panel],
  ]);
}

async function program(name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(CLIENT, name)],
    absWorkingDir: CLIENT,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

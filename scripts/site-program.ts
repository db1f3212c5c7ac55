import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { CLIENT, IMPORTS, PROGRAM } from '../src/rendering/program.ts';
import { codeKey } from './code-key.ts';
import { runScript } from './run-script.ts';
import { REPOSITORY } from './corpus.ts';
import { sweep } from './sweep.ts';

/** What renders the pages of any library. */
export interface SiteProgram {
  /** The module to load. */
  readonly module: string;
  /** A folder with the styles and scripts of the pages. */
  readonly client: string;
  /** A file that tells which modules each of the scripts imports. */
  readonly imports: string;
  /** A folder where processes that run the program find and keep what the engine made of its modules. */
  readonly compiled: string;
}

/**
 * The program that renders the pages. Astro makes it once for the code as it stands and for a public
 * address; whatever the library, the same one renders it.
 */
export async function siteProgram(): Promise<SiteProgram> {
  const { SITE, BASE } = process.env;
  const input = JSON.stringify([await codeKey(REPOSITORY), SITE, BASE]);
  const cache = path.join(REPOSITORY, 'node_modules/.cache/site');
  const folder = path.join(cache, createHash('sha256').update(input).digest('hex').slice(0, 32));
  await mkdir(cache, { recursive: true });
  await sweep(cache);
  const known = await stat(folder).then(
    () => true,
    () => false,
  );
  if (known) await utimes(folder, new Date(), new Date());
  else await makeProgram(folder);
  const program = path.join(folder, PROGRAM);
  const entry = (await readdir(program)).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${program}: no entry`);
  return {
    module: path.join(program, entry),
    client: path.join(folder, CLIENT),
    imports: path.join(folder, IMPORTS),
    compiled: path.join(folder, 'compiled'),
  };
}

async function makeProgram(folder: string): Promise<void> {
  const work = `${folder}.${process.pid}`;
  await mkdir(work);
  try {
    await runScript('scripts/compile.ts', work, {
      OUT_DIR: path.join(work, CLIENT),
      WORK_DIR: work,
      // A build asks the network for nothing, and tells it nothing.
      ASTRO_TELEMETRY_DISABLED: '1',
    });
    // Where another build was faster, its program is the same.
    await rename(work, folder).catch(() => undefined);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

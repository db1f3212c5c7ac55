/** Programs that run in browsers, made into classic scripts, which pages load from anywhere. */
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

/** The oldest browsers that the site is for. */
const BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

/** What one program has of its own. */
type Additions = Pick<BuildOptions, 'inject' | 'define' | 'plugins' | 'globalName'>;

/**
 * The program at `entry` with all it imports, as one script. `folder` is where its files stand, so
 * that the bytes do not depend on where the repository does.
 */
export async function bundle(
  entry: string,
  folder: string,
  additions: Additions = {},
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: BROWSERS,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    ...additions,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

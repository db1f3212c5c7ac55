import { spawn } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY } from './corpus.ts';

/**
 * Much is made and thrown away, little is kept: with room for what is new it is swept less often, and on
 * one thread, since the other cores have work of their own. `package.json` says the same of the build itself.
 */
export const MEMORY: readonly string[] = [
  '--max-semi-space-size=32',
  '--min-semi-space-size=32',
  '--single-threaded-gc',
];

/**
 * Runs a script of the repository in a process of its own, with more in its environment; rejects when
 * it fails. `cwd`: where it runs, since Astro keeps its unfinished files there.
 */
export function runScript(
  script: string,
  cwd: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...MEMORY, path.join(REPOSITORY, script)], {
      cwd,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`${script}: ${code ?? 'interrupted'}`));
    });
  });
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY } from './corpus.ts';

/**
 * Much is made and thrown away, little is kept: with room for what is new (`young`, in MB) it is swept less
 * often, and on one thread, since the other cores have work of their own.
 */
export function memory(young = 32): readonly string[] {
  return [
    `--max-semi-space-size=${young}`,
    `--min-semi-space-size=${young}`,
    '--single-threaded-gc',
  ];
}

/**
 * Runs a script of the repository in a process of its own, with more in its environment; rejects when
 * it fails. `cwd`: where it runs, since Astro keeps its unfinished files there; `signal` ends it; `young` as for `memory`.
 */
export function runScript(
  script: string,
  cwd: string,
  settings: Readonly<Record<string, string>>,
  { signal, young }: { readonly signal?: AbortSignal; readonly young?: number } = {},
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...memory(young), path.join(REPOSITORY, script)], {
      cwd,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
      signal,
    });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`${script}: ${code ?? 'interrupted'}`));
    });
  });
}

import { spawn } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY } from './corpus.ts';

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
    const child = spawn(process.execPath, [path.join(REPOSITORY, script)], {
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

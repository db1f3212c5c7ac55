import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Stage } from '../stages.ts';
import { MEMORY } from '../run-script.ts';
import { resident } from './memory.ts';

/** Milliseconds between two looks at the memory. */
const EVERY = 100;

/** What a build or a stage of it took; the memory is null where the system does not tell. */
export interface Spent {
  readonly seconds: number;
  /** The most that the build and all processes it started held together. */
  readonly megabytes: number | null;
}

/** A build and its stages by name. */
export interface Built extends Spent {
  readonly stages: ReadonlyMap<string, Spent>;
}

/** Memory in use at a moment. */
interface Look {
  readonly at: number;
  readonly kilobytes: number;
}

/** Runs the build command and measures it; `log` is a file for the stages' times. Rejects when it fails. */
export async function runBuild(args: readonly string[], log: string): Promise<Built> {
  await rm(log, { force: true });
  const looks: Look[] = [];
  const from = Date.now();
  await run(args, log, looks);
  const to = Date.now();
  const lines = (await readFile(log, 'utf8')).trim().split('\n');
  const stages = lines.map((line) => JSON.parse(line) as Stage);
  return {
    ...spent({ from, to }, looks),
    stages: new Map(stages.map((stage) => [stage.stage, spent(stage, looks)])),
  };
}

function run(args: readonly string[], log: string, looks: Look[]): Promise<void> {
  const top = resolve(import.meta.dirname, '../..');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...MEMORY, join(top, 'scripts/build.ts'), ...args], {
      cwd: top,
      env: { ...process.env, STAGES: log },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr
      .setEncoding('utf8')
      .on('data', (text: string) => (said = (said + text).slice(-2000)));
    const watch = setInterval(() => {
      looks.push({ at: Date.now(), kilobytes: resident(child.pid ?? 0) });
    }, EVERY);
    child.on('error', fail);
    child.on('exit', (status) => {
      clearInterval(watch);
      if (status === 0) done();
      else fail(new Error(said));
    });
  });
}

function spent({ from, to }: { from: number; to: number }, looks: readonly Look[]): Spent {
  const within = looks.filter(({ at }) => at >= from && at <= to).map(({ kilobytes }) => kilobytes);
  const most = Math.max(0, ...within);
  return { seconds: (to - from) / 1000, megabytes: most > 0 ? most / 1000 : null };
}

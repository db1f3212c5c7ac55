/** The two programs of saved copies as classic scripts: the worker, and that of the download page. */
import { join } from 'node:path';
import { bundle } from '../archive/bundle.ts';
import { PROGRAM, WORKER } from './list.ts';

const CLIENT = join(import.meta.dirname, 'client');

/** The programs by the path they are published at. */
export async function copyPrograms(): Promise<Map<string, Uint8Array>> {
  const [worker, panel] = await Promise.all(
    ['worker.ts', 'main.ts'].map((name) => bundle(join(CLIENT, name), CLIENT)),
  );
  return new Map([
    [WORKER, worker ?? new Uint8Array()],
    [PROGRAM, panel ?? new Uint8Array()],
  ]);
}

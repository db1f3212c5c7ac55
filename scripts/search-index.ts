import { fork } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY } from './corpus.ts';
import { MEMORY } from './run-script.ts';

/** A process that makes the search index. */
export interface Indexing {
  /** Has it made from what a folder holds (see lean-library.ts). */
  readonly begin: (folder: string) => void;
  /** Settles when the index stands in its place, or cannot be made. */
  readonly done: Promise<void>;
  /** Gives it up. */
  readonly stop: () => void;
}

/** Starts the process that will make the index below `out`: it gets ready until it is asked. */
export function startIndexing(out: string): Indexing {
  const stopped = new AbortController();
  const child = fork(path.join(REPOSITORY, 'scripts/index-search.ts'), {
    env: { ...process.env, OUT_DIR: path.resolve(out) },
    execArgv: [...MEMORY],
    signal: stopped.signal,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const done = new Promise<void>((made, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) made();
      else fail(new Error(`scripts/index-search.ts: ${code ?? 'interrupted'}`));
    });
  });
  // Whoever waits for it hears of its failure.
  done.catch(() => undefined);
  return {
    done,
    begin: (folder) => {
      child.send(folder);
    },
    stop: () => {
      stopped.abort();
    },
  };
}

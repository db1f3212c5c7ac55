import { progressBar } from '../src/report/progress.ts';

/** How far a long piece of work has come, on the terminal. */
export interface Progress {
  /** The next step begins; `label` says what it is about. */
  readonly step: (label: string) => void;
  readonly end: () => void;
}

/** A bar that moves where a person looks on, a line for each step where none does. */
export function startProgress(
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  let done = 0;
  const isWatched = stream.isTTY && total > 1;
  return {
    step: (label) => {
      if (isWatched) stream.write(`\r\u001b[K${progressBar(done, total, stream.columns, label)}`);
      else if (total > 1) stream.write(`[${String(done + 1)}/${String(total)}] ${label}\n`);
      done += 1;
    },
    end: () => {
      if (isWatched) stream.write('\r\u001b[K');
    },
  };
}

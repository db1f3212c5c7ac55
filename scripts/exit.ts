import { UsageError } from './arguments.ts';

/** Runs a command and ends with its status: 0 done, 1 the input has errors, 2 wrong usage. */
export function finish(main: () => Promise<number>): void {
  // Within the promise, so that a complaint before the first wait ends the same way.
  Promise.resolve()
    .then(main)
    .then(
      (status) => {
        process.exitCode = status;
      },
      (error: unknown) => {
        console.error(error instanceof UsageError ? error.message : error);
        process.exitCode = error instanceof UsageError ? 2 : 1;
      },
    );
}

import { UsageError } from './arguments.ts';

/** Thrown for input that cannot be read at all; the message is the problem's line. */
export class InputError extends Error {}

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
        const said = error instanceof UsageError || error instanceof InputError;
        console.error(said ? error.message : error);
        process.exitCode = error instanceof UsageError ? 2 : 1;
      },
    );
}

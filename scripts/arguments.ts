import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What the commands take. */
export interface BuildArguments {
  /** The corpus directory, null for the repository's own seeds. */
  readonly corpus: string | null;
  readonly out: string | null;
  readonly keepGoing: boolean;
}

/** Thrown for a call that cannot be understood; the message says what was expected. */
export class UsageError extends Error {}

/** Reads `--corpus DIR --out DIR --keep-going`. */
export function readArguments(argv: readonly string[], usage: string): BuildArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        corpus: { type: 'string' },
        out: { type: 'string' },
        'keep-going': { type: 'boolean', default: false },
      },
    });
    const { corpus = null, out = null } = values;
    if (corpus !== null && (out === null || !existsSync(corpus))) throw new UsageError();
    return { corpus, out, keepGoing: values['keep-going'] };
  } catch {
    throw new UsageError(`用法：${usage}`);
  }
}

import { appendFileSync } from 'node:fs';

/** When a stage of a build began and ended, in milliseconds since 1970. */
export interface Stage {
  readonly stage: string;
  readonly from: number;
  readonly to: number;
}

/** Does the work of a stage; where STAGES names a file, a line there says when. */
export function stage<T>(name: string, work: () => T): T {
  const from = Date.now();
  const result = work();
  if (result instanceof Promise) {
    // Whoever waits for the work hears of its failure.
    void result.then(
      () => {
        log(name, from);
      },
      () => undefined,
    );
  } else log(name, from);
  return result;
}

function log(name: string, from: number): void {
  const file = process.env['STAGES'];
  if (file === undefined) return;
  const line: Stage = { stage: name, from, to: Date.now() };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

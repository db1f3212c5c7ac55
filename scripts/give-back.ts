import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives the memory that is not used any more back to the system at once: other processes of the build
 * are about to need it, and the engine sees no hurry.
 */
export function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const sweepAll = runInNewContext('gc') as () => void;
  sweepAll();
}

/**
 * Looks for a file of the folder before the reader goes there: where it is missing, the page says so
 * and stays; the browser's own words would not help.
 */
import { wasThere } from './listed.ts';
import { isThere } from './probe.ts';
import { sayProblem } from './problem.ts';
import { folderPath } from './root.ts';

/** The address that was found and is being opened. */
let found = '';
/** The address that was asked for last: of two clicks the second counts. */
let asked = '';

/** Puts off what `event` does until the file at `address` is found; then `go` does it. */
export function lookBefore(event: Event, address: string, go: () => void): void {
  const path = folderPath(address);
  if (path === null || address === found || isThisPage(address)) return;
  event.preventDefault();
  asked = address;
  void isThere(address).then((there) => {
    if (!there) void sayLost(path);
    else if (asked === address) {
      found = address;
      go();
      found = '';
    }
  });
}

/** Says that the file at this path cannot be opened. */
export async function sayLost(path: string): Promise<void> {
  sayProblem((await wasThere(path)) === false ? 'unknown' : 'missing', path);
}

function isThisPage(address: string): boolean {
  return new URL(address).pathname === location.pathname;
}

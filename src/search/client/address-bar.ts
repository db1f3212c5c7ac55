/** What an answer does to the page's address: a step to go back to, a correction, nothing. */
export type HistoryChange = 'push' | 'replace' | 'keep';

/** Browsers refuse many changes of the address in a short time: typing is taken down when it rests. */
const REST = 250;

/** Keeps the page's address that of the search shown, so that it can be sent to somebody. */
export class AddressBar {
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Sets the address to `?…` at once for a step, when typing rests for a correction. */
  set(address: URLSearchParams, change: HistoryChange): void {
    clearTimeout(this.waiting);
    const search = `?${address.toString()}`;
    if (change === 'push') write(search, true);
    if (change !== 'replace') return;
    this.waiting = setTimeout(() => {
      write(search, false);
    }, REST);
  }
}

function write(search: string, step: boolean): void {
  if (search === window.location.search) return;
  try {
    if (step) window.history.pushState(null, '', search);
    else window.history.replaceState(null, '', search);
  } catch {
    // Too long for an address, or refused all the same: the answer matters more.
  }
}

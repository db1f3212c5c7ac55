import { markRange } from '../citation/client/range.ts';
import { markArrival } from '../search/client/arrival.ts';

/** What an address asks for beyond a place of the page: words searched for (`?mark=`), sentences up to one (`?to=`). */
export function arrive(page: Document): void {
  const query = new URLSearchParams(page.location.search);
  if (query.has('mark')) markArrival(page);
  if (query.has('to')) markRange(page);
}

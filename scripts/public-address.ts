import { joinBase } from '../src/site/link.ts';

/** The public address of a path of the site; null where SITE names none. */
export function publicAddress(place: string): string | null {
  const { SITE, BASE } = process.env;
  return SITE ? new URL(joinBase(BASE ?? '/', place), SITE).href : null;
}

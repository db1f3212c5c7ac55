/** What a static host answers to a request: decided here, carried out by the server. */
import { mediaType } from './media-types.ts';

/** The served folder as the decision needs it. Paths are relative, with `/`, `` being the root. */
export interface Served {
  /** The path the site stands under, with a slash at both ends: `/` or `/library/`. */
  readonly base: string;
  /** What stands at `path`; null for nothing. */
  readonly look: (path: string) => 'file' | 'folder' | null;
}

/** Status and headers of an answer, and the file to send as its body (null: none). */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: string | null;
}

const MISSING_PAGE = '404.html';

/** Answers one request; `target` is the request line's: a path, perhaps with a query. */
export function answer(method: string, target: string, served: Served): Answer {
  if (method !== 'GET' && method !== 'HEAD') return bare(405, { allow: 'GET, HEAD' });
  const [path = '', query] = target.split(/\?(.*)/s, 2);
  if (path === '/' && served.base !== '/') return redirect(served.base, query);
  if (`${path}/` === served.base) return redirect(served.base, query);
  if (!path.startsWith(served.base)) return missing(served);
  const name = decode(path.slice(served.base.length));
  if (name === null) return missing(served);
  return find(name, path, query, served);
}

function find(name: string, path: string, query: string | undefined, served: Served): Answer {
  const folder = name === '' || name.endsWith('/');
  const file = folder ? `${name}index.html` : name;
  const found = served.look(file);
  if (found === 'file') return send(200, file);
  if (found === 'folder' && served.look(`${file}/index.html`) === 'file') {
    return redirect(`${path}/`, query);
  }
  return missing(served);
}

/** The path in plain characters; null when it is not one, or tries to leave the folder. */
function decode(encoded: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  const steps = path.split('/');
  const strange = path.includes('\\') || path.includes('\0') || path.startsWith('/');
  return strange || steps.includes('..') || steps.includes('.') ? null : path;
}

function send(status: number, file: string): Answer {
  const headers = {
    'content-type': mediaType(file),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  return { status, headers, file };
}

function missing(served: Served): Answer {
  return served.look(MISSING_PAGE) === 'file' ? send(404, MISSING_PAGE) : bare(404, {});
}

function redirect(location: string, query: string | undefined): Answer {
  return bare(301, { location: query === undefined ? location : `${location}?${query}` });
}

function bare(status: number, headers: Record<string, string>): Answer {
  return { status, headers: { ...headers, 'content-length': '0' }, file: null };
}

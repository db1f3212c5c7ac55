/**
 * `fetch` for a page opened from a folder, where browsers refuse the real one. What scripts read is
 * carried by classic scripts, one for each file, which are loaded when the file is asked for.
 */
import { CARRIERS } from '../carriers.ts';
import { crc32 } from '../../model/crc32.ts';
import { wasThere } from './listed.ts';
import { loadScript } from './load-script.ts';
import { sayProblem } from './problem.ts';
import { folderPath } from './root.ts';

declare global {
  interface Window {
    /** Files that have arrived: CRC-32 and base64 by path. */
    folderCarried?: Record<string, readonly [sum: number, base64: string]>;
  }
}

/**
 * Answers as `fetch` would, from the folder; a query is of no account. What the folder never had is
 * not found (404); rejects when the file is missing or damaged now, and the page says so.
 */
export async function folderFetch(input: string | URL): Promise<Response> {
  const { href } = new URL(input, document.baseURI);
  const file = folderPath(href);
  if (file === null) throw new Error(`文件夹中没有 ${href}`);
  const carrier = `${CARRIERS}${file}.js`;
  try {
    await loadScript(carrier);
  } catch (error) {
    if ((await wasThere(carrier)) === false) return new Response(null, { status: 404 });
    sayProblem('missing', carrier);
    throw error;
  }
  const bytes = decoded(window.folderCarried?.[file]);
  if (bytes !== null) return new Response(bytes);
  sayProblem('damaged', carrier);
  throw new Error(`文件夹中的 ${carrier} 已损坏`);
}

/** The bytes of a carried file; null where they are not those that it was made of. */
function decoded(carried: readonly [number, string] | undefined): Uint8Array<ArrayBuffer> | null {
  if (carried === undefined) return null;
  try {
    const characters = atob(carried[1]);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
    return crc32(bytes) === carried[0] ? bytes : null;
  } catch {
    return null;
  }
}

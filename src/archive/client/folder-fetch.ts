/**
 * `fetch` for a page opened from a folder, where browsers refuse the real one. What scripts read is
 * carried by classic scripts, one for each file, which are loaded when the file is asked for.
 */
import { folderAddress, folderPath } from './root.ts';

declare global {
  interface Window {
    /** Files that have arrived and were not yet taken: base64 by path. */
    folderCarried?: Record<string, string>;
  }
}

/** Where the carrying scripts stand below the top of the folder. */
const CARRIERS = '_folder/files/';
const arriving = new Map<string, Promise<void>>();

/** Runs a classic script of the folder, once. Rejects with its path when it is not there. */
export function loadScript(path: string): Promise<void> {
  const known = arriving.get(path);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script');
    element.src = folderAddress(path);
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      arriving.delete(path);
      reject(new Error(`文件夹中缺少 ${path}`));
    });
    document.head.append(element);
  });
  arriving.set(path, loading);
  return loading;
}

/** Answers as `fetch` would, from the folder; a query is of no account. */
export async function folderFetch(input: string | URL): Promise<Response> {
  const { href } = new URL(input, document.baseURI);
  const file = folderPath(href);
  if (file === null) throw new Error(`文件夹中没有 ${href}`);
  await loadScript(`${CARRIERS}${file}.js`);
  const carried = window.folderCarried?.[file];
  if (carried === undefined) throw new Error(`文件夹中的 ${file} 已损坏`);
  return new Response(decodeBase64(carried));
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

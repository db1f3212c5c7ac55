/**
 * `fetch` for a page opened from a folder, where browsers refuse the real one. What scripts read is
 * carried by classic scripts, one for each file, which are loaded when the file is asked for.
 */

declare global {
  interface Window {
    /** Files that have arrived and were not yet taken: base64 by path. */
    folderCarried?: Record<string, string>;
  }
  /** The way from the script that this becomes part of to the top of the folder. */
  const FOLDER_ROOT: string;
}

/** Where the carrying scripts stand below the top of the folder. */
const CARRIERS = '_folder/files/';
const script = document.currentScript;
const root = new URL(FOLDER_ROOT, script instanceof HTMLScriptElement ? script.src : undefined)
  .href;
const arriving = new Map<string, Promise<void>>();

/** The address of a file of the folder, from its path. */
export function folderAddress(path: string): string {
  return root + path;
}

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
      sayMissing(path);
      reject(new Error(`文件夹中缺少 ${path}`));
    });
    document.head.append(element);
  });
  arriving.set(path, loading);
  return loading;
}

/** Says on the page which file is missing: what asked for it may only see that there is no answer. */
function sayMissing(path: string): void {
  const notice = document.createElement('p');
  notice.className = 'badge';
  notice.setAttribute('role', 'alert');
  notice.dataset['folderProblem'] = path;
  notice.textContent = `文件夹不完整，缺少 ${path}。请把压缩包重新全部解压。`;
  if (!document.querySelector(`[data-folder-problem="${CSS.escape(path)}"]`)) {
    document.querySelector('main')?.prepend(notice);
  }
}

/** Answers as `fetch` would, from the folder; a query is of no account. */
export async function folderFetch(input: string | URL): Promise<Response> {
  const address = new URL(input, document.baseURI);
  const path = (address.origin + address.pathname).slice(new URL(root).origin.length);
  const file = decodeURIComponent(path.slice(new URL(root).pathname.length));
  await loadScript(`${CARRIERS}${file}.js`);
  const carried = window.folderCarried?.[file];
  if (carried === undefined) throw new Error(`文件夹中的 ${file} 已损坏`);
  return new Response(decodeBase64(carried));
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

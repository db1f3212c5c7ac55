/** The folder that the page stands in, as addresses. */

declare global {
  /** The way from the script that this becomes part of to the top of the folder. */
  const FOLDER_ROOT: string;
}

const script = document.currentScript;
const root = new URL(FOLDER_ROOT, script instanceof HTMLScriptElement ? script.src : undefined)
  .href;

/** The address of a file of the folder, from its path. */
export function folderAddress(path: string): string {
  return root + path;
}

/** The path of a file of the folder, from its address; null for what is not in the folder. */
export function folderPath(address: string): string | null {
  const bare = address.replace(/[?#].*$/s, '');
  if (!bare.startsWith(root)) return null;
  const path = bare.slice(root.length);
  try {
    return decodeURIComponent(path);
  } catch {
    // Not every address is well written; such a one names no file.
    return path;
  }
}

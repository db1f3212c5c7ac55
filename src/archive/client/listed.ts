import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    /** The paths of all files of the folder, as it was made; there once `_folder/list.js` has run. */
    folderList?: readonly string[];
  }
}

const LIST = '_folder/list.js';

/** Whether the folder had this file when it was made; null where its list cannot be read either. */
export async function wasThere(path: string): Promise<boolean | null> {
  await loadScript(LIST).catch(() => undefined);
  return window.folderList?.includes(path) ?? null;
}

import { folderAddress } from './root.ts';

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

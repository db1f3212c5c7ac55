/** The published archive, as a reader has it after unpacking. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/** An unpacked archive: its one folder, the folder's address, the files in it; remove it when done. */
export interface Unzipped {
  readonly folder: string;
  readonly address: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly remove: () => Promise<void>;
}

/** Unpacks a zip that holds one folder, into a path with spaces and Chinese characters. */
export async function unzipped(zip: string): Promise<Unzipped> {
  const place = await mkdtemp(join(tmpdir(), '下载 的 文件-'));
  const entries = Object.entries(unzipSync(await readFile(zip)));
  const tops = new Set(entries.map(([path]) => path.split('/')[0] ?? ''));
  const [top = ''] = tops;
  if (tops.size !== 1) throw new Error(`not one folder: ${[...tops].join(', ')}`);
  for (const [path, bytes] of entries) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), bytes);
  }
  return {
    folder: join(place, top),
    address: `${pathToFileURL(join(place, top)).href}/`,
    files: new Map(entries.map(([path, bytes]) => [path.slice(top.length + 1), bytes])),
    remove: () => rm(place, { recursive: true, force: true }),
  };
}

import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const UNUSED_DAYS = 14;
const DAY_MS = 86_400_000;

/** Throws away what nobody has written or asked for in two weeks from a folder of kept files. */
export async function sweep(folder: string): Promise<void> {
  const oldest = Date.now() - UNUSED_DAYS * DAY_MS;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(file, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What pages and parsed documents depend on besides their texts: all code, and what it is pinned to. */
const CODE = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

const known = new Map<string, Promise<string>>();

/** One key for the program as it stands when first asked; another one when any of its files changes. */
export function codeKey(repository: string): Promise<string> {
  const key = known.get(repository) ?? keyOf(repository);
  known.set(repository, key);
  return key;
}

async function keyOf(repository: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of CODE) {
    for (const file of await filesBelow(path.join(repository, name))) {
      hash.update(`${path.relative(repository, file)}\0`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** The file itself, or all files below a folder, in the order of their paths. */
async function filesBelow(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

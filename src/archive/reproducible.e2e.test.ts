import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { expect, inject, it } from 'vitest';
import { buildSite } from '../testing/build.ts';

/** SHA-256 of every file of a built site, by path. */
async function sums(folder: string): Promise<Record<string, string>> {
  const files = (await glob('**', { cwd: folder, dot: true })).sort();
  const entries = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    return [file, hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

it('a second build, in another folder and at another time, gives the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'again-'));
  try {
    await buildSite({ out: join(folder, 'elsewhere') });
    const [first, second] = await Promise.all([
      sums(inject('dist')),
      sums(join(folder, 'elsewhere')),
    ]);
    expect(second).toEqual(first);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 180_000);

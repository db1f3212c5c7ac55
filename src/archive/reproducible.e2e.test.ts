import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { expect, inject, it } from 'vitest';
import { buildSite, top } from '../testing/build.ts';

/** SHA-256 of every file of a built site, by path. */
async function sums(folder: string): Promise<Record<string, string>> {
  const files = (await glob('**', { cwd: folder, dot: true })).sort();
  const entries = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    return [file, hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A copy of the received files and the editors' in which every file is of another day. */
async function anotherCorpus(folder: string): Promise<string> {
  const corpus = join(folder, '另一处 的 文件');
  await cp(join(top, 'seeds'), corpus, { recursive: true });
  const day = new Date('2001-02-03T04:05:06Z');
  for (const file of await glob('**', { cwd: corpus })) await utimes(join(corpus, file), day, day);
  return corpus;
}

it('a second build, from other folders, in another zone and tongue, gives the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'again-'));
  try {
    await buildSite({
      out: join(folder, 'elsewhere'),
      corpus: await anotherCorpus(folder),
      from: folder,
      settings: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
    });
    const [first, second] = await Promise.all([
      sums(inject('dist')),
      sums(join(folder, 'elsewhere')),
    ]);
    expect(second).toEqual(first);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 180_000);

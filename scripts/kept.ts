import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Keep } from '../src/search/build/keep.ts';
import { codeKey } from './code-key.ts';
import { REPOSITORY } from './corpus.ts';
import { sweep } from './sweep.ts';

/**
 * Keeps what is dear to make, by its input and by the program's own text: a change of either makes it
 * anew. What nobody asked for in two weeks is thrown away.
 */
export async function keeper(kind: string): Promise<Keep> {
  const folder = path.join(REPOSITORY, 'node_modules/.cache', kind);
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const program = await codeKey(REPOSITORY);
  return async (input, make) => {
    const key = createHash('sha256').update(program).update(input).digest('hex');
    const file = path.join(folder, key);
    const known = await readFile(file).catch(() => null);
    if (known !== null) {
      await utimes(file, new Date(), new Date());
      return known;
    }
    const made = await make();
    // A file in place is always a whole one.
    const partial = `${file}.${process.pid}`;
    await writeFile(partial, made);
    await rename(partial, file);
    return made;
  };
}

/** Reads a built site from its folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { BuiltSite } from './links.ts';
import { readFacts } from './page-facts.ts';

/** All files of `folder`, with the facts of its pages (and of pictures that pages link into). */
export async function readBuiltSite(folder: string, base = '/'): Promise<BuiltSite> {
  const files = await glob('**', { cwd: folder, dot: true });
  const pages = new Map(
    await Promise.all(
      files
        .filter((file) => /\.(?:html|svg)$/.test(file))
        .map(async (file) => {
          const html = await readFile(join(folder, file), 'utf8');
          return [file, readFacts(html)] as const;
        }),
    ),
  );
  return { base, files: new Set(files), pages };
}

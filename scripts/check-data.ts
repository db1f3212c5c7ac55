import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../src/assemble/assemble.ts';
import { compareData } from '../src/data-files/check/check.ts';
import type { ReadFile } from '../src/data-files/check/site.ts';
import { isDirectory, UsageError } from './arguments.ts';
import { REPOSITORY, SEEDS } from './corpus.ts';
import { readCorpusDirectory } from './corpus-directory.ts';
import { finish } from './exit.ts';

const USAGE = 'npm run check:data -- [DIR] [--corpus DIR]';

/** Compares every data file of a built site with its corpus and with its pages. */
async function main(): Promise<number> {
  const { folder, corpus } = folders(process.argv.slice(2));
  const { value: library } = assemble(await readCorpusDirectory(corpus));
  const { clauses, relations, figures, differences } = compareData(
    { read: readerOf(folder), files: filesIn(folder) },
    library,
  );
  for (const difference of differences) console.error(difference);
  console.log(
    `${clauses} 个条款、${relations} 条关系、${figures} 个数字：${differences.length} 处不同`,
  );
  return differences.length === 0 ? 0 : 1;
}

interface Folders {
  /** The built site. */
  readonly folder: string;
  /** The corpus directory that it was built from. */
  readonly corpus: string;
}

function folders(argv: readonly string[]): Folders {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { corpus: { type: 'string', default: SEEDS } },
    });
    const folder = path.resolve(positionals[0] ?? path.join(REPOSITORY, 'dist'));
    const known = isDirectory(path.join(folder, 'data')) && isDirectory(values.corpus);
    if (positionals.length > 1 || !known) throw new UsageError();
    return { folder, corpus: path.resolve(values.corpus) };
  } catch {
    throw new UsageError(`用法：${USAGE}（DIR 是建好的网站，--corpus 是它的语料，缺省 seeds）`);
  }
}

/** Reads files of a folder by path; null for what is not there. */
function readerOf(folder: string): ReadFile {
  return (file) => {
    try {
      return readFileSync(path.join(folder, file), 'utf8');
    } catch {
      return null;
    }
  };
}

/** Paths of all files in a folder, parted by slashes, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
}

finish(main);

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareData } from '../src/data-files/check/check.ts';
import type { ReadFile } from '../src/data-files/check/site.ts';
import { isDirectory, UsageError } from './arguments.ts';
import { REPOSITORY } from './corpus.ts';
import { finish } from './exit.ts';

const USAGE = 'npm run check:data -- [DIR]';

/** Compares every data file of a built site with its pages. */
function main(): Promise<number> {
  const folder = siteFolder(process.argv.slice(2));
  const { clauses, relations, figures, differences } = compareData(readerOf(folder));
  for (const difference of differences) console.error(difference);
  console.log(
    `${clauses} 个条款、${relations} 条关系、${figures} 个数字：${differences.length} 处与网页不同`,
  );
  return Promise.resolve(differences.length === 0 ? 0 : 1);
}

function siteFolder(argv: readonly string[]): string {
  try {
    const { positionals } = parseArgs({ args: [...argv], allowPositionals: true });
    const folder = path.resolve(positionals[0] ?? path.join(REPOSITORY, 'dist'));
    if (positionals.length > 1 || !isDirectory(path.join(folder, 'data'))) throw new UsageError();
    return folder;
  } catch {
    throw new UsageError(`用法：${USAGE}（DIR 是建好的网站）`);
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

finish(main);

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { EXAMPLE } from '../src/intake/example.ts';
import { UsageError } from './arguments.ts';
import { finish } from './exit.ts';
import { writeInto } from './replace-directory.ts';
import { shellWord } from './shell-word.ts';

const USAGE = 'npm run new-corpus -- DIR（一个还没有的目录，或空目录）';

/** Writes a corpus directory that builds, to start one's own from. */
async function main(): Promise<number> {
  const directory = await readOptions(process.argv.slice(2));
  writeInto(directory, EXAMPLE);
  const shown = shellWord(path.relative(process.cwd(), directory) || '.');
  console.log(`已建好 ${shown}，两份文件是虚构的例子。`);
  console.log(
    `收入文件：npm run ingest -- --corpus ${shown} 文件…（例子在目录 catalog.yaml 里删去）`,
  );
  console.log(`建网站：npm run build -- --corpus ${shown} --out 网站目录`);
  console.log('看网站：npm run serve -- 网站目录');
  return 0;
}

async function readOptions(args: string[]): Promise<string> {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [name = '', ...rest] = positionals;
    const directory = path.resolve(name);
    if (name === '' || rest.length > 0 || !(await isFree(directory))) throw new UsageError();
    return directory;
  } catch {
    throw new UsageError(`用法：${USAGE}`);
  }
}

/** True where nothing is, or an empty directory: nothing of anybody's may be overwritten. */
async function isFree(directory: string): Promise<boolean> {
  try {
    return (await readdir(directory)).length === 0;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

finish(main);

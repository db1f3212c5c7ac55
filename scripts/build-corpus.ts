import { existsSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from './arguments.ts';
import { CONTENT, runCorpus, SEEDS, type CorpusRun } from './corpus.ts';
import { finish } from './exit.ts';
import { isLarge, parseLarge } from './large-corpus.ts';
import { replaceDirectory, writeBeside } from './replace-directory.ts';

const USAGE = 'npm run corpus -- [--corpus DIR --out OUT] [--keep-going]';

/** Documents → `docs/*.mdx`, `data/*.json`, `report.json`. */
async function main(): Promise<number> {
  const { corpus, out, keepGoing } = readArguments(process.argv.slice(2), USAGE);
  const target = path.resolve(out ?? CONTENT);
  const directory = path.resolve(corpus ?? SEEDS);
  if (await isLarge(directory)) return parseLarge(directory, target, keepGoing);
  const run = await runCorpus(directory);
  await run.keep();
  if (run.failed && !keepGoing) {
    if (!existsSync(target))
      await replaceDirectory(target, await writeBeside(target, reportOf(run)));
    else console.error(`未写入；${target} 保持原样`);
    return 1;
  }
  await replaceDirectory(target, await writeBeside(target, run.files()));
  return run.failed ? 1 : 0;
}

/** A failed run leaves a report where there was nothing, and never touches an earlier output. */
function reportOf({ files }: CorpusRun): Map<string, string> {
  return new Map([...files()].filter(([name]) => name === 'report.json'));
}

finish(main);

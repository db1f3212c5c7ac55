import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalog } from '../src/corpus/catalog.ts';
import { readingOf } from '../src/corpus/received.ts';
import { textKey } from '../src/corpus/text-key.ts';
import { takenLines } from '../src/intake/print.ts';
import { sha256 } from '../src/model/sha256.ts';
import { problemLines } from '../src/report/terminal.ts';
import { needDirectory, usageError, UsageError } from './arguments.ts';
import { readCorpusDirectory } from './corpus-directory.ts';
import { SEEDS } from './corpus.ts';
import { finish } from './exit.ts';
import { admit, examine, isAdmissible, remember, type Destination } from './ingest-file.ts';
import { startProgress } from './progress.ts';
import { shellWord } from './shell-word.ts';

const USAGE = 'npm run ingest -- FILE… [--dry-run] [--corpus DIR] [--keep-going]';

interface Options {
  readonly files: readonly string[];
  readonly corpus: string;
  readonly isDryRun: boolean;
}

/** Files as people got them → originals and catalog entries in a corpus directory. */
async function main(): Promise<number> {
  const { files, corpus, isDryRun } = readOptions(process.argv.slice(2));
  const to = await destination(corpus);
  const progress = startProgress(files.length);
  let failed = 0;
  for (const file of files) {
    progress.step(path.basename(file));
    const done = await ingest(file, to, isDryRun, progress.end);
    if (!done) failed += 1;
  }
  progress.end();
  console.log(closingLine(files.length - failed, failed, isDryRun, corpus));
  return failed > 0 ? 1 : 0;
}

/** True when the file was taken in, or would have been. */
async function ingest(
  file: string,
  to: Destination,
  isDryRun: boolean,
  clear: () => void,
): Promise<boolean> {
  const examined = await examine(file, to);
  clear();
  if (examined.value === null || !isAdmissible(examined)) {
    for (const line of problemLines(examined.problems)) console.error(line);
    return false;
  }
  for (const line of takenLines(examined.value)) console.log(line);
  console.log('');
  if (isDryRun) {
    remember(examined.value, to);
    return true;
  }
  const { problems } = await admit(file, examined.value, to);
  for (const line of problemLines(problems)) console.error(line);
  return problems.length === 0;
}

async function destination(directory: string): Promise<Destination> {
  const { files, catalog } = await readCorpusDirectory(directory);
  const names = files.map(({ name }) => name);
  const { value } = readCatalog(catalog ?? 'documents: []', 'catalog.yaml', names);
  return {
    directory,
    names: new Map(
      await Promise.all(
        names.map(async (name) => {
          return [sha256(await readFile(path.join(directory, name))), name] as const;
        }),
      ),
    ),
    texts: new Map(
      files.flatMap((file) => {
        const text = textKey(readingOf(file).value.text);
        return text === null ? [] : [[text, file.name] as const];
      }),
    ),
    slugs: new Set(value.entries.map(({ entry }) => entry.slug)),
  };
}

function closingLine(taken: number, failed: number, isDryRun: boolean, corpus: string): string {
  const shown = path.relative(process.cwd(), corpus) || '.';
  const did = isDryRun ? '试读，没有写入' : `收入 ${shown}`;
  const left = failed === 0 ? '' : `；${String(failed)} 份没有收，原因见上`;
  const build =
    corpus === SEEDS
      ? 'npm run corpus'
      : `npm run build -- --corpus ${shellWord(shown)} --out 网站目录`;
  const next = isDryRun || taken === 0 ? '' : `。请核对目录条目，再运行 ${build}`;
  return `${String(taken)} 份${did}${left}${next}`;
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        corpus: { type: 'string' },
        // Said or not: files have nothing to do with each other, and one that is bad keeps no other out.
        'keep-going': { type: 'boolean' },
      },
    });
    const corpus = path.resolve(values.corpus ?? SEEDS);
    if (positionals.length === 0) throw new UsageError('没有写出文件');
    needDirectory(corpus);
    return { files: positionals, corpus, isDryRun: values['dry-run'] };
  } catch (error) {
    throw usageError(USAGE, error);
  }
}

finish(main);

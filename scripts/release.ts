import path from 'node:path';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { release } from '../src/ledger/release.ts';
import { isDirectory, UsageError } from './arguments.ts';
import { runCorpus, SEEDS } from './corpus.ts';
import { finish } from './exit.ts';

const USAGE = 'npm run release -- [--date YYYY-MM-DD] [--corpus DIR]';
const NO_DECISIONS = `# 已发布的锚点若须改动，在此逐条记下；发布（npm run release）后并入台账并清空。写法：
# - { anchor: 文件短名/锚点, change: moved | corrected | withdrawn, to: 移动后的条款（仅 moved）, reason: 理由 }
`;

/** Enters all anchors of the corpus into the ledger: from then on every one of them is kept. */
async function main(): Promise<number> {
  const { corpus, date } = readRelease(process.argv.slice(2));
  const { library, failed, keep } = await runCorpus(corpus);
  await keep();
  if (failed) {
    console.error('有错误，未发布；台账保持原样');
    return 1;
  }
  const { ledger, changes, decisions } = library.ledger;
  const released = release(library.corpus.documents, ledger, changes, decisions, date);
  if (released.ledger === ledger) {
    console.log('没有新的锚点，也没有改动：不必发布');
    return 0;
  }
  const folder = path.join(corpus, 'ledger');
  await mkdir(folder, { recursive: true });
  await replaceFile(
    path.join(folder, 'anchors.json'),
    `${JSON.stringify(released.ledger, null, 1)}\n`,
  );
  await replaceFile(
    path.join(folder, 'changes.json'),
    `${JSON.stringify(released.changes, null, 1)}\n`,
  );
  await replaceFile(path.join(folder, 'decisions.yaml'), NO_DECISIONS);
  const last = released.changes.releases.at(-1);
  console.log(
    `第 ${String(released.ledger.release)} 次发布：新增 ${String(last?.added.length ?? 0)} 个锚点，改动 ${String(decisions.length)} 个`,
  );
  return 0;
}

function readRelease(argv: readonly string[]): { corpus: string; date: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { corpus: { type: 'string' }, date: { type: 'string' } },
    });
    // A release is an act of people on a day, unlike a build, which knows no clock.
    const { corpus = SEEDS, date = new Date().toISOString().slice(0, 10) } = values;
    if (!isDay(date) || !isDirectory(corpus)) throw new UsageError();
    return { corpus: path.resolve(corpus), date };
  } catch {
    throw new UsageError(`用法：${USAGE}`);
  }
}

/** True for a day of the calendar, YYYY-MM-DD. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date) && date.length === 10;
}

/** Writes beside and renames, so that a reader never sees half a ledger. */
async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

finish(main);

/** Measures the search of a built site, and others over the same texts, in a real browser. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../src/testing/browser.ts';
import { isDirectory, UsageError } from './arguments.ts';
import { judgedLines } from './bench/judged.ts';
import { ownRows } from './bench/own-rows.ts';
import type { Row } from './bench/pages.ts';
import { peerRows } from './bench/peers.ts';
import type { Subject } from './bench/subject.ts';
import { builtSite, siteOver } from './bench/subject.ts';
import { ownsOf, samplesOf } from './bench/truth.ts';
import { REPOSITORY } from './corpus.ts';
import { finish } from './exit.ts';
import { serveFolder } from './static-server.ts';

const USAGE = 'npm run bench:search -- [DIST] [--corpus DIR] [--strings N] [--runs N] [--alone]';

interface Options {
  readonly dist: string;
  /** Another corpus, over which the search page of `dist` is put. */
  readonly corpus: string | null;
  /** Strings from inside clauses; a fifth as many that occur nowhere. */
  readonly strings: number;
  /** Cold visits, of which the median counts. */
  readonly runs: number;
  /** Without the others. */
  readonly alone: boolean;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const { dist, corpus } = options;
  const subject = corpus === null ? await builtSite(dist) : await siteOver(dist, corpus);
  try {
    await measure(subject, options);
  } finally {
    await subject.drop();
  }
  return 0;
}

async function measure(subject: Subject, { strings, runs, alone }: Options): Promise<void> {
  const owns = ownsOf(subject.corpus);
  const samples = samplesOf(owns, strings, Math.ceil(strings / 5));
  const browser = await launchBrowser();
  const server = await serveFolder({ folder: subject.folder, port: 0 });
  try {
    console.log(`${subject.corpus.documents.length} 份文件，${owns.length} 个最小条款`);
    const own = await ownRows(browser, server.url, owns, samples, subject.index, runs);
    const peers = alone ? [] : await peerRows(browser, owns, samples, runs);
    console.table(byName([...own.rows, ...peers]), COLUMNS);
    for (const note of own.notes) console.log(note);
    for (const line of await judgedLines(browser, server.url, owns)) console.log(line);
  } finally {
    await browser.close();
    await server.close();
  }
}

const COLUMNS = [
  '查全',
  '查准',
  '首答kB',
  '压缩后kB',
  '全部kB',
  '冷启动ms',
  '热中位ms',
  '热95分位ms',
  '建索引s',
];

/** Rows under the name of the search that they are of. */
function byName(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map(({ 检索: name = '', ...cells }) => [name, cells]));
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        strings: { type: 'string', default: '5000' },
        runs: { type: 'string', default: '7' },
        alone: { type: 'boolean', default: false },
      },
    });
    const [dist = join(REPOSITORY, 'dist'), ...rest] = positionals;
    const { corpus = null, alone } = values;
    const [strings, runs] = [Number(values.strings), Number(values.runs)];
    if (rest.length > 0 || !isDirectory(dist) || (corpus !== null && !isDirectory(corpus)))
      throw new UsageError();
    if (!(strings >= 1 && runs >= 1)) throw new UsageError();
    return { dist: resolve(dist), corpus, strings, runs, alone };
  } catch {
    throw new UsageError(`用法：${USAGE}`);
  }
}

finish(main);

/** Measures how a build grows with its corpus: time and memory of each stage, and of one edit. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDirectory, UsageError } from './arguments.ts';
import { runBuild, type Built } from './bench/build-run.ts';
import { finish } from './exit.ts';

const USAGE = '用法：npm run bench:scale -- --from DIR [--sizes 100,300,908]';
/** What the table shows, in this order; the rest is in the whole. */
const STAGES = ['parse', 'relations', 'content', 'pages', 'index', 'data', 'archive'];

/** `npm run bench:scale -- --from DIR`: every so many of the directory's documents, evenly spread. */
async function main(): Promise<number> {
  const { from, sizes } = readSizes(process.argv.slice(2));
  const names = (await readdir(from)).filter((name) => name.endsWith('.txt')).sort();
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  for (const size of sizes.length > 0 ? sizes : [names.length]) {
    const work = await mkdtemp(join(tmpdir(), 'scale-'));
    try {
      await measureSize(from, spread(names, size), work);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  return 0;
}

function readSizes(args: readonly string[]): { from: string; sizes: number[] } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, sizes: { type: 'string', default: '' } },
    });
    const sizes = values.sizes.split(',').filter(Boolean).map(Number);
    const from = values.from ?? '';
    if (!isDirectory(from) || sizes.some((size) => !(size > 0))) throw new UsageError();
    return { from, sizes };
  } catch {
    throw new UsageError(USAGE);
  }
}

function spread(names: readonly string[], size: number): string[] {
  const step = Math.max(1, names.length / size);
  return names
    .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
    .slice(0, size);
}

/** A document without an entry is named after its file where that can be, and then keeps its address through an edit. */
function addressable(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

async function measureSize(from: string, names: readonly string[], work: string): Promise<void> {
  const corpus = join(work, 'corpus');
  await mkdir(corpus);
  for (const name of names) await copyFile(join(from, name), join(corpus, addressable(name)));
  const build = (...more: string[]): Promise<Built> =>
    runBuild(['--corpus', corpus, '--out', join(work, 'site'), ...more], resolve(work, 'stages'));
  const whole = await build();
  const middle = addressable(names[Math.floor(names.length / 2)] ?? '');
  const edit = await edited(join(corpus, middle), () => build('--without-archive'));
  console.log(`\n${names.length} documents`);
  console.table([
    ...STAGES.map((stage) => row(stage, whole.stages.get(stage))),
    row('whole build', whole),
    row('without relations and archive', {
      seconds: whole.seconds - secondsOf(whole, 'relations') - secondsOf(whole, 'archive'),
      megabytes: whole.megabytes,
    }),
    row('one document edited: shown and found', edit),
  ]);
}

/** Changes a sentence of a document as an editor would, builds, and puts it back. */
async function edited(file: string, build: () => Promise<Built>): Promise<Built> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/。/u, '，并按季度公布进展情况。'));
  const built = await build();
  await writeFile(file, text);
  return built;
}

function secondsOf({ stages }: Built, stage: string): number {
  return stages.get(stage)?.seconds ?? 0;
}

function row(
  stage: string,
  cost: { readonly seconds: number; readonly megabytes: number | null } | undefined,
): Readonly<Record<string, string>> {
  const megabytes = cost?.megabytes ?? null;
  return {
    stage,
    seconds: cost === undefined ? '—' : cost.seconds.toFixed(1),
    'peak MB': megabytes === null ? '—' : megabytes.toFixed(0),
  };
}

finish(main);

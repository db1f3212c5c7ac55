/** `npm run audit [DIR]`: Lighthouse on the home page, the longest document, a task and the search page. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { corpusSchema } from '../../src/model/corpus.ts';
import type { PolicyDocument } from '../../src/model/corpus.ts';
import { launchOptions } from '../../src/testing/chromium.ts';
import { UsageError } from '../arguments.ts';
import { REPOSITORY } from '../corpus.ts';
import { finish } from '../exit.ts';
import { serveFolder } from '../static-server.ts';

const GROUPS = {
  performance: '速度',
  accessibility: '无障碍',
  'best-practices': '做法',
  seo: '检索引擎',
};
const WANTED = 100;

/** Prints a table of the four groups of points and what took points away; 1 when a page has fewer than 100. */
async function main(): Promise<number> {
  const dist = folderIn(process.argv.slice(2));
  const server = await serveFolder({ folder: dist, port: 0, compressed: true });
  const port = 9222 + (process.pid % 1000);
  const browser = await chromium.launch(await browserOptions(port));
  try {
    const audits = [];
    for (const page of await pagesOf(dist)) audits.push(await audit(server.url + page, page, port));
    console.table(Object.fromEntries(audits.map(({ page, points }) => [`/${page}`, points])));
    for (const { page, faults } of audits) {
      for (const fault of faults) console.log(`/${page}  ${fault}`);
    }
    const low = audits.filter(({ points }) => Object.values(points).some((one) => one < WANTED));
    return low.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function browserOptions(port: number) {
  const options = await launchOptions();
  return { ...options, args: [...(options.args ?? []), `--remote-debugging-port=${port}`] };
}

/** One page of each kind that readers use most; the longest document is that with the largest page. */
async function pagesOf(dist: string): Promise<string[]> {
  const { documents } = corpusSchema.parse(
    JSON.parse(await readFile(path.join(dist, 'data/corpus.json'), 'utf8')),
  );
  const size = ({ slug }: PolicyDocument) => statSync(path.join(dist, slug, 'index.html')).size;
  const [longest] = documents.toSorted((x, y) => size(y) - size(x));
  if (longest === undefined) return ['', 'search/'];
  const task = longest.clauses.find(({ kind, page }) => kind === 'task' && page !== null);
  return ['', `${longest.slug}/`, ...(task?.page ? [task.page] : []), 'search/'];
}

async function audit(url: string, page: string, port: number) {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' });
  if (result === undefined) throw new Error(`Lighthouse 没有看成 ${url}`);
  const { categories, audits } = result.lhr;
  const points = Object.entries(GROUPS).map(([id, name]) => {
    const score = categories[id]?.score ?? 0;
    return [name, Math.round(score * 100)] as const;
  });
  const faults = Object.values(categories)
    .filter(({ score }) => (score ?? 0) < 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => audits[id])
    .filter((one) => one !== undefined && one.score !== null && one.score < 1)
    .map((one) => `${one?.id ?? ''}：${one?.title ?? ''} ${one?.displayValue ?? ''}`);
  return { page, points: Object.fromEntries(points), faults };
}

function folderIn(args: readonly string[]): string {
  const [folder = path.join(REPOSITORY, 'dist'), ...rest] = args;
  if (rest.length > 0 || !existsSync(path.join(folder, 'index.html'))) {
    throw new UsageError('用法：npm run audit -- [建好的网站所在的目录]');
  }
  return folder;
}

finish(main);

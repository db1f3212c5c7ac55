import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { withPage } from '../../src/testing/browser.ts';
import { writeInto } from '../replace-directory.ts';
import { serveFolder } from '../static-server.ts';
import { miniSearch } from './minisearch.ts';
import type { Row } from './pages.ts';
import { coldVisit, quantile } from './pages.ts';
import { plainScan } from './scan.ts';
import { stockPagefind } from './stock-pagefind.ts';
import type { Own, Samples } from './truth.ts';
import { exactness } from './truth.ts';

/**
 * Another search over the same clause texts: a site of its own. Its `index.html` answers `?q=…` in
 * an interface where `answered` then matches, and has a function `ask(query)` that resolves to the
 * ids of the clauses it finds.
 */
export interface Peer {
  readonly name: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly answered: string;
  /** What making its index took. */
  readonly seconds: number;
}

type MakePeer = (owns: readonly Own[]) => Promise<Peer>;

const PEERS: readonly MakePeer[] = [stockPagefind, miniSearch, plainScan];
/** Searches that need more than a package to run, and are not installed. */
const ABSENT = ['Docusaurus（lunr 加中文插件）', 'Material for MkDocs（lunr 加 jieba，Python）'];
/** Strings that a peer is asked. */
const STRINGS = 300;

/** A row for each peer, and one for each that cannot run here. */
export async function peerRows(
  browser: Browser,
  owns: readonly Own[],
  samples: Samples,
  runs: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const make of PEERS)
    rows.push(await peerRow(browser, await make(owns), owns, samples, runs));
  return [...rows, ...ABSENT.map((name) => ({ 检索: name, 查全: '未安装' }))];
}

async function peerRow(
  browser: Browser,
  peer: Peer,
  owns: readonly Own[],
  samples: Samples,
  runs: number,
): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'peer-'));
  writeInto(folder, peer.files);
  const server = await serveFolder({ folder, port: 0 });
  try {
    const address = `?q=${encodeURIComponent(samples.common)}`;
    const visit = { site: server.url, address, answered: peer.answered };
    const cold = await coldVisit(browser, visit, runs);
    const queries = samples.present.slice(0, STRINGS);
    const asked = await withPage(browser, { site: server.url, expected: /./ }, async (page) => {
      await page.goto('');
      await page.waitForFunction(() => 'ask' in globalThis);
      return askAll(page, queries);
    });
    const found = asked.map(({ ids }) => ids);
    const times = asked.map(({ time }) => time);
    return {
      检索: peer.name,
      ...exactnessCells(exactness(owns, queries, found)),
      ...cold,
      热中位ms: quantile(times, 0.5).toFixed(1),
      热95分位ms: quantile(times, 0.95).toFixed(1),
      建索引s: peer.seconds.toFixed(1),
    };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Recall and precision as they are shown. */
export function exactnessCells({ recall, precision }: { recall: number; precision: number }): Row {
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  return { 查全: percent(recall), 查准: percent(precision) };
}

/** Asks one after the other, once before the first to have everything loaded that always is. */
async function askAll(
  page: Page,
  queries: readonly string[],
): Promise<{ ids: string[]; time: number }[]> {
  return page.evaluate(async (all) => {
    const ask = (globalThis as unknown as { ask: (query: string) => Promise<string[]> }).ask;
    const answers = [];
    await ask(all[0] ?? '');
    for (const query of all) {
      const start = performance.now();
      const ids = await ask(query);
      answers.push({ ids, time: performance.now() - start });
    }
    return answers;
  }, queries);
}

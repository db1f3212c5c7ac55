import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { withPage } from '../../src/testing/browser.ts';

/** Milliseconds after the first answer in which a page loads what it will need later. */
const SETTLE = 800;
/** Milliseconds that a first answer may take, however large the corpus. */
const LONGEST = 120_000;

/** One line of a table. */
export type Row = Readonly<Record<string, string>>;

/** How a page is visited: `answered` matches once it shows an answer; `type` is typed first. */
export interface Visited {
  readonly site: string;
  readonly address: string;
  readonly answered: string;
  readonly type?: string;
}

/** What one visit from nothing to the first answer cost. */
interface Cold {
  /** From the start of the navigation, milliseconds. */
  readonly first: number;
  /** Bytes of all responses until the first answer, and until nothing more is loaded. */
  readonly bytes: number;
  /** The same bytes from a host that compresses what it serves. */
  readonly packed: number;
  readonly later: number;
}

/** Visits with an empty cache `runs` times; the cells of a row, each the median. */
export async function coldVisit(browser: Browser, visited: Visited, runs: number): Promise<Row> {
  const measured: Cold[] = [];
  for (let run = 0; run < runs; run++) {
    const visit = { site: visited.site, expected: /./ };
    measured.push(await withPage(browser, visit, (page) => one(page, visited)));
  }
  const middle = (of: (cold: Cold) => number) => quantile(measured.map(of), 0.5);
  const kilobytes = (of: (cold: Cold) => number) => (middle(of) / 1000).toFixed(1);
  return {
    冷启动ms: middle(({ first }) => first).toFixed(0),
    首答kB: kilobytes(({ bytes }) => bytes),
    压缩后kB: kilobytes(({ packed }) => packed),
    全部kB: kilobytes(({ later }) => later),
  };
}

async function one(page: Page, { address, answered, type }: Visited): Promise<Cold> {
  const bodies: { url: string; body: Uint8Array }[] = [];
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    reading.push(
      response.body().then(
        (body) => bodies.push({ url: response.url(), body }),
        () => undefined,
      ),
    );
  });
  await page.addInitScript(`
    const watch = new MutationObserver(() => {
      if (window.firstAnswer === undefined && document.querySelector(${JSON.stringify(answered)})) {
        window.firstAnswer = performance.now();
      }
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  `);
  await page.goto(address);
  if (type !== undefined) await page.fill('input[type=search]', type);
  await page.waitForFunction(() => 'firstAnswer' in globalThis, undefined, { timeout: LONGEST });
  await page.waitForTimeout(SETTLE);
  await Promise.all(reading);
  const first = await page.evaluate<number>('window.firstAnswer');
  const late = await page.evaluate(arrivedAfter, first);
  const until = bodies.flatMap(({ url, body }) => (late.includes(url) ? [] : [body]));
  return {
    first,
    bytes: sum(until.map((body) => body.length)),
    packed: sum(until.map((body) => Math.min(body.length, gzipSync(body).length))),
    later: sum(bodies.map(({ body }) => body.length)),
  };
}

/** Addresses of what had not arrived in full at `time`, in the page. */
function arrivedAfter(time: number): string[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.filter(({ responseEnd }) => responseEnd > time).map(({ name }) => name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What the search page answered to one query. */
export interface Shown {
  readonly exact: string[];
  readonly total: number;
  /** From the input to the answer in the document, milliseconds. */
  readonly time: number;
}

/** Types every query into the search page's field, with the engine started. */
export async function typeAll(page: Page, queries: readonly string[]): Promise<Shown[]> {
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    if (!field || !list) throw new Error('no search field');
    const shown: Shown[] = [];
    for (const query of all) {
      field.value = query;
      const start = performance.now();
      let time = -1;
      const done = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (list.dataset['query'] !== field.value || list.dataset['state'] !== 'ready') return;
          time = performance.now() - start;
          watch.disconnect();
          resolve();
        });
        watch.observe(list, { attributes: true });
      });
      field.dispatchEvent(new InputEvent('input'));
      await done;
      const items = list.querySelectorAll<HTMLElement>('li[data-match=exact]');
      const exact = Array.from(items, (item) => item.dataset['clause'] ?? '').sort();
      shown.push({ exact, total: Number(list.dataset['total']), time });
      // The rest of the excerpts is made in the meantime, as while a reader reads.
      await new Promise((resolve) => setTimeout(resolve, 12));
    }
    return shown;
  }, queries);
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Types every query and reads the clauses of the first three results. */
export async function firstThree(page: Page, queries: readonly string[]): Promise<string[][]> {
  const shown: string[][] = [];
  for (const query of queries) {
    await typeAll(page, [query]);
    const items = page.locator('[data-search-results] > li');
    const ids = await items.evaluateAll((all) =>
      all.slice(0, 3).map((item) => item.getAttribute('data-clause') ?? ''),
    );
    shown.push(ids);
  }
  return shown;
}

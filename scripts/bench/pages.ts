import type { Browser, Page } from 'playwright-core';
import { withPage } from '../../src/testing/browser.ts';

/** What a visit from nothing to the first answer cost. */
export interface Cold {
  /** From the start of the navigation, milliseconds, median of the runs. */
  readonly first: number;
  /** Bytes of all responses until the first answer, and until nothing more is loaded. */
  readonly bytes: number;
  readonly later: number;
}

/** Visits `address` with an empty cache `runs` times; `isAnswered` looks at the page. */
export async function coldVisit(
  browser: Browser,
  visit: { site: string; address: string; isAnswered: string; type?: string },
  runs: number,
): Promise<Cold> {
  const measured: Cold[] = [];
  for (let run = 0; run < runs; run++) {
    measured.push(
      await withPage(browser, { site: visit.site, expected: /./ }, (page) => one(page, visit)),
    );
  }
  const middle = (of: (cold: Cold) => number) => quantile(measured.map(of), 0.5);
  return {
    first: middle((c) => c.first),
    bytes: middle((c) => c.bytes),
    later: middle((c) => c.later),
  };
}

async function one(
  page: Page,
  visit: { address: string; isAnswered: string; type?: string },
): Promise<Cold> {
  let bytes = 0;
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    reading.push(
      response.body().then(
        (body) => (bytes += body.length),
        () => undefined,
      ),
    );
  });
  await page.addInitScript(`
    const watch = new MutationObserver(() => {
      if (window.firstAnswer === undefined && document.querySelector(${JSON.stringify(visit.isAnswered)})) {
        window.firstAnswer = performance.now();
      }
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  `);
  await page.goto(visit.address);
  if (visit.type !== undefined) await page.fill('input', visit.type);
  await page.waitForFunction('window.firstAnswer !== undefined');
  await Promise.all(reading);
  const first = bytes;
  await page.waitForTimeout(800);
  await Promise.all(reading);
  return { first: await page.evaluate<number>('window.firstAnswer'), bytes: first, later: bytes };
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

/** Steps that readers take with a saved copy, for tests in a browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Corpus } from '../model/corpus.ts';
import type { CopyVersion, ListedFile } from '../offline/list.ts';
import { addressOf } from '../offline/list.ts';
import { bruteForce } from './brute-force.ts';

/** A built site as the browser is to have it. */
export interface Published {
  readonly dist: string;
  readonly version: CopyVersion;
  readonly files: readonly ListedFile[];
  readonly corpus: Corpus;
}

/** Reads what a built site publishes of itself. */
export async function published(dist: string): Promise<Published> {
  const read = async <T>(path: string) => JSON.parse(await readFile(join(dist, path), 'utf8')) as T;
  return {
    dist,
    version: await read('offline/version.json'),
    files: await read('offline/list.json'),
    corpus: await read('data/corpus.json'),
  };
}

/** Opens the download page and waits until it says how things stand. */
export async function openPanel(page: Page): Promise<string> {
  await page.goto('downloads/', { waitUntil: 'load' });
  return saidAtLast(page);
}

/** Presses the button that saves or updates, and waits until the page says what came of it. */
export async function pressSave(page: Page): Promise<string> {
  await page.locator('[data-save-start]').click();
  return saidAtLast(page);
}

async function saidAtLast(page: Page): Promise<string> {
  const panel = page.locator('[data-save]:not([aria-busy])');
  await panel.waitFor({ timeout: 60_000 });
  return (await panel.locator('[data-save-state]').textContent()) ?? '';
}

/**
 * Compares every file of the list, as the open page is given it, with the built site. Returns the
 * paths that are not the same. `site` is the address of the site with a slash at the end.
 */
export async function wrongFiles(
  page: Page,
  site: string,
  { files }: Published,
): Promise<readonly string[]> {
  const given = await page.evaluate(
    (addresses) => {
      const sum = async (address: string) => {
        const response = await fetch(address).catch(() => null);
        if (!response?.ok) return 'missing';
        const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
        const bytes = [...new Uint8Array(digest)];
        return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      };
      return Promise.all(addresses.map(sum));
    },
    files.map(([path]) => new URL(addressOf(path), site).href),
  );
  if (files.length < 100) throw new Error('the list is short');
  return files.filter(([, sum], at) => given[at] !== sum).map(([path]) => path);
}

/** Asks the search page for each string; returns those that are not answered exactly. */
export async function wrongAnswers(
  page: Page,
  corpus: Corpus,
  queries: readonly string[],
): Promise<string[]> {
  await page.goto('search/');
  const field = page.locator('input[type=search]');
  const wrong: string[] = [];
  for (const query of queries) {
    await field.fill(query);
    const state = page.locator(`[data-state=ready][data-query=${JSON.stringify(query)}]`);
    await state.waitFor({ state: 'attached' });
    const total = Number(await state.getAttribute('data-total'));
    const found = await page
      .locator('li[data-match=exact]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause')!));
    const all = bruteForce(corpus, query);
    const whole = total === all.length && found.length === Math.min(total, 200);
    if (!whole || found.some((id) => !all.includes(id))) wrong.push(query);
  }
  return wrong;
}

/** Takes a file out of the saved copies, by its address below the top of the site. */
export function loseFile(page: Page, address: string): Promise<void> {
  return page.evaluate(
    async (url) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(url);
    },
    new URL(address, new URL('..', page.url())).href,
  );
}

/** The names of the caches that the site's copies have. */
export function copiesIn(context: BrowserContext): Promise<string[]> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no page is open');
  return page.evaluate(async () =>
    (await caches.keys()).map((name) => name.split(' ').at(-1)!).filter((id) => id !== 'records'),
  );
}

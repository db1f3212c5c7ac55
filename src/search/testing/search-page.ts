/** The search page in a real browser, and what it has to list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { corpusSchema } from '../../model/corpus.ts';
import { withPage } from '../../testing/browser.ts';
import { ownRanges } from '../build/clause-text.ts';
import { fold } from '../fold.ts';

export const site = inject('site');
export const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);

/** The smallest clauses, each with its document and what stands above it, innermost first. */
export const owns = documents.flatMap((document) => {
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  return document.clauses.flatMap((clause) => {
    const above = [];
    for (let up = clause.parent; up !== null; up = byId.get(up)?.parent ?? null) {
      above.push(byId.get(up));
    }
    const folded = ownRanges(clause).map((range) => fold(range));
    return folded.length === 0 ? [] : [{ id: clause.id, clause, document, above, folded }];
  });
});
export type Own = (typeof owns)[number];

/** Ids of the clauses that contain the query, sorted: what the page must list as exact. */
export function bruteForce(query: string, passes: (own: Own) => boolean = () => true): string[] {
  const wanted = fold(query);
  return owns
    .filter((own) => own.folded.some((range) => range.includes(wanted)) && passes(own))
    .map(({ id }) => id)
    .sort();
}

/** Looks at `search/` followed by `address`. */
export async function onSearchPage<T>(
  browser: Browser,
  address: string,
  look: (page: Page) => Promise<T>,
  context: BrowserContextOptions = {},
): Promise<T> {
  const visit = { site, context, expected: /404|Pagefind|meta index|Failed to load/ };
  return withPage(browser, visit, async (page) => {
    await page.goto(`search/${address}`);
    return look(page);
  });
}

export const list = (page: Page) => page.locator('[data-search-results]');

/** Waits until the page has answered `query`. */
export async function ready(page: Page, query: string): Promise<void> {
  await page.waitForFunction((asked) => {
    const { state, query: shown } =
      document.querySelector<HTMLElement>('[data-search-results]')?.dataset ?? {};
    return state === 'ready' && shown === asked;
  }, query);
}

/** What is shown of an answer. */
export interface Shown {
  readonly exact: string[];
  readonly total: number;
  readonly helped: number;
}

/** Types each query into the page's field and reads the list it answers with. */
export async function typeAll(page: Page, queries: readonly string[]): Promise<Shown[]> {
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    if (!field || !list) throw new Error('no search field');
    const shown = [];
    for (const query of all) {
      field.value = query;
      field.dispatchEvent(new InputEvent('input'));
      // A field holds one line: what it made of the string is what it asks.
      while (list.dataset['query'] !== field.value || list.dataset['state'] !== 'ready') {
        await new Promise((resolve) => setTimeout(resolve));
      }
      const exact = list.querySelectorAll<HTMLElement>('li[data-match=exact]');
      shown.push({
        exact: Array.from(exact, (item) => item.dataset['clause'] ?? '').sort(),
        total: Number(list.dataset['total']),
        helped: Number(list.dataset['helped']),
      });
    }
    return shown;
  }, queries);
}

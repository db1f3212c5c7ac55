import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { list, ready, site } from './testing/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
/** Exact, with a card beside it; with a note; a question; an address; nothing. */
const QUERIES = [
  '国际科技合作',
  '中国-中东欧',
  '高新技术企业2024年目标多少家',
  '2024 第19项',
  '火锅底料',
];

/** Sums what moves in the page without the reader having touched it. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { moved: number };
    seen.moved = 0;
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) seen.moved += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const moved = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { moved: number }).moved);

describe.each(SIZES)('the search page $width wide', (viewport) => {
  const visit = <T>(look: (page: Page) => Promise<T>) =>
    withPage(browser, { site, context: { viewport } }, look);

  it('does not jump when it answers an address', async () => {
    const jumps: Record<string, number> = {};
    for (const query of QUERIES) {
      await visit(async (page) => {
        await watchShifts(page);
        await page.goto(`search/?q=${query}`, { waitUntil: 'networkidle' });
        await ready(page, query);
        jumps[query] = await moved(page);
      });
    }
    expect(Object.values(jumps).filter((jump) => jump > 0.01)).toEqual([]);
  });

  it('keeps field and first result where they are as one types', async () => {
    await visit(async (page) => {
      await page.goto('search/');
      const field = page.locator('input[type=search]');
      await field.focus();
      const places = [];
      for (const query of ['国', '国际', '国际科', '国际科技', '国际科技合作']) {
        await field.fill(query);
        await ready(page, query);
        const [top, first] = await Promise.all([
          field.evaluate((of) => of.getBoundingClientRect().top),
          list(page).evaluate((of) => of.getBoundingClientRect().top),
        ]);
        places.push(`${top} ${first}`);
      }
      expect(new Set(places).size).toBe(1);
    });
  });

  it('is never wider than the window', async () => {
    for (const query of [...QUERIES, '科'.repeat(400), 'w'.repeat(400)]) {
      await visit(async (page) => {
        await page.goto(`search/?q=${query}`);
        await ready(page, query);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([query, over]).toEqual([query, 0]);
      });
    }
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, withPage } from '../testing/browser.ts';
import {
  bruteForce,
  documents,
  list,
  onSearchPage,
  ready,
  site,
  typeAll,
} from './testing/search-page.ts';

/** The engine starts when the browser has nothing else to do. */
const PATIENCE = { timeout: 15_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = <T>(address: string, look: (page: Page) => Promise<T>) =>
  onSearchPage(browser, address, look);

describe('bad input', () => {
  it.each([
    ['marks only', '，。', 0],
    ['a mark that the texts have not', '＆＆＆', 0],
    ['markup', '<img src=x onerror=alert(1)>', 0],
    ['a script', '<script>alert(1)</script>', 0],
    ['the first half of a pair', 'a\ud83d', 0],
    ['the second half of a pair', '\ude00科技', 0],
    ['ten thousand characters', '宁波'.repeat(5000), 0],
    ['ten thousand marks', '"-'.repeat(5000), 0],
    ['what a pattern would take for syntax', '(.*)+[^$]{9}\\', 0],
    ['quotes without an end', '"科技', 0],
    ['nothing but exclusion', ' -科技', 0],
    ['an invisible character', '\u200b', 0],
  ])('%s is answered', async (_name, query, total) => {
    await at('', async (page) => {
      const [before, shown, after] = await typeAll(page, ['科技', query, '国际科技合作']);
      expect(before?.exact).toEqual(bruteForce('科技'));
      expect(shown?.total).toBe(total);
      expect(after?.exact).toEqual(bruteForce('国际科技合作'));
      expect(await page.locator('[data-search] :is(img, script)').count()).toBe(0);
    });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' 　\t'],
  ])('%s empties the list', async (_name, query) => {
    await at('', async (page) => {
      await page.fill('input[type=search]', '科技');
      await ready(page, '科技');
      await page.fill('input[type=search]', query);
      await ready(page, '');
      expect(await list(page).locator('li').count()).toBe(0);
      expect(await page.locator('[data-search-documents]').isVisible()).toBe(true);
    });
  });

  it('is shown as text wherever it is shown', async () => {
    const query = '<b>科技</b>';
    await at(`?q=${encodeURIComponent(query)}`, async (page) => {
      await ready(page, query);
      expect(await page.inputValue('input[type=search]')).toBe(query);
      expect(await page.textContent('[data-search-count]')).toContain(query);
      expect(await page.locator('[data-search] b').count()).toBe(0);
    });
  });

  it('bytes that are no characters in the address are answered', async () => {
    await at('?q=%FF%FE%ED%A0%BD', async (page) => {
      await page.waitForSelector('[data-search-results][data-state=ready]', { state: 'attached' });
      expect(await list(page).getAttribute('data-total')).toBe('0');
    });
  });
});

describe('data that cannot be had', () => {
  it.each([
    ['missing', { status: 404 }],
    ['broken', { status: 200, body: 'no data at all' }],
    ['empty', { status: 200, body: '' }],
  ])('%s: says so, offers the documents, and tries again', async (_name, response) => {
    await at('', async (page) => {
      await page.route('**/start.dat', (route) => route.fulfill(response));
      await page.goto('search/?q=科技');
      await page.waitForSelector('[data-state=error]', { state: 'attached' });
      expect(await page.textContent('[data-search-problem]')).toContain('没有载入');
      const offered = page.locator('[data-search-documents] ul').first().locator('a');
      expect(await offered.count()).toBe(documents.length);
      expect(await offered.first().isVisible()).toBe(true);
      await page.unroute('**/start.dat');
      await page.getByRole('button', { name: '重试' }).click();
      await ready(page, '科技');
      expect(await page.textContent('[data-search-problem]')).toBe('');
    });
  });

  it.each([
    ['a missing entry', '**/*.pf_meta', { status: 404 }],
    ['a broken entry', '**/*.pf_meta', { status: 200, body: 'broken' }],
    ['missing chunks', '**/*.pf_index', { status: 404 }],
    ['broken chunks', '**/*.pf_index', { status: 200, body: 'broken' }],
    ['a missing engine', '**/pagefind.js*', { status: 404 }],
    ['a broken program', '**/wasm*', { status: 200, body: 'broken' }],
  ])(
    '%s of the engine: the texts answer all the same, and it says so',
    async (_name, files, response) => {
      await at('', async (page) => {
        await page.route(files, (route) => route.fulfill(response));
        await page.focus('input[type=search]');
        await expect
          .poll(async () => {
            const [, shown] = await typeAll(page, ['科技', '国际科技合作']);
            expect(shown?.exact).toEqual(bruteForce('国际科技合作'));
            return page.textContent('[data-search-problem]');
          }, PATIENCE)
          .toContain('检索引擎没有载入');
        await page.unroute(files);
        await page.getByRole('button', { name: '重试' }).click();
        await expect.poll(() => page.textContent('[data-search-problem]'), PATIENCE).toBe('');
      });
    },
  );

  it('help that cannot be had: says so, tries again', async () => {
    await at('', async (page) => {
      await page.route('**/words.dat*', (route) => route.fulfill({ status: 404 }));
      const query = '高新技术企业2024年目标多少家';
      await page.goto(`search/?q=${query}`);
      await page.waitForSelector('[data-state=error]', { state: 'attached' });
      expect(await page.textContent('[data-search-problem]')).toContain('words.dat');
      await page.unroute('**/words.dat*');
      await page.getByRole('button', { name: '重试' }).click();
      await ready(page, query);
    });
  });
});

it('without JavaScript the page says so and offers documents and themes', async () => {
  const visit = { site, context: { javaScriptEnabled: false } };
  await withPage(browser, visit, async (page) => {
    await page.goto('search/');
    expect(await page.textContent('main')).toContain('JavaScript');
    const offered = page.locator('[data-search-documents] ul');
    expect(await offered.first().locator('a').count()).toBe(documents.length);
    const themes = new Set(documents.flatMap(({ clauses }) => clauses.flatMap((of) => of.themes)));
    expect(await offered.nth(1).locator('a').count()).toBe(themes.size);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../testing/browser.ts';
import { bruteForce, list, onSearchPage, ready } from './testing/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The clause of the result in use, or the name of the element. */
const inUse = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.closest('li')?.dataset['clause'] ?? document.activeElement?.tagName,
  );

describe('keys', () => {
  it('/ leads to the field, ↓ and ↑ through the results, Esc back, Esc again empties it', async () => {
    await onSearchPage(browser, '?q=科技特派员', async (page) => {
      await ready(page, '科技特派员');
      const ids = await list(page)
        .locator('li')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause')));
      const after = async (key: string) => {
        await page.keyboard.press(key);
        return inUse(page);
      };
      expect(await after('/')).toBe('INPUT');
      expect(await page.inputValue('input[type=search]')).toBe('科技特派员');
      expect(await after('ArrowDown')).toBe(ids[0]);
      expect(await after('ArrowDown')).toBe(ids[1]);
      expect(await after('ArrowUp')).toBe(ids[0]);
      expect(await after('ArrowUp')).toBe('INPUT');
      await page.keyboard.press('ArrowDown');
      expect(await after('Escape')).toBe('INPUT');
      await page.keyboard.press('Escape');
      expect(await page.inputValue('input[type=search]')).toBe('');
      await ready(page, '');
      expect(await list(page).locator('li').count()).toBe(0);
    });
  });

  it('Enter on a result leads to its clause', async () => {
    await onSearchPage(browser, '?q=科技特派员', async (page) => {
      await ready(page, '科技特派员');
      await page.focus('input[type=search]');
      await page.keyboard.press('ArrowDown');
      const clause = await inUse(page);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${String(clause).replace('/', '/**#')}`);
      await page.waitForSelector(':target mark');
    });
  });

  it('Enter in the field keeps the search as a step to go back to', async () => {
    await onSearchPage(browser, '', async (page) => {
      await page.fill('input[type=search]', '科技');
      await page.keyboard.press('Enter');
      await ready(page, '科技');
      expect(new URL(page.url()).searchParams.get('q')).toBe('科技');
      await page.fill('input[type=search]', '防震减灾');
      await page.keyboard.press('Enter');
      await ready(page, '防震减灾');
      await page.goBack();
      await ready(page, '科技');
      expect(await page.inputValue('input[type=search]')).toBe('科技');
    });
  });

  it('/ typed in the field is a character', async () => {
    await onSearchPage(browser, '', async (page) => {
      await page.focus('input[type=search]');
      await page.keyboard.type('2950800/2021-45837');
      await ready(page, '2950800/2021-45837');
      expect(await list(page).locator('li').first().getAttribute('data-clause')).toBe(
        'jiangbei-2021/metadata',
      );
    });
  });
});

describe('what is announced', () => {
  it('the number of results, whenever it changes', async () => {
    await onSearchPage(browser, '', async (page) => {
      const status = page.getByRole('status');
      for (const query of ['科技', '国际科技合作', '量子火锅底料']) {
        await page.fill('input[type=search]', query);
        await ready(page, query);
        const { length } = bruteForce(query);
        const said = length > 0 ? `${length} 条含有“${query}”` : '没有条款';
        expect(await status.textContent()).toContain(said);
      }
    });
  });

  it('that an answer is being waited for, by a line that takes no place', async () => {
    await onSearchPage(browser, '', async (page) => {
      const { promise: held, resolve: go } = Promise.withResolvers<undefined>();
      await page.route('**/start.dat', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('search/?q=科技', { waitUntil: 'commit' });
      const progress = page.locator('[data-search-progress]');
      await progress.waitFor({ state: 'visible' });
      expect(await list(page).getAttribute('data-state')).toBe('loading');
      expect(await list(page).getAttribute('aria-busy')).toBe('true');
      const top = () =>
        page.locator('.search-columns').evaluate((of) => of.getBoundingClientRect().top);
      const before = await top();
      go(undefined);
      await ready(page, '科技');
      expect(await progress.isVisible()).toBe(false);
      expect(await top()).toBe(before);
    });
  });
});

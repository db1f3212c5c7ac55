import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { ownRanges } from './build/clause-text.ts';
import { strings } from './sample-strings.ts';
import {
  bruteForce,
  documents,
  list,
  onSearchPage,
  ready,
  site,
  typeAll,
} from './testing/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const at = <T>(address: string, look: (page: Page) => Promise<T>) =>
  onSearchPage(browser, address, look);

const texts = documents.flatMap(({ clauses }) => clauses.flatMap(ownRanges));

/** The queries whose exact hits are not those that the texts give. */
function wrong(queries: readonly string[], shown: readonly { exact: string[] }[]): string[] {
  return queries.filter((query, which) => {
    // A field holds one line.
    const asked = query.replace(/[\r\n]/gu, '');
    return shown[which]?.exact.join() !== bruteForce(asked).join();
  });
}

describe('what is typed', () => {
  it('finds exactly the clauses that contain it', async () => {
    const queries = strings(texts, 2000, 315);
    const shown = await at('', async (page) => {
      await page.focus('input[type=search]');
      await page.waitForResponse(/pf_meta/);
      return typeAll(page, queries);
    });
    expect(wrong(queries, shown)).toEqual([]);
  });

  it('finds the same before the engine is there, which loads only when the field is used', async () => {
    const queries = strings(texts, 300, 7);
    const loaded: string[] = [];
    const shown = await at('', async (page) => {
      page.on('request', (request) => loaded.push(request.url()));
      return typeAll(page, queries);
    });
    expect(wrong(queries, shown)).toEqual([]);
    expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });

  it('is looked for in other wordings too, which can be left out', async () => {
    await at('?q=中国-中东欧', async (page) => {
      await ready(page, '中国-中东欧');
      expect(await page.textContent('[data-search-notes]')).toContain('同时搜索了“中国—中东欧”');
      await page.getByRole('link', { name: '只查原词' }).click();
      await expect.poll(() => list(page).getAttribute('data-helped')).toBe('0');
    });
  });

  it.each([
    ['所属文件在前', '关于加快推进甬江科创区建设的决定', 'address', 'yongjiang-decision/preamble'],
    ['地址', 'ningbo-2024/task-19', 'address', 'ningbo-2024/task-19'],
    ['拼音', 'gjhz', 'pinyin', 'ningbo-2011/task-6-2'],
    ['一字之误', '科技特派圆', 'near', 'ningbo-2024/task-17'],
    ['问句', '高新技术企业2024年目标多少家', 'fuzzy', 'ningbo-2024/preamble'],
    ['几个词', '中东欧 智库', 'all', 'ningbo-2024/task-19'],
  ])('%s: %s', async (_name, query, match, clause) => {
    await at(`?q=${encodeURIComponent(query)}`, async (page) => {
      await ready(page, query);
      const first = list(page).locator('li').first();
      expect(await first.getAttribute('data-clause')).toBe(clause);
      expect(await first.getAttribute('data-match')).toBe(match);
    });
  });
});

describe('on arrival', () => {
  const WORDS = '国际科技合作';
  const marks = (page: Page) => page.locator('article mark').allTextContents();
  const THREE = new Array<string>(3).fill(WORDS);

  it('the clause is in view with all its hits marked, as they were in the list', async () => {
    await at(`?q=${WORDS}`, async (page) => {
      await ready(page, WORDS);
      const first = list(page).locator('li').first();
      expect(await first.locator('mark').allTextContents()).toEqual(THREE);
      await first.locator('a').click();
      await page.waitForSelector('#task-19 mark');
      expect(page.url()).toMatch(/#task-19$/);
      expect(await marks(page)).toEqual(THREE);
      expect(await page.locator('#task-19 mark').first().isVisible()).toBe(true);
      await page.getByRole('button', { name: '清除标记' }).click();
      expect(await marks(page)).toEqual([]);
      expect(page.url()).not.toContain('mark=');
    });
  });

  it('the page of a clause has its hits marked too', async () => {
    await withPage(browser, { site }, async (page) => {
      await page.goto(`ningbo-2024/task-19/?mark=${WORDS}`);
      await page.waitForSelector('article mark');
      expect(await marks(page)).toEqual(THREE);
      await page.getByRole('button', { name: '清除标记' }).click();
      expect(await marks(page)).toEqual([]);
    });
  });

  it('who does not come from the search loads nothing for marking', async () => {
    await withPage(browser, { site }, async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      for (const address of ['ningbo-2024/#task-19', 'ningbo-2024/task-19/']) {
        await page.goto(address, { waitUntil: 'networkidle' });
      }
      expect(loaded.filter((url) => url.includes('arrival'))).toEqual([]);
    });
  });

  it.each([
    ['no words', 'ningbo-2024/?mark=#task-19'],
    ['words that the clause has not', 'ningbo-2024/?mark=量子火锅#task-19'],
    ['an anchor that is none', 'ningbo-2024/?mark=科技#%E0%A4%A'],
    ['markup', 'ningbo-2024/?mark=<img src=x onerror=alert(1)>#task-19'],
  ])('%s mark nothing', async (_name, address) => {
    await withPage(browser, { site }, async (page) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await marks(page)).toEqual([]);
      expect(await page.locator('.arrival').count()).toBe(0);
    });
  });
});

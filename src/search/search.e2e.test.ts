import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { ownRanges } from './build/clause-text.ts';
import { fold } from './fold.ts';
import { strings } from './sample-strings.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const owns = documents
  .flatMap(({ clauses }) => clauses)
  .map((clause) => ({ id: clause.id, folded: ownRanges(clause).map((range) => fold(range)) }));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Ids of the clauses that contain the query, sorted: what the page must list as exact. */
function bruteForce(query: string): string[] {
  const wanted = fold(query);
  const found = owns.filter(({ folded }) => folded.some((range) => range.includes(wanted)));
  return found.map(({ id }) => id).sort();
}

async function onSearchPage<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  return withPage(browser, { site, expected: /404|Pagefind|meta index/ }, async (page) => {
    await page.goto(`search/${address}`);
    return look(page);
  });
}

interface Shown {
  readonly exact: string[];
  readonly total: number;
  readonly helped: number;
}

/** Types each query into the page's field and reads the list it answers with. */
async function typeAll(page: Page, queries: readonly string[]): Promise<Shown[]> {
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

const list = (page: Page) => page.locator('[data-search-results]');
const ready = (page: Page, query: string) =>
  page.waitForSelector(`[data-search-results][data-state=ready][data-query='${query}']`, {
    state: 'attached',
  });

describe('the search page', () => {
  const texts = documents.flatMap(({ clauses }) => clauses.flatMap(ownRanges));

  it('lists exactly the clauses that contain what is typed', async () => {
    const queries = strings(texts, 2000, 315);
    const shown = await onSearchPage('', async (page) => {
      await page.focus('input[type=search]');
      await page.waitForResponse(/pf_meta/);
      return typeAll(page, queries);
    });
    const wrong = queries.filter(
      (query, at) => shown[at]?.exact.join() !== bruteForce(query).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('lists the same before the engine is there, and loads it only when the field is used', async () => {
    const queries = strings(texts, 300, 7);
    const loaded: string[] = [];
    const shown = await onSearchPage('', async (page) => {
      page.on('request', (request) => loaded.push(request.url()));
      return typeAll(page, queries);
    });
    const wrong = queries.filter(
      (query, at) => shown[at]?.exact.join() !== bruteForce(query).join(),
    );
    expect(wrong).toEqual([]);
    expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });

  it('answers the address, marks all hits, and leads to the clause with its words marked', async () => {
    await onSearchPage('?q=国际科技合作', async (page) => {
      await ready(page, '国际科技合作');
      const first = list(page).locator('li').first();
      expect(await first.getAttribute('data-clause')).toBe('ningbo-2024/task-19');
      expect(await first.locator('mark').allTextContents()).toEqual(
        new Array<string>(3).fill('国际科技合作'),
      );
      await first.locator('a').click();
      await page.waitForSelector('#task-19 mark');
      expect(page.url()).toMatch(/#task-19$/);
      expect(await page.locator('#task-19 mark').allTextContents()).toEqual(
        new Array<string>(3).fill('国际科技合作'),
      );
      await page.getByRole('button', { name: '清除标记' }).click();
      expect(await page.locator('article mark').count()).toBe(0);
    });
  });

  it('goes by keys: / to the field, ↓ and ↑ through the results, Esc back and empty', async () => {
    await onSearchPage('?q=科技特派员', async (page) => {
      await ready(page, '科技特派员');
      const focused = () =>
        page.evaluate(
          () =>
            document.activeElement?.closest('li')?.dataset['clause'] ??
            document.activeElement?.tagName,
        );
      await page.keyboard.press('/');
      expect(await focused()).toBe('INPUT');
      await page.keyboard.press('ArrowDown');
      const first = await focused();
      await page.keyboard.press('ArrowDown');
      expect(await focused()).not.toBe(first);
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe(first);
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('INPUT');
      await page.keyboard.press('Escape');
      expect(await page.inputValue('input[type=search]')).toBe('');
      await ready(page, '');
    });
  });

  it('narrows by filters whose counts are right, and keeps them in the address', async () => {
    await onSearchPage('?q=高新技术企业', async (page) => {
      await ready(page, '高新技术企业');
      const expected = bruteForce('高新技术企业').filter((id) => id.startsWith('ningbo-2024/'));
      const box = page.locator('input[name=doc][value=ningbo-2024]');
      const count = page.locator('label', { has: box }).locator('[data-count]');
      expect(await count.textContent()).toBe(String(expected.length));
      await box.check();
      await expect.poll(() => list(page).getAttribute('data-total')).toBe(String(expected.length));
      const address = page.url();
      expect(address).toContain('doc=ningbo-2024');
      await page.goto(address);
      await ready(page, '高新技术企业');
      expect(await list(page).getAttribute('data-total')).toBe(String(expected.length));
    });
  });

  it('offers the exact query alone beside other wordings', async () => {
    await onSearchPage('?q=中国-中东欧', async (page) => {
      await ready(page, '中国-中东欧');
      expect(await page.textContent('[data-search-notes]')).toContain('同时搜索了“中国—中东欧”');
      await page.getByRole('link', { name: '只查原词' }).click();
      await expect.poll(() => list(page).getAttribute('data-helped')).toBe('0');
    });
  });

  it.each([
    ['nothing', '', 0],
    ['white space', ' 　', 0],
    ['marks only', '，。', 0],
    ['markup', '<img src=x onerror=alert(1)>', 0],
    ['a broken pair', 'a\ud83d', 0],
    ['ten thousand characters', '宁波'.repeat(5000), 0],
  ])('takes %s', async (_name, query, total) => {
    await onSearchPage('', async (page) => {
      await page.fill('input[type=search]', '科技');
      await ready(page, '科技');
      if (query.trim() === '') {
        await page.fill('input[type=search]', query);
        await ready(page, '');
        expect(await list(page).locator('li').count()).toBe(0);
        return;
      }
      const [shown] = await typeAll(page, [query]);
      expect(shown?.total).toBe(total);
      expect(await page.locator('[data-search] img').count()).toBe(0);
    });
  });

  it('says which filters of an address it does not know', async () => {
    await onSearchPage('?q=科技&doc=nowhere&level=city', async (page) => {
      await ready(page, '科技');
      expect(await page.textContent('[data-search-problem]')).toContain('doc=nowhere');
    });
  });

  it('says so when the data cannot be had, offers the documents, and tries again', async () => {
    await onSearchPage('', async (page) => {
      await page.route('**/start.dat', (route) => route.fulfill({ status: 404 }));
      await page.goto('search/?q=科技');
      await page.waitForSelector('[data-state=error]', { state: 'attached' });
      expect(await page.textContent('[data-search-problem]')).toContain('没有载入');
      expect(await page.locator('[data-search-documents]').isVisible()).toBe(true);
      await page.unroute('**/start.dat');
      await page.getByRole('button', { name: '重试' }).click();
      await ready(page, '科技');
    });
  });

  it('answers from the texts when the engine cannot be had, and says so', async () => {
    await onSearchPage('', async (page) => {
      await page.route('**/*.pf_meta', (route) => route.fulfill({ status: 404 }));
      await page.focus('input[type=search]');
      await page.waitForResponse(/pf_meta/);
      const [, shown] = await typeAll(page, ['科技', '国际科技合作']);
      expect(shown?.exact).toEqual(bruteForce('国际科技合作'));
      await expect
        .poll(() => page.textContent('[data-search-problem]'))
        .toContain('检索引擎没有载入');
    });
  });

  it('without JavaScript says so and offers the documents', async () => {
    const visit = { site, context: { javaScriptEnabled: false } };
    await withPage(browser, visit, async (page) => {
      await page.goto('search/');
      expect(await page.textContent('main')).toContain('JavaScript');
      expect(await page.locator('[data-search-documents] a').count()).toBe(documents.length);
    });
  });
});

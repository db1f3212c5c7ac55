import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../testing/browser.ts';
import type { Own } from './testing/search-page.ts';
import { bruteForce, list, onSearchPage, owns, ready } from './testing/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const QUERY = '科技';

/** The values of a clause under each filter, read from the data without the search. */
const READERS: Readonly<Record<string, (own: Own) => readonly string[]>> = {
  doc: ({ document }) => [document.slug],
  year: ({ document: { year, period } }) => [year?.toString() ?? period?.join('-') ?? 'none'],
  level: ({ document }) => [document.level],
  draft: ({ document }) => [document.status === 'draft' ? 'yes' : 'no'],
  theme: ({ clause }) => clause.themes,
  unit: ({ clause, above }) => [clause, ...above].flatMap((of) => of?.responsible?.units ?? []),
};

/** True when the clause passes filters as an address has them. */
function passes(filters: URLSearchParams): (own: Own) => boolean {
  const facets = [...new Set(filters.keys())];
  return (own) =>
    facets.every((facet) => {
      const values = READERS[facet]?.(own) ?? [];
      return filters.getAll(facet).some((value) => values.includes(value));
    });
}

/** Every value under every filter, with the number beside it. */
async function countsShown(page: Page): Promise<Record<string, number>> {
  await page.locator('[data-facet]').first().waitFor({ state: 'attached' });
  const counts = await page.locator('[data-facet] label').evaluateAll((labels) =>
    labels.map((label) => {
      const box = label.querySelector('input');
      const count = label.querySelector('[data-count]')?.textContent;
      return [`${box?.name ?? ''}=${box?.value ?? ''}`, Number(count)] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** The same counts by brute force, for `query` with `filters`: a filter does not narrow its own. */
function countsExpected(query: string, filters: URLSearchParams): Record<string, number> {
  const counts = Object.entries(READERS).flatMap(([facet, read]) => {
    const others = new URLSearchParams([...filters].filter(([name]) => name !== facet));
    const ids = new Set(bruteForce(query, passes(others)));
    const values = owns.filter(({ id }) => ids.has(id)).flatMap((own) => [...new Set(read(own))]);
    const groups = [...Map.groupBy(values, (value) => `${facet}=${value}`)];
    // Filters with nothing to choose between are left out.
    return groups.length < 2 && !filters.has(facet) ? [] : groups;
  });
  return Object.fromEntries(counts.map(([key, { length }]) => [key, length]));
}

async function onFiltered(
  query: string,
  filters: URLSearchParams,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const address = new URLSearchParams([['q', query], ...filters]);
  await onSearchPage(browser, `?${address.toString()}`, async (page) => {
    await ready(page, query);
    await look(page);
  });
}

const filters = (written: string) => new URLSearchParams(written);

describe('filters', () => {
  it('have counts beside them as the texts give them', async () => {
    for (const query of ['科技', '高新技术企业', '市', '国际科技合作', '长三角']) {
      await onFiltered(query, filters(''), async (page) => {
        expect(await countsShown(page)).toEqual(countsExpected(query, filters('')));
      });
    }
  });

  it.each([
    'doc=ningbo-2024',
    'year=2023-2027',
    'year=none',
    'level=county',
    'draft=yes',
    'draft=no',
    'theme=laboratories',
    'unit=市科技局',
    'doc=ningbo-2024&doc=ningbo-2011',
    'unit=市教育局&theme=talent',
    'draft=no&level=city&theme=technology-transfer',
    'doc=jiangbei-2021&unit=市科技局',
  ])('%s in the address: the list and the counts', async (written) => {
    const chosen = filters(written);
    await onFiltered(QUERY, chosen, async (page) => {
      const exact = await list(page)
        .locator('li[data-match=exact]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause') ?? ''));
      const known = [...chosen].filter(([facet, value]) =>
        owns.some((own) => READERS[facet]?.(own).includes(value)),
      );
      expect(exact.sort()).toEqual(bruteForce(QUERY, passes(new URLSearchParams(known))));
      const shown = await countsShown(page);
      const expected = countsExpected(QUERY, new URLSearchParams(known));
      expect(Object.fromEntries(Object.entries(shown).filter(([, count]) => count > 0))).toEqual(
        expected,
      );
    });
  });

  it('that are ticked are in the address, stay in use, and go back with the browser', async () => {
    await onFiltered(QUERY, filters(''), async (page) => {
      const box = page.locator('input[name=theme][value=laboratories]');
      await box.evaluate((input) => input.closest('details')?.setAttribute('open', ''));
      await box.focus();
      await page.keyboard.press('Space');
      const expected = bruteForce(QUERY, passes(filters('theme=laboratories')));
      await expect.poll(() => list(page).getAttribute('data-total')).toBe(String(expected.length));
      expect(page.url()).toContain('theme=laboratories');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('value')))
        .toBe('laboratories');
      const { length } = bruteForce(QUERY);
      await page.goBack();
      await expect.poll(() => list(page).getAttribute('data-total')).toBe(String(length));
      expect(page.url()).not.toContain('theme');
    });
  });

  it.each([
    ['doc=nowhere&level=city', 'doc=nowhere'],
    ['theme=<img src=x>', 'theme=<img src=x>'],
    ['unit=无此单位', 'unit=无此单位'],
    ['colour=red', 'colour=red'],
  ])('%s: what is unknown is ignored and named', async (written, named) => {
    await onFiltered(QUERY, filters(written), async (page) => {
      expect(await page.textContent('[data-search-problem]')).toContain(named);
      const kept = new URLSearchParams(written.includes('level=city') ? 'level=city' : '');
      const total = await list(page).getAttribute('data-total');
      expect(total).toBe(String(bruteForce(QUERY, passes(kept)).length));
    });
  });

  it('stand folded above the results of a narrow page', async () => {
    const look = async (page: Page) => {
      await ready(page, QUERY);
      const fold = page.locator('[data-search-facets] > details');
      await fold.waitFor();
      expect(await fold.getAttribute('open')).toBeNull();
      await fold.locator('summary').first().click();
      await page.locator('input[name=doc]').first().check();
      await expect.poll(() => page.textContent('[data-search-facets] summary')).toContain('已选 1');
    };
    const address = `?q=${QUERY}`;
    await onSearchPage(browser, address, look, { viewport: { width: 360, height: 740 } });
  });
});

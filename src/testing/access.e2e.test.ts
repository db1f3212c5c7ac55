import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { launchBrowser, withPage } from './browser.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const longest = documents.toSorted((x, y) => y.clauses.length - x.clauses.length)[0]!;
const tasks = longest.clauses.filter(({ kind }) => kind === 'task');
/** One page of every kind. */
const pages = [
  '',
  `${longest.slug}/`,
  tasks[0]?.page ?? '',
  `${longest.slug}/source/`,
  `compare/?a=${tasks[0]?.id ?? ''}&b=${tasks[1]?.id ?? ''}`,
  'search/',
  'search/help/',
  'about/',
  'themes/',
  'names/',
  'units/',
  'downloads/',
  'integrity/',
  'no-such-page/',
];
const elder = "localStorage.setItem('长辈版', '1')";
const looks: [string, BrowserContextOptions, string][] = [
  ['light', { colorScheme: 'light' }, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['长辈版', { colorScheme: 'light' }, elder],
  ['长辈版 in the dark', { colorScheme: 'dark' }, elder],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function at<T>(
  path: string,
  context: BrowserContextOptions,
  script: string,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage(browser, { site, context, expected: /404/ }, async (page) => {
    if (script !== '') await page.addInitScript(script);
    await page.goto(path, { waitUntil: 'networkidle' });
    return look(page);
  });
}

describe.each(looks)('in the %s look', (_look, context, script) => {
  it.each(pages)('/%s has nothing that axe objects to', async (path) => {
    const faults = await at(path, context, script, async (page) => {
      // What is folded away is looked at as well.
      await page.evaluate(() => {
        for (const one of [...document.querySelectorAll('details')].slice(0, 8)) one.open = true;
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('no page runs sideways', () => {
  // A window of 640 px at 200% is one of 320 px.
  it.each(looks)('at 320 px in the %s look', async (_look, context, script) => {
    const over: string[] = [];
    for (const path of pages) {
      const phone = { ...context, viewport: { width: 320, height: 640 } };
      const width = await at(path, phone, script, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      );
      if (width > 0) over.push(`${path}: ${width} px`);
    }
    expect(over).toEqual([]);
  });
});

it.each(['', `${longest.slug}/`, tasks[0]?.page ?? '', pages[4] ?? '', 'compare/', 'about/'])(
  'nothing on /%s moves while it loads',
  async (path) => {
    const shift = await at(path, {}, '', (page) =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const one of list.getEntries()) sum += (one as never as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(sum);
            }, 300);
          }),
      ),
    );
    expect(shift).toBe(0);
  },
);

it('the longest page has few stops for the tabulator key', async () => {
  const stops = await at(
    `${longest.slug}/`,
    { viewport: { width: 1280, height: 800 } },
    '',
    async (page) => {
      let count = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        const end = await page.evaluate(() => document.activeElement === document.body);
        if (end || count > 500) return count;
        count += 1;
      }
    },
  );
  expect(stops).toBeLessThanOrEqual(longest.clauses.length + 30);
});

it('the longest page’s scripts, those on demand included, weigh at most 8 kB', async () => {
  const sizes = await withPage(browser, { site }, async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(`${longest.slug}/`);
    await page.locator('.tools summary').first().click();
    await page.locator('.acts').waitFor();
    return (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  });
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8_000);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { launchBrowser, withPage } from './browser.ts';
import { controlsOf, nameFaults } from './control-names.ts';

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
  `themes/${longest.clauses.flatMap(({ themes }) => themes)[0] ?? ''}/`,
  'names/',
  'units/',
  'indicators/',
  'data/',
  'intake/',
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

describe('no two controls share a name', () => {
  it.each(pages)('on /%s', async (path) => {
    const faults = await at(path, {}, '', async (page) => nameFaults(await controlsOf(page)));
    expect(faults).toEqual([]);
  });

  it.each(documents)('on /$slug/ with everything opened', async ({ slug, clauses }) => {
    const controls = await at(`${slug}/`, {}, '', async (page) => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await page
        .locator('.acts')
        .nth(clauses.length - 1)
        .waitFor();
      return controlsOf(page);
    });
    expect(nameFaults(controls)).toEqual([]);
    expect(controls.length).toBeGreaterThan(clauses.length * 6);
  });
});

describe('in 长辈版', () => {
  it.each(pages)(
    '/%s is set in at least 24 px, its controls are at least 48 px high',
    async (path) => {
      const phone = { viewport: { width: 360, height: 740 } };
      const small = await at(path, phone, elder, (page) =>
        page.evaluate(() => {
          const name = (one: Element) =>
            `${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 12)}”`;
          const seen = (one: Element) => one.checkVisibility() && !one.closest('.visually-hidden');
          const words = [...document.querySelectorAll('body *')].filter((one) =>
            [...one.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
            ),
          );
          const texts = words
            .filter((one) => seen(one) && !(one instanceof SVGElement))
            .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 24);
          const controls = [...document.querySelectorAll('button, summary, select, input, nav a')]
            .filter((one) => seen(one) && !one.closest('label'))
            .filter((one) => one.getBoundingClientRect().height < 48);
          return [...new Set([...texts, ...controls].map(name))].slice(0, 20);
        }),
      );
      expect(small).toEqual([]);
    },
  );
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

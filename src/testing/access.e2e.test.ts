import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';
import { controlsOf, nameFaults } from './control-names.ts';
import { ELDER, longestOf, pageKinds } from './page-kinds.ts';
import { smallTargets } from './targets.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const longest = longestOf(documents);
const pages = pageKinds(documents);
const looks: [string, BrowserContextOptions, string][] = [
  ['light', { colorScheme: 'light' }, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['长辈版', { colorScheme: 'light' }, ELDER],
  ['长辈版 in the dark', { colorScheme: 'dark' }, ELDER],
];

const browser = useBrowser();

async function at<T>(
  path: string,
  context: BrowserContextOptions,
  script: string,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage(browser(), { site, context, expected: /404/ }, async (page) => {
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
      const rules = { 'color-contrast-enhanced': { enabled: script === ELDER } };
      const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('no page runs sideways', () => {
  // A window of 640 px at 200% is one of 320 px; letters grow in 长辈版, the rem of media queries does not.
  it.each(looks)('at 320, 768 and 900 px in the %s look', async (_look, context, script) => {
    const over: string[] = [];
    for (const path of pages) {
      const phone = { ...context, viewport: { width: 320, height: 640 } };
      const widths = await at(path, phone, script, async (page) => {
        const found: number[] = [];
        for (const width of [320, 768, 900]) {
          await page.setViewportSize({ width, height: 640 });
          found.push(
            await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          );
        }
        return found;
      });
      if (Math.max(...widths) > 0) over.push(`${path}: ${widths.join(', ')} px`);
    }
    expect(over).toEqual([]);
  });
});

describe('with everything twice as large', () => {
  it('no page runs sideways, be it the window or the letters', async () => {
    const over: string[] = [];
    const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
    const letters = { viewport: { width: 1280, height: 800 } };
    const phone = { viewport: { width: 360, height: 740 } };
    for (const path of pages) {
      for (const [context, size] of [
        [zoomed, '100%'],
        [letters, '200%'],
        [phone, '200%'],
      ] as const) {
        const width = await at(path, context, '', (page) =>
          page.evaluate((large) => {
            document.documentElement.style.fontSize = large;
            return document.documentElement.scrollWidth - window.innerWidth;
          }, size),
        );
        if (width > 0) over.push(`${path} at ${size}: ${width} px`);
      }
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
  const phone = { viewport: { width: 360, height: 740 } };
  const wide = { viewport: { width: 1280, height: 800 } };

  it.each(pages)('/%s is set in at least 24 px, its lines 1.8 times as high', async (path) => {
    const small = await at(path, phone, ELDER, (page) =>
      page.evaluate(() => {
        const name = (one: Element) =>
          `${one.tagName.toLowerCase()}.${one.className} “${one.textContent.trim().slice(0, 12)}”`;
        const seen = (one: Element) =>
          one.checkVisibility() && !one.closest('.visually-hidden, svg');
        const words = [...document.querySelectorAll('body *')].filter((one) =>
          [...one.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
          ),
        );
        const isSmall = (one: Element) => {
          const { fontSize, lineHeight } = getComputedStyle(one);
          return (
            parseFloat(fontSize) < 24 || parseFloat(lineHeight) < parseFloat(fontSize) * 1.8 - 0.1
          );
        };
        return [...new Set(words.filter((one) => seen(one) && isSmall(one)).map(name))].slice(
          0,
          20,
        );
      }),
    );
    expect(small).toEqual([]);
  });

  it.each(pages)('/%s has no link or control smaller than 48 px', async (path) => {
    const small: string[] = [];
    for (const window of [phone, wide])
      small.push(...(await at(path, window, ELDER, (page) => smallTargets(page, 48))));
    expect(small).toEqual([]);
  });
});

it('no two figures go by one name', async () => {
  const names = await at('indicators/', {}, '', (page) =>
    page
      .locator('.indicators')
      .getByRole('link')
      .evaluateAll((links) => links.map((one) => one.ariaLabel ?? one.textContent)),
  );
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

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
  const sizes = await withPage(browser(), { site }, async (page) => {
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

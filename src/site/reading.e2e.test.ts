import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 } };
/** The last task of the first document that has one in a numbered list of some length. */
const task = documents
  .flatMap(({ clauses }) => clauses)
  .find(({ anchor, sentences }) => anchor === 'task-9' && sentences.length > 2);
const address = task?.url ?? '';

const browser = useBrowser();

/** Looks at a page of the site in a window of this kind. */
async function at<T>(
  path: string,
  context: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
) {
  return withPage(browser(), { site, context }, async (page) => {
    await page.goto(path);
    return look(page);
  });
}

const background = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe('an address', () => {
  it.each([
    ['a clause', address],
    ['a sentence', `${address}-s2`],
  ])('of %s marks it and its printed number, without a script', async (_case, path) => {
    const context = { ...wide, javaScriptEnabled: false };
    const [target, number, paper] = await at(path, context, (page) =>
      Promise.all([':target', '#n-task-9', 'html'].map((selector) => background(page, selector))),
    );
    expect(target).toBe(number);
    expect(target).not.toBe(paper);
  });
});

describe('the contents', () => {
  it('follow the reading on wide screens', async () => {
    const current = await at(address, wide, async (page) => {
      const line = page.locator('.contents-side [aria-current]');
      await line.waitFor();
      return line.getAttribute('href');
    });
    expect(current).toBe('#task-9');
  });

  it('are a drawer on a phone, that opens where the reader is', async () => {
    const seen = await at(address.replace(/-9$/, '-20'), phone, async (page) => {
      await page.locator('.contents-drawer summary').click();
      const line = page.locator('.contents-drawer [aria-current]');
      await line.waitFor();
      const [frame, box] = await Promise.all([
        page.locator('.contents-drawer nav').boundingBox(),
        line.boundingBox(),
      ]);
      return {
        hash: await line.getAttribute('href'),
        above: (box?.y ?? 0) >= (frame?.y ?? 0),
        below: (box?.y ?? 0) + (box?.height ?? 0) <= (frame?.y ?? 0) + (frame?.height ?? 0),
      };
    });
    expect(seen).toEqual({ hash: '#task-20', above: true, below: true });
  });

  it('are a drawer on a phone, that closes when a line is chosen', async () => {
    const seen = await at(address.replace(/#.*/, ''), phone, async (page) => {
      const drawer = page.locator('.contents-drawer');
      await drawer.locator('summary').click();
      const open = await drawer.getAttribute('open');
      await drawer.locator('a[href="#task-9"]').click();
      return { open, then: await drawer.getAttribute('open'), hash: new URL(page.url()).hash };
    });
    expect(seen).toEqual({ open: '', then: null, hash: '#task-9' });
  });

  it('are a drawer on a phone, that the Escape key closes', async () => {
    const seen = await at(address.replace(/#.*/, ''), phone, async (page) => {
      const summary = page.locator('.contents-drawer summary');
      await summary.click();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      return {
        open: await page.locator('.contents-drawer').getAttribute('open'),
        focused: await summary.evaluate((one) => one === document.activeElement),
      };
    });
    expect(seen).toEqual({ open: null, focused: true });
  });
});

describe('lines', () => {
  it.each([
    ['wide screen', wide, 32, 40],
    ['tablet', { viewport: { width: 768, height: 1000 } }, 32, 40],
    ['phone', phone, 16, 22],
  ])('on a %s have a comfortable measure', async (_case, context, least, most) => {
    const characters = await at(address, context, (page) =>
      page.locator('#task-9 .line').evaluate((line) => {
        const size = parseFloat(getComputedStyle(line).fontSize);
        return line.getBoundingClientRect().width / size;
      }),
    );
    expect(characters).toBeGreaterThanOrEqual(least);
    expect(characters).toBeLessThanOrEqual(most);
  });

  it.each([320, 360, 768, 1280])('never run sideways off the page at %i px', async (width) => {
    for (const path of ['', 'about/', address, task?.page ?? '']) {
      const context = { viewport: { width, height: 800 } };
      const over = await at(path, context, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      );
      expect(over).toBeLessThanOrEqual(0);
    }
  });
});

it.each([
  ['phone', phone],
  ['wide screen', wide],
])('on a %s no control of a clause lies over another', async (_case, context) => {
  for (const { slug } of documents) {
    const hidden = await at(`${slug}/`, context, (page) =>
      page.locator('.tools summary').evaluateAll((controls) =>
        controls.flatMap((control) => {
          control.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = control.getBoundingClientRect();
          const pressed = document.elementFromPoint(left + width / 2, top + height / 2);
          return control.contains(pressed) ? [] : [control.textContent.trim()];
        }),
      ),
    );
    expect(hidden, slug).toEqual([]);
  }
});

it('no two controls of a page have the same name', async () => {
  const names = await at(address, wide, (page) =>
    page
      .locator('summary')
      .evaluateAll((controls) => controls.map(({ textContent }) => textContent.trim())),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';

const site = inject('site');
const dist = inject('dist');
const { documents } = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as {
  documents: {
    slug: string;
    clauses: { anchor: string; kind: string; text: string; url: string }[];
  }[];
};
const addresses = documents.map(({ slug }) => `${slug}/`);
/** A document's page may weigh this much in all, compressed. */
const BUDGET = 40_000;

const browser = useBrowser();

/** What the document says in the elements with these ids, white space aside; null for none. */
async function shownTexts(page: Page, ids: readonly string[]): Promise<(string | null)[]> {
  const texts = await page.evaluate((names) => {
    for (const added of document.querySelectorAll('[data-added]')) added.remove();
    return names.map((name) => document.getElementById(name)?.textContent ?? null);
  }, ids);
  return texts.map((text) => text?.replace(/\s/g, '') ?? null);
}

/** Compressed size in bytes of everything that the page at `path` loads, also when a control is opened. */
async function weight(path: string): Promise<number> {
  return withPage(browser(), { site }, async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body()));
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.locator('.tools summary').first().click();
    await page.locator('.acts').waitFor();
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    return sizes.reduce((sum, size) => sum + size, 0);
  });
}

describe('in the browser', () => {
  it.each(['', 'search/', 'about/', ...addresses])('/%s opens without complaint', async (path) => {
    const seen = await withPage(browser(), { site }, async (page) => {
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      return { status: response?.status(), headings: await page.locator('h1').count() };
    });
    expect(seen).toEqual({ status: 200, headings: 1 });
  });

  it.each([
    '',
    'about/',
    'search/help/',
    'indicators/',
    'data/',
    'downloads/',
    'integrity/',
    'intake/',
  ])('/%s has no white space after a Chinese mark where a line of its source ended', (path) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    expect(html.match(/[^<>]{0,9}[。，；：] \p{Script=Han}[^<>]{0,5}/gu)).toBeNull();
  });

  it('a missing page says so and leads home', async () => {
    const visit = { site, expected: /404/ };
    const seen = await withPage(browser(), visit, async (page) => {
      const response = await page.goto('no-such-document/#task-1');
      await page.locator('a[href="/"]').first().click();
      return { status: response?.status(), then: page.url() };
    });
    expect(seen).toEqual({ status: 404, then: site });
  });

  it.each(documents)('/$slug/ is complete without JavaScript', async ({ slug, clauses }) => {
    const context = { javaScriptEnabled: false };
    const shown = await withPage(browser(), { site, context }, async (page) => {
      await page.goto(`${slug}/`);
      return shownTexts(
        page,
        clauses.map(({ anchor }) => anchor),
      );
    });
    expect(shown).toEqual(clauses.map(({ text }) => text.replace(/\s/g, '')));
  });

  it.each(addresses)('/%s fits a phone', async (path) => {
    const context = { viewport: { width: 360, height: 740 } };
    const overflow = await withPage(browser(), { site, context }, async (page) => {
      await page.goto(path);
      return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    });
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it.each(addresses)('/%s stays within its weight', async (path) => {
    expect(await weight(path)).toBeLessThan(BUDGET);
  });

  it('a link to a clause leads to it', async () => {
    const clause = documents
      .flatMap(({ clauses }) => clauses)
      .findLast(({ kind }) => kind === 'task');
    const visible = await withPage(browser(), { site }, async (page) => {
      await page.goto(clause?.url ?? '');
      return page.locator(':target').evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
    });
    expect(visible).toBe(true);
  });
});

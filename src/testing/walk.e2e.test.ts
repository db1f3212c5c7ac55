import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { relationsSchema } from '../model/layers.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';

const site = inject('site');
const data = join(inject('dist'), 'data');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(data, 'corpus.json'), 'utf8')),
);
const relations = relationsSchema.parse(
  JSON.parse(readFileSync(join(data, 'relations.json'), 'utf8')),
);
const related = relations.find(({ origin, a }) => origin === 'editor' && /\/task-\d+$/.test(a))!;
const clause = documents.flatMap(({ clauses }) => clauses).find(({ id }) => id === related.a)!;

const browser = useBrowser();

/** Presses the tabulator key until what has the focus bears this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const one = document.activeElement;
      return one?.ariaLabel ?? one?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no stop is called ${String(name)}`);
}

it('search, result, citation, related clauses and comparison are reached by keyboard alone', async () => {
  const context = { permissions: ['clipboard-read', 'clipboard-write'] };
  const seen = await withPage(browser(), { site, context }, async (page) => {
    await page.goto('search/');
    await page.locator('input[type=search]').focus();
    await page.keyboard.type(clause.heading ?? clause.text.slice(0, 12));
    await page.keyboard.press('Enter');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await tabTo(page, /操作/);
    await page.keyboard.press('Enter');
    await page.locator('.acts').waitFor();
    await tabTo(page, /^复制出处/);
    await page.keyboard.press('Enter');
    await page.locator('.said:not(:empty)').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await tabTo(page, /^与别处对照/);
    const related = await page.locator('.tools[open] li a').count();
    await page.keyboard.press('Enter');
    await page.locator('.compare-column').waitFor();
    await tabTo(page, /^加入 /);
    await page.keyboard.press('Enter');
    await page.locator('.compare-column').nth(1).waitFor();
    return { copied, related };
  });
  expect(seen.copied).toMatch(/^《.+》/);
  expect(seen.related).toBeGreaterThan(0);
});

describe.each(documents.map((document) => [document.slug, document] as const))(
  'to those who listen, %s',
  (slug, { clauses }) => {
    it('has the headings of its outline, in order, with their numbers', async () => {
      const headings = await withPage(browser(), { site }, async (page) => {
        await page.goto(`${slug}/`);
        return page.locator('article').evaluate((article) =>
          [...article.querySelectorAll('h2, h3, h4, h5, h6')].map((heading) => {
            const ids = (heading.getAttribute('aria-labelledby') ?? heading.id).split(' ');
            return ids.map((id) => document.getElementById(id)?.textContent ?? '').join('');
          }),
        );
      });
      const outline = clauses
        .filter(({ heading }) => heading !== null)
        .map(({ number, numberSupplied, heading }) => {
          const supplied = numberSupplied === null ? '' : `［${numberSupplied}］`;
          return `${number ?? supplied}${heading ?? ''}`;
        });
      // The heading of a task’s first paragraph is the task’s.
      const once = outline.filter((one, i) => !outline[i - 1]?.endsWith(one));
      const bare = (text: string) => text.replace(/[\s。：:]/g, '');
      expect(headings.map(bare)).toEqual(once.map(bare));
    });
  },
);

describe('on paper', () => {
  it('the page keeps numbers and leaves out what cannot be pressed there', async () => {
    const shown = await withPage(browser(), { site }, async (page) => {
      await page.goto(clause.url);
      await page.emulateMedia({ media: 'print' });
      const visible = (selector: string) => page.locator(selector).first().isVisible();
      return {
        number: await visible(`#n-${clause.anchor}`),
        text: await visible(`#${clause.anchor}`),
        controls: await page.locator('button:visible, summary:visible, nav:visible').count(),
      };
    });
    expect(shown).toEqual({ number: true, text: true, controls: 0 });
  });

  it.each([clause.url, clause.page ?? ''])(
    '%s is read as number, text and address',
    async (path) => {
      const pdf = await withPage(browser(), { site }, async (page) => {
        await page.goto(path);
        return page.pdf({ format: 'A4', preferCSSPageSize: true });
      });
      const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
        mergePages: true,
      });
      const read = text.replace(/\s/g, '');
      const wanted = {
        number: `${clause.number ?? ''}${clause.text.replace(/\s/g, '').slice(0, 12)}`,
        anchor: `#${clause.anchor}`,
        address: path.replace(/#.*$/, ''),
      };
      const missing = Object.entries(wanted).filter(([, words]) => !read.includes(words));
      expect(missing).toEqual([]);
      expect(totalPages).toBeGreaterThan(0);
    },
  );
});

import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { markupFaults } from '../testing/markup.ts';
import { bruteForce, someStrings } from '../testing/brute-force.ts';

const dist = inject('dist');
const NAME = 'ningbo-policy-library.html';
const QUERIES = 200;
let corpus: Corpus;
let relations: Relation[];
let folder: string;
let browser: Browser;

async function data<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(dist, 'data', name), 'utf8')) as T;
}

beforeAll(async () => {
  [corpus, relations] = await Promise.all([
    data<Corpus>('corpus.json'),
    data<Relation[]>('relations.json'),
  ]);
  folder = await mkdtemp(join(tmpdir(), '邮件 附件-'));
  await copyFile(join(dist, 'downloads', NAME), join(folder, NAME));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens the file alone in its folder with the network cut. */
function visit<T>(look: (page: Page) => Promise<T>): Promise<T> {
  const site = pathToFileURL(join(folder, NAME)).href;
  return withPage(browser, { site, context: { offline: true } }, async (page) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site);
    const result = await look(page);
    expect(requests).toEqual([site]);
    return result;
  });
}

describe('the single-file edition', () => {
  it('is under 2 MB and valid', async () => {
    expect((await stat(join(folder, NAME))).size).toBeLessThan(2_000_000);
    const faults = await markupFaults(NAME, await readFile(join(folder, NAME), 'utf8'));
    // Ids are those of the clauses, with a slash, as the standard allows.
    expect(faults.filter((fault) => !fault.includes('valid-id')).slice(0, 20)).toEqual([]);
  });

  it('holds every clause and leads from one to those related', async () => {
    const ids = corpus.documents.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    const { missing, unrelated } = await visit((page) =>
      page.evaluate(
        ([all, pairs]) => ({
          missing: all.filter((id) => document.getElementById(id) === null),
          unrelated: pairs.filter(
            ([a, b]) => !document.getElementById(a)?.querySelector(`a[href="#${b}"]`),
          ),
        }),
        [ids, relations.map(({ a, b }) => [a, b] as const)] as const,
      ),
    );
    expect({ missing, unrelated }).toEqual({ missing: [], unrelated: [] });
  });

  it('leads from its contents to every document, to a task, and on to what is related', async () => {
    const task = corpus.documents
      .flatMap(({ clauses }) => clauses)
      .find(({ kind }) => kind === 'task')!;
    const { a, b } = relations[0]!;
    const seen = await visit(async (page) => {
      const titles: (string | null)[] = [];
      for (const { slug } of corpus.documents) {
        await page.locator(`nav a[href="#${slug}/document"]`).click();
        titles.push(await page.locator(':target').textContent());
      }
      await page.locator(`nav details:has(a[href="#${task.id}"]) summary`).first().click();
      await page.locator(`nav a[href="#${task.id}"]`).click();
      const text = await page.locator(':target').textContent();
      await page.locator(`[id="${a}"] > details.related > summary`).click();
      await page.locator(`[id="${a}"] > details.related a[href="#${b}"]`).first().click();
      const related = await page.locator(':target').getAttribute('id');
      return { titles, text, related };
    });
    expect(seen.titles.filter((title) => !title)).toEqual([]);
    expect(seen.titles).toHaveLength(corpus.documents.length);
    expect(seen.text).toContain((task.heading ?? task.text).slice(0, 6));
    expect(seen.related).toBe(b);
  });

  it('narrows by a filter', async () => {
    const { slug } = corpus.documents[0]!;
    const ids = await visit(async (page) => {
      await page.locator('input[type=search]').fill('科技');
      await page.locator('[data-state=ready][data-query="科技"]').waitFor({ state: 'attached' });
      await page.locator(`[data-facet=doc] input[value="${slug}"]`).check();
      const other = page.locator(`li[data-clause]:not([data-clause^="${slug}/"])`);
      await expect.poll(() => other.count()).toBe(0);
      return page.locator('li[data-clause]').count();
    });
    expect(ids).toBeGreaterThan(0);
  });

  it(`answers ${QUERIES} strings exactly, and leads to the clause`, async () => {
    const url = await visit(async (page) => {
      const field = page.locator('input[type=search]');
      const wrong: string[] = [];
      for (const query of someStrings(corpus, QUERIES)) {
        await field.fill(query);
        const state = `[data-state=ready][data-query=${JSON.stringify(query)}]`;
        await page.locator(state).waitFor({ state: 'attached' });
        const total = Number(await page.locator(state).getAttribute('data-total'));
        const found = await page
          .locator('li[data-match=exact]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause')!));
        const all = bruteForce(corpus, query);
        const whole = total === all.length && found.length === Math.min(total, 200);
        if (!whole || found.some((id) => !all.includes(id))) wrong.push(query);
      }
      expect(wrong).toEqual([]);
      await page.locator('li[data-match=exact] h2 a').first().click();
      await page.locator(':target').waitFor();
      return page.url();
    });
    expect(url).toMatch(/#[a-z0-9-]+\/[a-z0-9-]+$/);
  }, 120_000);
});

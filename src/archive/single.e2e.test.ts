import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import type { Name, Relation, Theme } from '../model/layers.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';
import { markupFaults } from '../testing/markup.ts';
import { bruteForce, someStrings } from '../testing/brute-force.ts';

const dist = inject('dist');
const NAME = 'ningbo-policy-library.html';
const QUERIES = 200;
let corpus: Corpus;
let relations: Relation[];
let folder: string;
const browser = useBrowser();

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
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Opens the file alone in its folder with the network cut. */
function visit<T>(look: (page: Page) => Promise<T>): Promise<T> {
  const site = pathToFileURL(join(folder, NAME)).href;
  return withPage(browser(), { site, context: { offline: true } }, async (page) => {
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
      await page.locator(`[id="${a}"] > details.tools > summary`).click();
      await page.locator(`[id="${a}"] > details.tools a[href="#${b}"]`).first().click();
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

  it('leads from a theme to its clauses, and from a clause to its themes', async () => {
    const themes = await data<Theme[]>('themes.json');
    const theme = themes.find(({ clauses }) => clauses.length > 1)!;
    const seen = await visit(async (page) => {
      const way = `a[href="#themes/${theme.id}"]`;
      await page.locator(`nav details:has(${way}) > summary`).click();
      await page.locator(`nav ${way}`).click();
      const title = await page.locator(':target').textContent();
      const section = page.locator(`section:has(> [id="themes/${theme.id}"])`);
      const linked = await section
        .locator('li a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
      await section.locator('li a').first().click();
      const clause = await page.locator(':target').getAttribute('id');
      await page.locator(`[id="${clause!}"] > details.tools > summary`).click();
      await page.locator(`[id="${clause!}"] > details.tools a[href="#themes/${theme.id}"]`).click();
      return { title, linked, back: await page.locator(':target').getAttribute('id') };
    });
    expect(seen.title).toContain(theme.name);
    expect(seen.linked.length).toBeGreaterThan(1);
    expect(seen.linked.filter((id) => !theme.clauses.includes(id))).toEqual([]);
    expect(seen.back).toBe(`themes/${theme.id}`);
  });

  it('leads from what a search says of a name or theme to all its places', async () => {
    const [names, themes] = await Promise.all([
      data<Name[]>('names.json'),
      data<Theme[]>('themes.json'),
    ]);
    const asked = [
      [names.find(({ mentions }) => mentions.length > 2)!.name, /^names\//],
      [themes[0]!.name, /^themes\//],
    ] as const;
    for (const [query, expected] of asked) {
      const id = await visit(async (page) => {
        await page.locator('input[type=search]').fill(query);
        await page.locator('[data-answer] summary').first().waitFor();
        await page.locator('[data-answer]').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        await page.locator('[data-answer] a', { hasText: '全部条款' }).first().click();
        return page.locator(':target').getAttribute('id');
      });
      expect(id).toMatch(expected);
    }
  });

  it('puts two related clauses side by side, and leads back to the text', async () => {
    const { a, b } = relations[0]!;
    const seen = await visit(async (page) => {
      for (const id of [a, b]) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, id);
        await page.locator(`[id="${id}"] > details.tools > summary`).click();
        await page.locator(`[id="${id}"] > details.tools`).getByText('与别处对照').click();
      }
      const columns = page.locator('[data-compare-columns] > *');
      await expect.poll(() => columns.count(), { timeout: 10_000 }).toBe(2);
      const said = await page.locator('[data-compare-said]').textContent();
      const texts = await columns.allTextContents();
      await columns.locator('h2 a').last().click();
      return { said, texts, id: await page.locator(':target').getAttribute('id') };
    });
    const all = corpus.documents.flatMap(({ clauses }) => clauses);
    const bare = (text: string) => text.replace(/[\s\u2060]/gu, '');
    for (const [at, id] of [a, b].entries()) {
      const { text } = all.find((clause) => clause.id === id)!;
      expect(bare(seen.texts[at]!)).toContain(bare(text));
    }
    expect(seen.said).toMatch(/标出的是/);
    expect(seen.id).toBe(b);
  });

  it('copies a citation, in another format too, without an address of this machine', async () => {
    const clause = corpus.documents
      .flatMap(({ clauses }) => clauses)
      .find(({ kind, heading }) => kind === 'task' && heading !== null)!;
    const seen = await visit(async (page) => {
      // What is copied is shown where the clipboard is not to be had.
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      const control = page.locator(`[id="${clause.id}"] > details.tools`);
      await control.locator('summary').click();
      const shown = await control.locator('.cited').textContent();
      await control.getByRole('button', { name: /^复制引文/ }).click();
      const copied = await page.locator('dialog textarea').inputValue();
      await page.locator('dialog button').click();
      await control.locator('select').selectOption('gbt2025');
      return { shown, copied, other: await control.locator('.cited').textContent() };
    });
    expect(seen.copied).toContain(clause.text);
    // Without a public address the clause's id leads back to it.
    const source = seen.shown!.replace(/(?=［编者注)|$/u, `（${clause.id.replace('/', '/#')}）`);
    expect(seen.copied).toContain(`——${source}`);
    expect(seen.copied).not.toContain('file:');
    expect(seen.other).not.toBe(seen.shown);
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

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { globSync } from 'tinyglobby';
import { describe, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import type { Relation, Theme } from '../model/layers.ts';
import { bagFaults } from '../testing/bag-check.ts';
import { withPage } from '../testing/browser.ts';
import { useArchive, useBrowser } from '../testing/opened.ts';
import { bruteForce, someStrings } from '../testing/brute-force.ts';
import { brokenLinks, foreignResources } from '../testing/links.ts';
import { readBuiltSite } from '../testing/built-site.ts';

const run = promisify(execFile);
const dist = inject('dist');
const zip = join(dist, 'downloads/ningbo-policy-library.zip');
const corpus = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
const { documents } = corpus;
const clauses = documents.flatMap((document) => document.clauses);
/** Home, all documents, all other pages of the first level, and one page below each. */
const PAGES = [
  ...globSync(['index.html', '*/index.html'], { cwd: dist }).sort(),
  ...new Map(
    globSync('*/*/index.html', { cwd: dist })
      .sort()
      .map((path) => [path.split('/')[0], path]),
  ).values(),
].map((path) => path.replace(/^data\//, '_data/'));
const MANIFESTS = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
/** Strings asked of the search in the folder. */
const QUERIES = 200;
const BUDGET = 3_000_000;

const archive = useArchive();
const browser = useBrowser();

/** Opens pages of the folder with the network cut; fails on any complaint or foreign request. */
function visit<T>(look: (page: Page) => Promise<T>, expected?: RegExp): Promise<T> {
  const context = { offline: true };
  const way = { site: archive().address, context, ...(expected && { expected }) };
  return withPage(browser(), way, look);
}

/** Whether the system has the program that the archive tells readers to run; says so if not. */
function hasSha256sum(): Promise<boolean> {
  return run('sha256sum', ['--version']).then(
    () => true,
    () => {
      process.stderr.write('skipped: this system has no sha256sum\n');
      return false;
    },
  );
}

/** Elements that a page hides and that are seen all the same. */
function hiddenButSeen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[hidden]')]
      .filter((element) => element.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

async function answered(page: Page, query: string): Promise<void> {
  const state = `[data-search-results][data-state=ready][data-query=${JSON.stringify(query)}]`;
  await page.locator(state).waitFor({ state: 'attached' });
}

describe('the zip', () => {
  it('is small, and one folder with index.html on top', async () => {
    expect((await stat(zip)).size).toBeLessThan(BUDGET);
    expect(archive().files.has('index.html')).toBe(true);
    expect(archive().folder.endsWith('/ningbo-policy-library')).toBe(true);
  });

  it('is a BagIt bag by the RFC', () => {
    expect(bagFaults(archive().files)).toEqual([]);
  });

  it('is checked by sha256sum, with no program of ours', async ({ skip }) => {
    if (!(await hasSha256sum())) skip('this system has no sha256sum');
    const { stdout } = await run('sha256sum', ['-c', ...MANIFESTS], { cwd: archive().folder });
    // All but the list of the lists itself.
    expect(stdout.match(/: OK$/gm)?.length).toBe(archive().files.size - 1);
  });

  it.for(['data/corpus.json', 'index.html'])(
    'a flipped bit of %s is found by sha256sum',
    async (path, { skip }) => {
      if (!(await hasSha256sum())) skip('this system has no sha256sum');
      const file = join(archive().folder, path);
      const whole = archive().files.get(path)!;
      const bytes = Uint8Array.from(whole);
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(file, bytes);
      const check = run('sha256sum', ['-c', '--quiet', ...MANIFESTS], { cwd: archive().folder });
      await expect(check).rejects.toMatchObject({ stdout: `${path}: FAILED\n` });
      await writeFile(file, whole);
    },
  );

  it('leads everywhere by relative addresses, and nowhere in vain', async () => {
    const site = await readBuiltSite(archive().folder, new URL(archive().address).pathname);
    const pages = new Map([...site.pages].filter(([, { lang }]) => lang !== null));
    const folder = { ...site, base: '/', pages };
    expect(pages.size).toBeGreaterThan(100);
    expect(brokenLinks(folder)).toEqual([]);
    expect(foreignResources(folder)).toEqual([]);
    const absolute = [...pages].flatMap(([page, { references }]) =>
      references
        .filter(({ value }) => value.startsWith('/') || /^[^?#]*\/(?:[?#]|$)/.test(value))
        .filter(({ value }) => !/^https?:/.test(value))
        .map(({ value }) => `${page} → ${value}`),
    );
    expect(absolute).toEqual([]);
  });
});

describe('a page opened from the folder', () => {
  it.each(PAGES)('%s opens without complaint, in its styles', async (path) => {
    const seen = await visit(async (page) => {
      await page.goto(path, { waitUntil: 'load' });
      const sheets = await page.evaluate(() => document.styleSheets.length);
      const bared = await hiddenButSeen(page);
      return { sheets, bared, headings: await page.locator('h1').count() };
    });
    expect(seen.bared).toEqual([]);
    expect(seen.headings).toBe(1);
    expect(seen.sheets).toBeGreaterThan(0);
  });

  it('shows after a search no more of what is hidden than the site does', async () => {
    const bared = await visit(async (page) => {
      await page.goto('search/index.html?q=科技');
      await answered(page, '科技');
      await page.locator('input[type=search]').fill('没有这样的话');
      await answered(page, '没有这样的话');
      return hiddenButSeen(page);
    });
    expect(bared).toEqual([]);
  });

  it('leads from home to a document, to a task and to its page', async () => {
    const task = clauses.find(({ kind, page }) => kind === 'task' && page !== null)!;
    const shown = await visit(async (page) => {
      await page.goto('index.html');
      const document = `${task.id.split('/')[0]!}/index.html`;
      await page.locator(`a[href="${document}"]`).first().click();
      // The page looks for the next file before it is left.
      await page.waitForURL(`**/${document}`);
      await page.goto(`${document}#${task.anchor}`);
      const text = await page.locator(':target').textContent();
      await page.goto(`${task.page!}index.html`);
      await page.locator(`a[href="../index.html#${task.anchor}"]`).first().click();
      await page.locator(':target').waitFor();
      return { text, then: page.url() };
    });
    expect(shown.text).toContain((task.heading ?? task.text).slice(0, 6));
    expect(shown.then).toMatch(new RegExp(`/index\\.html#${task.anchor}$`));
  });

  it.each(['index.html', `${documents[0]!.slug}/index.html`, 'search/index.html'])(
    '%s taken out alone is plain, says to unpack the zip and leads nowhere',
    async (path) => {
      const alone = join(archive().folder, '../alone.html');
      await copyFile(join(archive().folder, path), alone);
      const context = { offline: true };
      const way = { site: 'file:///', context, expected: /FILE_NOT_FOUND/ };
      const seen = await withPage(browser(), way, async (page) => {
        await page.goto(new URL('../alone.html', archive().address).href, { waitUntil: 'load' });
        const body = await page.locator('body').innerText();
        const dead = await page.evaluate(() => {
          const lively = 'nav, form, input, button, select, a';
          const inert = (element: Element) => getComputedStyle(element).pointerEvents === 'none';
          return [...document.querySelectorAll(lively)]
            .filter((element) => element.checkVisibility() && !inert(element))
            .map(({ outerHTML }) => outerHTML);
        });
        return { body, dead, headings: await page.locator('h1:visible').count() };
      });
      expect(seen.body).toMatch(/^请先解压。.*解压到一个文件夹.*\n+Unpack the whole zip/);
      expect(seen).toMatchObject({ dead: [], headings: 1 });
    },
  );

  it.each([true, false])(
    'looks like the site where it is in its folder (scripts: %s)',
    async (javaScriptEnabled) => {
      const context = { offline: true, javaScriptEnabled };
      const seen = await withPage(browser(), { site: archive().address, context }, async (page) => {
        await page.goto('index.html', { waitUntil: 'load' });
        const link = page.locator('main a:visible').first();
        const style = await link.evaluate((element) => getComputedStyle(element).pointerEvents);
        const shown = await page
          .locator('header, main form, footer')
          .filter({ visible: true })
          .count();
        return { notice: await page.locator('.folder-notice').isVisible(), style, shown };
      });
      expect(seen).toEqual({ notice: false, style: 'auto', shown: 3 });
    },
  );
});

describe('the search in the folder', () => {
  it('finds from home what is asked there', async () => {
    const task = clauses.find(({ kind, heading }) => kind === 'task' && heading !== null)!;
    const query = task.heading!.replace(/[。：:]$/, '');
    const url = await visit(async (page) => {
      await page.goto('index.html');
      await page.fill('input[type=search]', query);
      await page.keyboard.press('Enter');
      await answered(page, query);
      await page.locator(`li[data-match=exact] h2 a`).first().click();
      await page.locator(':target').waitFor();
      return page.url();
    });
    expect(url).toContain(`/index.html?mark=`);
  });

  it(`answers ${QUERIES} strings exactly, from Pagefind's own engine`, async () => {
    const queries = someStrings(corpus, QUERIES);
    const { wrong, chunks, problem } = await visit(async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto('search/index.html');
      const field = page.locator('input[type=search]');
      await field.focus();
      // The engine has started when it has read the wasm; the first chunks come with a query.
      const wasm = (url: string) => url.includes('/wasm.unknown');
      await expect.poll(() => requests.some(wasm), { timeout: 10_000 }).toBe(true);
      await page.waitForTimeout(200);
      const failed: string[] = [];
      for (const query of queries) {
        await field.fill(query);
        await answered(page, query);
        const found = await page
          .locator('li[data-match=exact]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause')!));
        const all = bruteForce(corpus, query);
        const total = Number(
          await page.locator('[data-search-results]').getAttribute('data-total'),
        );
        const whole = total === all.length && found.length === Math.min(total, 200);
        if (!whole || found.some((id) => !all.includes(id))) failed.push(query);
      }
      return {
        wrong: failed,
        chunks: requests.filter((url) => url.endsWith('.pf_index.js')).length,
        problem: await page.locator('[data-search-problem]').textContent(),
      };
    });
    expect(wrong).toEqual([]);
    expect(problem).toBe('');
    expect(chunks).toBeGreaterThan(0);
  }, 120_000);

  it('narrows by a filter, in the address too', async () => {
    const [document] = documents;
    const query = '科技';
    const seen = await visit(async (page) => {
      await page.goto(`search/index.html?q=${query}`);
      await answered(page, query);
      await page.locator(`[data-facet=doc] input[value="${document!.slug}"]`).check();
      await page.waitForURL(/doc=/);
      await page.waitForTimeout(100);
      const ids = await page
        .locator('li[data-clause]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause')!));
      return { ids, url: page.url() };
    });
    expect(seen.url).toContain(`doc=${document!.slug}`);
    expect(seen.ids.length).toBeGreaterThan(0);
    expect(seen.ids.filter((id) => !id.startsWith(`${document!.slug}/`))).toEqual([]);
  });

  it('loads what a query needs and not more than that', async () => {
    const loaded = await visit(async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto('index.html', { waitUntil: 'load' });
      const home = requests.filter((url) => url.includes('/_folder/files/'));
      await page.goto('search/index.html?q=科技');
      await answered(page, '科技');
      return { home, first: requests.filter((url) => url.includes('/_folder/files/')) };
    });
    expect(loaded.home).toEqual([]);
    const names = loaded.first.map((url) => url.replace(/^.*\/files\//, ''));
    expect(names[0]).toBe('search-data/start.dat.js');
    // The engine waits until the field is used.
    expect(names.filter((name) => name.startsWith('pagefind/'))).toEqual([]);
  });
});

it('two related clauses stand side by side, and lead back to the text', async () => {
  const [relation] = JSON.parse(
    readFileSync(join(dist, 'data/relations.json'), 'utf8'),
  ) as Relation[];
  const { a, b } = relation!;
  const shown = await visit(async (page) => {
    await page.goto(`compare/index.html?a=${a}&b=${b}`);
    await expect.poll(() => page.locator('[data-compare-columns] > *').count()).toBe(2);
    const text = await page.locator('[data-compare-columns]').textContent();
    await page.locator(`[data-compare-columns] a[href*="#"]`).first().click();
    await page.locator(':target').waitFor();
    return { text, url: page.url() };
  });
  const clause = clauses.find(({ id }) => id === a)!;
  expect(shown.text?.replace(/\s/gu, '')).toContain(clause.text.replace(/\s/gu, '').slice(-10));
  expect(shown.url).toMatch(/\/index\.html#/);
});

it('a theme leads to its clauses', async () => {
  const themes = JSON.parse(readFileSync(join(dist, 'data/themes.json'), 'utf8')) as Theme[];
  const theme = themes.find((one) => one.clauses.length > 0)!;
  const arrived = await visit(async (page) => {
    await page.goto('themes/index.html');
    await page.locator(`main a[href="${theme.id}/index.html"]`).first().click();
    await page.waitForURL(`**/${theme.id}/index.html`);
    const title = await page.locator('h1').textContent();
    const [slug, anchor] = theme.clauses[0]!.split('/');
    await page.locator(`main a[href$="${slug!}/index.html#${anchor!}"]`).first().click();
    await page.locator(':target').waitFor();
    return { title, id: await page.locator(':target').getAttribute('id'), anchor };
  });
  expect(arrived.title).toContain(theme.name);
  expect(arrived.id).toBe(arrived.anchor);
});

it('a citation can be copied, without an address of this machine', async () => {
  const task = clauses.find(({ kind, heading }) => kind === 'task' && heading !== null)!;
  const cited = await visit(async (page) => {
    // What is copied is shown where the clipboard is not to be had.
    await page.addInitScript('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    await page.goto(`${task.id.split('/')[0]!}/index.html#${task.anchor}`);
    const control = page.locator(`#${task.anchor} + .tools`);
    await control.locator('summary').click();
    await control.getByRole('button', { name: /^复制引文/ }).click();
    return page.locator('dialog.copying textarea').inputValue();
  });
  expect(cited).toContain(task.text.slice(0, 20));
  expect(cited).not.toContain('file:');
});

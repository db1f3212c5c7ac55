/** The form that a large corpus has, texts apart from the index, tried on the corpus of the site. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveFolder } from '../../scripts/static-server.ts';
import type { RunningServer } from '../../scripts/static-server.ts';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { repositoryFiles } from '../testing/search-library.ts';
import { ownRanges } from './build/clause-text.ts';
import { strings } from './sample-strings.ts';
import { bruteForce, documents, list, ready, typeAll } from './testing/search-page.ts';

let browser: Browser;
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'apart-'));
  for (const part of ['search', '_astro'])
    await cp(join(inject('dist'), part), join(folder, part), { recursive: true });
  const answers = { path: 'search-data/answers.dat', content: new Uint8Array() };
  for (const { path, content } of [...(await repositoryFiles(0)), answers]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  server = await serveFolder({ folder, port: 0 });
}, 120_000);

afterAll(async () => {
  await server.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function at<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const visit = { site: server.url, expected: /404|Pagefind|index chunk|Failed to load/ };
  return withPage(browser, visit, async (page) => {
    await page.goto(`search/${address}`);
    return look(page);
  });
}

const problem = (page: Page) => page.textContent('[data-search-problem]');
const retry = (page: Page) => page.getByRole('button', { name: '重试' });

describe('with the texts apart', () => {
  it('lists exactly the clauses that contain what is typed', async () => {
    const texts = documents.flatMap(({ clauses }) => clauses.flatMap(ownRanges));
    const queries = [...strings(texts, 400, 908), '的', '，', 'R&D', '3.4%', '2023-2027', '“315”'];
    const shown = await at('', (page) => typeAll(page, queries));
    const wrong = queries.filter((query, which) => {
      const expected = bruteForce(query);
      const { exact, total } = shown[which] ?? {};
      const listed = exact?.every((id) => expected.includes(id));
      return total !== expected.length || exact?.length !== Math.min(200, total) || !listed;
    });
    expect(wrong).toEqual([]);
  });

  it('says of each result what it is and where, with the words marked, and fetches no other texts', async () => {
    const fetched: string[] = [];
    await at('', async (page) => {
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await page.fill('input[type=search]', '国际科技合作');
      await ready(page, '国际科技合作');
      const first = list(page).locator('li').first();
      expect(await first.getAttribute('data-clause')).toBe('ningbo-2024/task-19');
      await first.locator('mark').first().waitFor();
      expect(await first.locator('mark').first().textContent()).toBe('国际科技合作');
      expect(await first.locator('h2').textContent()).toContain('19.');
      const texts = new Set(fetched.filter((path) => path.includes('/texts/')));
      expect(texts.size).toBeLessThanOrEqual(await list(page).locator('li').count());
    });
  });

  it('counts for the filters as by brute force', async () => {
    await at('?q=创新&doc=ningbo-2024', async (page) => {
      await ready(page, '创新');
      const expected = bruteForce('创新', ({ document }) => document.slug === 'ningbo-2024');
      expect(await list(page).getAttribute('data-total')).toBe(String(expected.length));
    });
  });

  it.each([
    ['a file of the index', '**/*.pf_index', '国际科技合作'],
    ['the list of the index', '**/*.pf_meta', '国际科技合作'],
    ['the program of the engine', '**/pagefind.js*', '国际科技合作'],
    ['a file of single characters', '**/characters/*', '的'],
  ])('says so when %s is missing, and tries again', async (_name, files, query) => {
    await at('', async (page) => {
      await page.route(files, (route) => route.fulfill({ status: 404 }));
      await page.fill('input[type=search]', query);
      await page.waitForSelector('[data-state=error]', { state: 'attached' });
      expect(await problem(page)).toContain('没有载入');
      await page.unroute(files);
      await retry(page).click();
      await ready(page, query);
      const expected = String(bruteForce(query).length);
      expect(await list(page).getAttribute('data-total')).toBe(expected);
    });
  });

  it('says so when a file of the index is broken', async () => {
    await at('', async (page) => {
      await page.route('**/*.pf_index', (route) => route.fulfill({ body: 'not an index' }));
      await page.fill('input[type=search]', '国际科技合作');
      await page.waitForSelector('[data-state=error]', { state: 'attached' });
      expect(await problem(page)).toContain('没有载入');
    });
  });

  it('keeps the results when the text of one is missing, says so, and tries again', async () => {
    await at('', async (page) => {
      await page.route('**/texts/*', (route) => route.fulfill({ status: 404 }));
      await page.fill('input[type=search]', '科技特派员');
      await retry(page).waitFor();
      expect(await problem(page)).toContain('文字没有载入');
      const total = bruteForce('科技特派员').length;
      expect(await list(page).getAttribute('data-total')).toBe(String(total));
      await page.unroute('**/texts/*');
      await retry(page).click();
      await list(page).locator('mark').first().waitFor();
    });
  });
});

/** A folder that is not whole any more: whatever file is gone, the page says which. */
import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import { bruteForce } from '../testing/brute-force.ts';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { installedFirefox, withFirefox } from '../testing/firefox.ts';
import { unzipped } from '../testing/unzipped.ts';
import type { Unzipped } from '../testing/unzipped.ts';
import { NOTICE_STYLES, PAGE_SCRIPT } from './notices.ts';

const dist = inject('dist');
const corpus = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
const { slug, clauses } = corpus.documents[0]!;
const DOCUMENT = `${slug}/index.html`;
const NOTICES = '.folder-missing:visible, .folder-notice:visible';

let archive: Unzipped;
let browser: Browser;
beforeAll(async () => {
  [archive, browser] = await Promise.all([
    unzipped(join(dist, 'downloads/ningbo-policy-library.zip')),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await archive.remove();
});

/** Does something while a file of the folder is away. */
async function without<T>(path: string, act: () => Promise<T>): Promise<T> {
  const file = join(archive.folder, path);
  await rename(file, `${file}.away`);
  try {
    return await act();
  } finally {
    await rename(`${file}.away`, file);
  }
}

/** Opens pages of the folder with the network cut. */
function visit<T>(look: (page: Page) => Promise<T>, javaScriptEnabled = true): Promise<T> {
  const context = { offline: true, javaScriptEnabled };
  const expected = /ERR_FILE_NOT_FOUND|pagefind/i;
  return withPage(browser, { site: archive.address, context, expected }, look);
}

/** What a page says when a file is away. */
function saidWithout(path: string, address: string, scripts = true): Promise<string[]> {
  return without(path, () =>
    visit(async (page) => {
      await page.goto(address, { waitUntil: 'load' });
      await page.locator(NOTICES).first().waitFor();
      return page.locator(NOTICES).allTextContents();
    }, scripts),
  );
}

/** The files that a page names in its head. */
function filesOf(address: string, kind: 'css' | 'js'): string[] {
  const html = readFileSync(join(archive.folder, address), 'utf8');
  const named = html.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="([^"]+)"/g);
  const top = new URL('/', 'file:///');
  return [...named]
    .map(([, value]) => new URL(value!, new URL(address, top)).pathname.slice(1))
    .filter((path) => path.endsWith(`.${kind}`));
}

describe('a folder in which a file is missing', () => {
  it.each(['index.html', DOCUMENT, 'search/index.html', 'compare/index.html'])(
    '%s says so of each of its style sheets and scripts',
    async (address) => {
      const files = [...filesOf(address, 'css'), ...filesOf(address, 'js')];
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) expect((await saidWithout(file, address)).join()).toContain(file);
    },
    60_000,
  );

  it('says so of a style sheet without scripts too, and of no script then', async () => {
    const [sheet] = filesOf(DOCUMENT, 'css').filter((path) => path !== NOTICE_STYLES);
    const said = await saidWithout(sheet!, DOCUMENT, false);
    expect(said).toEqual([expect.stringContaining(sheet!)]);
    const quiet = await without(PAGE_SCRIPT, () =>
      visit(async (page) => {
        await page.goto(DOCUMENT, { waitUntil: 'load' });
        return page.locator(NOTICES).count();
      }, false),
    );
    expect(quiet).toBe(0);
  });

  it.each([
    ['the search', 'search-data/start.dat', 'search/index.html?q=科技'],
    ['a comparison', `compare/data/${slug}.json`, `compare/index.html?a=${clauses[0]!.id}`],
  ])('says so of what %s needs', async (_what, path, address) => {
    const file = `_folder/files/${path}.js`;
    expect((await saidWithout(file, address)).join()).toContain(file);
  });

  it.each(['pagefind-entry.json.js', 'wasm.unknown.pagefind.js', 'index'])(
    'says so of the search engine (%s), and answers whole all the same',
    async (name) => {
      const path = `_folder/files/pagefind/${name}`;
      const seen = await without(path, () =>
        visit(async (page) => {
          await page.goto('search/index.html');
          // The engine starts when the field has been used.
          const queries = ['创新', '科技'];
          await expect
            .poll(
              async () => {
                queries.reverse();
                await page.locator('input[type=search]').fill(queries[0]!);
                return page.locator(NOTICES).count();
              },
              { timeout: 20_000 },
            )
            .toBeGreaterThan(0);
          await page.locator('input[type=search]').fill('人才');
          const found = page.locator('[data-state=ready][data-query="人才"]');
          await found.waitFor({ state: 'attached' });
          return {
            said: (await page.locator(NOTICES).allTextContents()).join(),
            total: Number(await found.getAttribute('data-total')),
          };
        }),
      );
      expect(seen.said).toContain(path);
      expect(seen.total).toBe(bruteForce(corpus, '人才').length);
    },
  );

  it('says so of a page that a link leads to, and stays where it is', async () => {
    const seen = await without(DOCUMENT, () =>
      visit(async (page) => {
        await page.goto('index.html');
        const link = page.locator(`main a[href^="${DOCUMENT}"]`).first();
        const lookedFor = page.waitForEvent('requestfailed');
        await link.hover();
        await lookedFor;
        await page.waitForTimeout(300);
        await link.click();
        await page.locator(NOTICES).first().waitFor();
        return { said: await page.locator(NOTICES).allTextContents(), url: page.url() };
      }),
    );
    expect(seen.said).toEqual([expect.stringContaining(DOCUMENT)]);
    expect(seen.url).toBe(`${archive.address}index.html`);
  });

  it('says so in Firefox', async ({ skip }) => {
    const firefox = await installedFirefox();
    if (firefox === null) {
      process.stderr.write('skipped: no Firefox is installed here\n');
      skip('no Firefox is installed here');
    }
    const [sheet] = filesOf(DOCUMENT, 'css').filter((path) => path !== NOTICE_STYLES);
    const script = filesOf('search/index.html', 'js').at(-1)!;
    for (const [path, address] of [
      [sheet!, DOCUMENT],
      [script, 'search/index.html'],
    ] as const) {
      const said = await without(path, () =>
        withFirefox(firefox ?? '', async (page) => {
          await page.goto(archive.address + address);
          return page.run(() =>
            [...document.querySelectorAll<HTMLElement>('.folder-missing')]
              .filter((notice) => notice.checkVisibility())
              .map((notice) => notice.textContent),
          );
        }),
      );
      expect(said).toEqual([expect.stringContaining(path)]);
    }
  });
});

describe('a whole folder', () => {
  it.each(['index.html', DOCUMENT, 'search/index.html'])('says nothing on %s', async (address) => {
    const count = await visit(async (page) => {
      await page.goto(address, { waitUntil: 'load' });
      return page.locator(NOTICES).count();
    });
    expect(count).toBe(0);
  });
});

/** A folder that is not whole any more: whatever file is gone, the page says which. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import { bruteForce } from '../testing/brute-force.ts';
import { useArchive, useBrowser } from '../testing/opened.ts';
import {
  altered,
  firstHalf,
  NOTICES,
  noticesOf,
  visitDamaged,
  without,
} from '../testing/damaged-folder.ts';
import { installedFirefox, withFirefox } from '../testing/firefox.ts';
import { NOTICE_STYLES, PAGE_SCRIPT } from './notices.ts';

const dist = inject('dist');
const corpus = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
const { slug, clauses } = corpus.documents[0]!;
const DOCUMENT = `${slug}/index.html`;

const archive = useArchive();
const browser = useBrowser();

/** Opens pages of the folder with the network cut. */
function visit<T>(look: (page: Page) => Promise<T>, javaScriptEnabled = true): Promise<T> {
  return visitDamaged(browser(), archive(), look, { javaScriptEnabled });
}

/** What a page says when a file is away. */
function saidWithout(path: string, address: string, scripts = true): Promise<string[]> {
  return without(archive(), path, () =>
    visit(async (page) => {
      await page.goto(address, { waitUntil: 'load' });
      return noticesOf(page);
    }, scripts),
  );
}

/** The files that a page names in its head. */
function filesOf(address: string, kind: 'css' | 'js'): string[] {
  const html = readFileSync(join(archive().folder, address), 'utf8');
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
    const quiet = await without(archive(), PAGE_SCRIPT, () =>
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
      const seen = await without(archive(), path, () =>
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

  it('says so of the index when one query is typed', async () => {
    const path = '_folder/files/pagefind/index';
    const said = await without(archive(), path, () =>
      visit(async (page) => {
        await page.goto('search/index.html');
        await page.locator('input[type=search]').fill('科技创新');
        return noticesOf(page);
      }),
    );
    expect(said.join()).toContain(path);
  });

  it('says so of the library that a received file is compared with', async () => {
    const path = '_folder/files/intake/data/library_data.json.js';
    const text = clauses.map((clause) => clause.text).join('\n');
    const said = await without(archive(), path, () =>
      visit(async (page) => {
        await page.goto('intake/index.html');
        const file = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
        await page.setInputFiles('input[type=file]', file);
        await page.locator('[data-intake-related] button').click();
        return noticesOf(page);
      }),
    );
    expect(said.join()).toContain(path);
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
      const said = await without(archive(), path, () =>
        withFirefox(firefox ?? '', async (page) => {
          await page.goto(archive().address + address);
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

describe('a folder in which a file is damaged', () => {
  /** What a page says when a file has other bytes. */
  const saidWith = (path: string, change: (bytes: Buffer) => Uint8Array, address: string) =>
    altered(archive(), path, change, () =>
      visit(async (page) => {
        await page.goto(address, { waitUntil: 'load' });
        return noticesOf(page);
      }),
    );

  it.each(['index.html', DOCUMENT, 'search/index.html', 'compare/index.html'])(
    '%s says so of each of its style sheets and scripts, and of itself, cut short',
    async (address) => {
      const files = [...filesOf(address, 'css'), ...filesOf(address, 'js'), address];
      for (const file of files) {
        const said = (await saidWith(file, firstHalf, address)).join();
        expect(said).toMatch(new RegExp(`${RegExp.escape(file)}[^。]*损坏`));
      }
    },
    60_000,
  );

  it.each([
    ['the search', 'search-data/start.dat', 'search/index.html?q=科技'],
    ['a comparison', `compare/data/${slug}.json`, `compare/index.html?a=${clauses[0]!.id}`],
  ])('says so of what %s needs, cut short or with a wrong byte', async (_what, path, address) => {
    const file = `_folder/files/${path}.js`;
    const wrong = (bytes: Buffer) => {
      const at = bytes.length >> 1;
      bytes[at] = bytes[at] === 65 ? 66 : 65;
      return bytes;
    };
    for (const change of [firstHalf, wrong, () => Buffer.alloc(0)]) {
      const said = (await saidWith(file, change, address)).join();
      expect(said).toContain(`${file} 已损坏`);
    }
  });
});

describe('a comparison in a folder', () => {
  const [first] = clauses;
  const said = (page: Page, expected: RegExp) =>
    page.locator('[data-compare-said]', { hasText: expected }).textContent();

  it('does not call the folder damaged where the library has no such document', async () => {
    const seen = await visit(async (page) => {
      await page.goto(`compare/index.html?a=no-such-plan/task-1&b=${first!.id}`);
      const text = await said(page, /没有/);
      return { text, notices: await page.locator(NOTICES).count() };
    });
    expect(seen.text).toContain('没有找到 no-such-plan/task-1');
    expect(seen.notices).toBe(0);
  });

  it.each([
    ['missing', (file: string, act: () => Promise<string | null>) => without(archive(), file, act)],
    [
      'cut short',
      (file: string, act: () => Promise<string | null>) => altered(archive(), file, firstHalf, act),
    ],
  ])('does not say that there is no such clause where its file is %s', async (_how, spoil) => {
    const file = `_folder/files/compare/data/${slug}.json.js`;
    const text = await spoil(file, () =>
      visit(async (page) => {
        await page.goto(`compare/index.html?a=${first!.id}`);
        return said(page, /读不到/);
      }),
    );
    expect(text).toContain(`读不到 ${first!.id}`);
    expect(text).toContain(file);
    expect(text).not.toContain('没有找到');
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

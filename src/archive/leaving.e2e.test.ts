/** A file that is missing, however a link to it is used: the page says which, and stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import { useArchive, useBrowser } from '../testing/opened.ts';
import { NOTICES, noticesOf, visitDamaged, without } from '../testing/damaged-folder.ts';
import { installedFirefox, withFirefox } from '../testing/firefox.ts';
import type { FirefoxPage } from '../testing/firefox.ts';

const dist = inject('dist');
const corpus = JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
const { slug } = corpus.documents[0]!;
const PAGE = `${slug}/index.html`;
const WORD = `${slug}/${slug}.docx`;
const DATA = 'data/corpus.json';
/** Pages that were loaded would take no longer. */
const SETTLED = 200;

const archive = useArchive();
const browser = useBrowser();

const linkTo = (page: Page, file: string) => page.locator(`main a[href$="${file}"]`).first();
/** Nothing is waited for: that nothing is opened is what should happen. */
const quick = { noWaitAfter: true };

type Way = (page: Page, file: string) => Promise<unknown>;
const byScript = (code: string): Way => {
  return (page, file) =>
    page.evaluate(`{ const address = ${JSON.stringify(archive().address + file)}; ${code} }`);
};
/** Every way from a page to a file that a page can hear of. */
const WAYS: [string, Way][] = [
  ['a click', (page, file) => linkTo(page, file).click(quick)],
  ['a finger', (page, file) => linkTo(page, file).tap(quick)],
  [
    'the keyboard',
    async (page, file) => {
      await linkTo(page, file).focus();
      await page.keyboard.press('Enter');
    },
  ],
  ['a click by a script', (page, file) => linkTo(page, file).dispatchEvent('click')],
  ['a script', byScript('location.href = address')],
  ['a script that leaves no trace', byScript('location.replace(address)')],
  [
    'a form',
    byScript(
      'const form = document.createElement("form"); form.action = address; document.body.append(form); form.submit()',
    ),
  ],
];
const NEW_WINDOWS: [string, Way][] = [
  ['the middle button', (page, file) => linkTo(page, file).click({ button: 'middle' })],
  [
    'a click for a new tab',
    (page, file) => linkTo(page, file).click({ modifiers: ['ControlOrMeta'] }),
  ],
  ['a click for a new window', (page, file) => linkTo(page, file).click({ modifiers: ['Shift'] })],
];

/** Uses a way from a page to a file; what is said then, where the reader is, and what was opened. */
function used(from: string, file: string, way: Way, { prepare = '' } = {}) {
  const look = async (page: Page) => {
    await page.addInitScript(prepare);
    await page.goto(from);
    await way(page, file);
    const said = await noticesOf(page);
    await page.waitForTimeout(SETTLED);
    return { said, url: page.url(), pages: page.context().pages().length };
  };
  return without(archive(), file, () =>
    visitDamaged(browser(), archive(), look, { hasTouch: true }),
  );
}

describe('a missing page', () => {
  it.each([...WAYS, ...NEW_WINDOWS])('is told of when %s leads there', async (_way, way) => {
    const seen = await used('index.html', PAGE, way);
    expect(seen.said).toEqual([expect.stringMatching(`缺少 ${PAGE}`)]);
    expect(seen).toMatchObject({ url: `${archive().address}index.html`, pages: 1 });
  });

  it('is told of when the search form leads there', async () => {
    const seen = await used('index.html', 'search/index.html', async (page) => {
      await page.locator('input[type=search]').first().fill('科技');
      await page.keyboard.press('Enter');
    });
    expect(seen.said).toEqual([expect.stringContaining('缺少 search/index.html')]);
    expect(seen.url).toBe(`${archive().address}index.html`);
  });

  it('is told of when a menu offers to open it elsewhere', async () => {
    const seen = await used('index.html', PAGE, (page, file) =>
      linkTo(page, file).click({ button: 'right' }),
    );
    expect(seen.said).toEqual([expect.stringContaining(`缺少 ${PAGE}`)]);
  });

  it('is told of where a result of the search leads there', async () => {
    const first = (page: Page) => page.locator(`li[data-clause^="${slug}/"] h2 a`).first();
    const seen = await used('search/index.html?q=科技', PAGE, (page) => first(page).click(quick));
    expect(seen.said).toEqual([expect.stringContaining(`缺少 ${PAGE}`)]);
  });
});

describe('in a browser that tells pages less', () => {
  const older = { prepare: 'delete window.navigation' };

  it.each(WAYS.slice(0, 4))('a missing page is told of when %s leads there', async (_way, way) => {
    const seen = await used('index.html', PAGE, way, older);
    expect(seen.said).toEqual([expect.stringContaining(`缺少 ${PAGE}`)]);
  });

  it('a form leads to what is there, with what was typed', async () => {
    const url = await visitDamaged(browser(), archive(), async (page) => {
      await page.addInitScript(older.prepare);
      await page.goto('index.html');
      await page.locator('input[type=search]').first().fill('科技 人才');
      await page.keyboard.press('Enter');
      await page.locator('[data-state=ready]').waitFor({ state: 'attached' });
      return page.url();
    });
    expect(new URL(url).searchParams.get('q')).toBe('科技 人才');
  });
});

describe('a missing file', () => {
  it.each(WAYS)('is told of when %s leads to a Word file', async (_way, way) => {
    const seen = await used('downloads/index.html', WORD, way);
    expect(seen.said).toEqual([expect.stringContaining(`缺少 ${WORD}`)]);
    expect(seen.url).toBe(`${archive().address}downloads/index.html`);
  });

  it('is told of when a link leads to data', async () => {
    const seen = await used('_data/index.html', DATA, (page, file) =>
      linkTo(page, file).click(quick),
    );
    expect(seen.said).toEqual([expect.stringContaining(`缺少 ${DATA}`)]);
  });

  it('is not said to be missing where the folder never had it', async () => {
    const said = await visitDamaged(browser(), archive(), async (page) => {
      await page.goto('index.html');
      await byScript('location.href = address')(page, 'no-such-plan/index.html');
      return noticesOf(page);
    });
    expect(said).toEqual([expect.stringMatching(/没有 no-such-plan\/index\.html/)]);
    expect(said.join()).not.toMatch('缺少');
  });
});

describe('a file that is there', () => {
  it.each(WAYS)('is opened when %s leads there', async (_way, way) => {
    const seen = await visitDamaged(
      browser(),
      archive(),
      async (page) => {
        await page.goto('index.html');
        await way(page, PAGE);
        await page.waitForURL(new RegExp(`/${PAGE}`));
        await page.goBack();
        return { notices: await page.locator(NOTICES).count(), url: page.url() };
      },
      { hasTouch: true },
    ).catch(String);
    const expected = { notices: 0, url: `${archive().address}index.html` };
    // What leaves no trace cannot be gone back from.
    if (_way !== 'a script that leaves no trace') expect(seen).toEqual(expected);
  });

  it.each(NEW_WINDOWS)('is opened beside the page by %s', async (_way, way) => {
    const url = await visitDamaged(browser(), archive(), async (page) => {
      await page.goto('index.html');
      const [opened] = await Promise.all([page.context().waitForEvent('page'), way(page, PAGE)]);
      // Where the reader is led counts, not when a tab in the background has loaded.
      await opened.waitForURL(new RegExp(`/${PAGE}`), { waitUntil: 'commit' });
      return page.url();
    });
    expect(url).toBe(`${archive().address}index.html`);
  });

  it('is saved where it is a Word file', async () => {
    const name = await visitDamaged(browser(), archive(), async (page) => {
      await page.goto('downloads/index.html');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        linkTo(page, WORD).click(quick),
      ]);
      return download.suggestedFilename();
    });
    expect(name).toBe(`${slug}.docx`);
  });
});

it('Firefox tells of a missing page too, and opens what is there', async ({ skip }) => {
  const firefox = await installedFirefox();
  if (firefox === null) {
    process.stderr.write('skipped: no Firefox is installed here\n');
    skip('no Firefox is installed here');
  }
  const press = (page: FirefoxPage) =>
    page.run(
      (file) => document.querySelector<HTMLElement>(`main a[href^="${file}"]`)?.click(),
      PAGE,
    );
  const seen = await withFirefox(firefox ?? '', async (page) => {
    await page.goto(`${archive().address}index.html`);
    const said = await without(archive(), PAGE, async () => {
      await press(page);
      return page.run(async () => {
        const notice = () => document.querySelector('[data-folder-problem]');
        while (notice() === null) await new Promise((resolve) => setTimeout(resolve, 20));
        return [notice()?.textContent, location.pathname.split('/').at(-1)];
      });
    });
    await press(page);
    const opened = await expect
      .poll(() => page.run(() => location.pathname).catch(String), { timeout: 10_000 })
      .toContain(PAGE)
      .then(() => true);
    return { said, opened };
  });
  expect(seen.said).toEqual([expect.stringContaining(`缺少 ${PAGE}`), 'index.html']);
  expect(seen.opened).toBe(true);
});

it('a whole folder gives browsers nothing to warn of when links are passed over', async () => {
  const warnings: string[] = [];
  await visitDamaged(browser(), archive(), async (page) => {
    page.on('console', (message) => warnings.push(`${message.type()}: ${message.text()}`));
    await page.goto('index.html', { waitUntil: 'load' });
    for (const link of await page.locator('main a:visible').all()) {
      await link.hover({ timeout: 2000 }).catch(() => undefined);
    }
    // Browsers warn of what was fetched ahead and not used after some seconds.
    await page.waitForTimeout(6000);
  });
  expect(warnings).toEqual([]);
}, 30_000);

/** A reader saves the site, the network goes, the site changes: every page and answer stays exact. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addressOf } from './list.ts';
import type { Relation, Theme } from '../model/layers.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';
import { someStrings } from '../testing/brute-force.ts';
import { buildSite, top } from '../testing/build.ts';
import { readBuiltSite } from '../testing/built-site.ts';
import { changingServer } from '../testing/changing-server.ts';
import type { ChangingServer } from '../testing/changing-server.ts';
import { brokenLinks } from '../testing/links.ts';
import {
  copiesIn,
  openPanel,
  pressSave,
  published,
  wrongAnswers,
  wrongFiles,
} from '../testing/saved-copy.ts';
import type { Published } from '../testing/saved-copy.ts';

const QUERIES = 200;
const BEFORE = '召开第一次理事会会议';
const AFTER = '召开第二次理事会会议';
const REASON = '按印发的文本改正会议次序';
/** What the browser writes to the console of itself when a host is gone. */
const GONE = /Failed to load resource|ERR_/;

let folder: string;
let old: Published;
let next: Published;
let changed: string;
const browser = useBrowser();
let host: ChangingServer;

/** A corpus whose one difference is a word of one task, recorded as the ledger wants it. */
async function changedCorpus(): Promise<string> {
  const corpus = join(folder, 'corpus');
  await cp(join(top, 'seeds'), corpus, { recursive: true });
  const clause = old.corpus.documents
    .flatMap((document) => document.clauses.map((one) => ({ ...one, file: document.source.file })))
    .find(({ kind, text }) => kind === 'task' && text.includes(BEFORE))!;
  const seed = join(corpus, clause.file);
  await writeFile(seed, (await readFile(seed, 'utf8')).replace(BEFORE, AFTER));
  const decision = `- { anchor: ${clause.id}, change: corrected, reason: ${REASON} }\n`;
  await writeFile(join(corpus, 'ledger/decisions.yaml'), decision);
  changed = clause.id;
  return corpus;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-copy-'));
  old = await published(inject('dist'));
  await buildSite({ out: join(folder, 'next'), corpus: await changedCorpus() });
  next = await published(join(folder, 'next'));
  host = await changingServer(old.dist);
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** A new reader of the site. */
function visit<T>(look: (page: Page) => Promise<T>, expected?: RegExp): Promise<T> {
  host.show(old.dist);
  return withPage(browser(), { site: host.url, ...(expected && { expected }) }, look);
}

/** What a page that is open is given wrongly, against a built site. */
function filesAmiss(page: Page, expected: Published): Promise<readonly string[]> {
  return wrongFiles(page, host.url, expected);
}

/** The same for a page opened now. */
async function filesAmissAfresh(page: Page, expected: Published): Promise<readonly string[]> {
  await page.goto('about/');
  return filesAmiss(page, expected);
}

/** The pages of the list that do not open. */
async function pagesAmiss(page: Page, { files }: Published): Promise<string[]> {
  const amiss: string[] = [];
  for (const path of files.map(([file]) => file).filter((file) => file.endsWith('.html'))) {
    const answer = await page.goto(addressOf(path), { waitUntil: 'commit' });
    if (answer?.status() !== 200 || !answer.fromServiceWorker()) amiss.push(path);
  }
  return amiss;
}

/** Relations and themes of the site as it was. */
async function layers(): Promise<{ relations: Relation[]; themes: Theme[] }> {
  const read = async <T>(name: string) =>
    JSON.parse(await readFile(join(old.dist, 'data', name), 'utf8')) as T;
  return { relations: await read('relations.json'), themes: await read('themes.json') };
}

/** The text of a clause on its document's page, as the browser has it now. */
async function shownText(page: Page, id: string): Promise<string> {
  const [slug, anchor] = id.split('/');
  await page.goto(`${slug!}/`);
  return page.locator(`[id="${anchor!}"]`).innerText();
}

describe('a page that nobody saves from', () => {
  it('starts no worker and keeps nothing; it says first how much there is to save', async () => {
    const seen = await visit(async (page) => {
      const said = await openPanel(page);
      const kept = await copiesIn(page.context());
      const workers = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      );
      const button = await page.locator('[data-save-start]').textContent();
      return { said, kept, workers, button, asked: [...host.asked] };
    });
    expect(seen.said).toContain(`共${old.files.length}个文件`);
    expect(seen.button).toMatch(/^保存以供离线（\d+(?:\.\d+)? MB）$/);
    expect(seen).toMatchObject({ kept: [], workers: [] });
    expect(seen.asked.filter((path) => /sw\.js|list\.json/.test(path))).toEqual([]);
  });

  it.each(['', 'downloads/'])('can be installed from /%s', async (path) => {
    const { name } = old.corpus.site;
    const seen = await visit(async (page) => {
      await page.goto(path);
      const devtools = await page.context().newCDPSession(page);
      const { data = '', errors } = await devtools.send('Page.getAppManifest');
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      const faults = installabilityErrors.map(({ errorId }) => errorId);
      return { manifest: JSON.parse(data) as { name: string }, errors, faults };
    });
    expect(seen).toMatchObject({ manifest: { name }, errors: [] });
    // A window without a history of its own is nothing that the site could do better.
    expect(seen.faults.filter((fault) => fault !== 'in-incognito')).toEqual([]);
  });
});

describe('a saved site without a network', () => {
  it(`has every file, answers ${QUERIES} strings exactly, compares, shows a theme`, async () => {
    const { relations, themes } = await layers();
    const seen = await visit(async (page) => {
      await openPanel(page);
      const said = await pressSave(page);
      await page.context().setOffline(true);
      host.failAfter(-1);
      host.asked.length = 0;
      const files = await filesAmissAfresh(page, old);
      const closed = await pagesAmiss(page, old);
      const answers = await wrongAnswers(page, old.corpus, someStrings(old.corpus, QUERIES));
      const { a, b } = relations[0]!;
      await page.goto(`compare/?a=${a}&b=${b}`);
      await expect.poll(() => page.locator('[data-compare-columns] > *').count()).toBe(2);
      await page.goto(`themes/${themes[0]!.id}/`);
      const theme = await page.locator('h1').textContent();
      const panel = await openPanel(page);
      return { said, files, closed, answers, theme, panel };
    }, GONE);
    expect(seen.said).toContain('与网站相同');
    expect(seen.files).toEqual([]);
    expect(seen.closed).toEqual([]);
    expect(seen.answers).toEqual([]);
    expect(seen.theme).toContain(themes[0]!.name);
    expect(seen.panel).toContain('现在连不上网站');
    // The browser asks of itself whether the worker is the same.
    const itself = /^\/(?:offline\/version\.json|sw\.js)$/;
    expect(host.asked.filter((path) => !itself.test(path))).toEqual([]);
  }, 180_000);

  it('has all that its pages lead to, but editions and the forms for programs', async () => {
    const files = new Set(old.files.map(([path]) => path));
    const { pages } = await readBuiltSite(old.dist);
    const saved = new Map([...pages].filter(([path]) => files.has(path)));
    const stated = /→ [^ ]*\.(?:md|txt|json): no such file$|→ [^ ]*(?:feed|opensearch)\.xml: /;
    const edition = /^downloads\/index\.html → [a-z-]+\.(?:zip|epub|html): no such file$/;
    const vain = brokenLinks({ base: '/', files, pages: saved });
    expect(vain.filter((link) => !stated.test(link) && !edition.test(link))).toEqual([]);
    expect(vain.filter((link) => edition.test(link))).toHaveLength(3);
  });

  it('gives the Word files, whose sizes were counted before, and the tables', async () => {
    const { slug } = old.corpus.documents[0]!;
    const word = `${slug}/${slug}.docx`;
    const given = await visit(async (page) => {
      await openPanel(page);
      await pressSave(page);
      host.failAfter(-1);
      await page.context().setOffline(true);
      await page.goto('downloads/');
      const said = await page.locator('[data-save] > p').first().textContent();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[href$="${word}"]`).click(),
      ]);
      const table = await page.evaluate(async () => (await fetch('../data/clauses.jsonl')).status);
      return { said, table, bytes: await readFile(await download.path()) };
    }, GONE);
    expect(given.bytes.equals(await readFile(join(old.dist, word)))).toBe(true);
    expect(given.table).toBe(200);
    expect(given.said).toMatch(/Word 文件.*不在其中/);
  });

  it('says of a page that it does not have that it is not in the copy', async () => {
    const seen = await visit(async (page) => {
      await openPanel(page);
      await pressSave(page);
      host.failAfter(-1);
      await page.context().setOffline(true);
      const answer = await page.goto('no-such-page/');
      const slug = old.corpus.documents[0]!.slug;
      await page.goto(slug);
      // Addresses are typed, too.
      const misspelt = await page.goto(`${slug}/%E0%A4%A`);
      return {
        status: answer?.status(),
        misspelt: misspelt?.status(),
        said: await page
          .goto('nothing/')
          .then(() => page.locator('[data-copy-notice]').innerText()),
        address: await page.goto(`${slug}?mark=x`).then(() => page.url()),
      };
    }, GONE);
    expect(seen).toMatchObject({ status: 404, misspelt: 404 });
    expect(seen.said).toContain('不在保存的副本');
    expect(seen.address).toBe(`${host.url}${old.corpus.documents[0]!.slug}/?mark=x`);
  });

  it('can be removed without a trace', async () => {
    const seen = await visit(async (page) => {
      await openPanel(page);
      await pressSave(page);
      await openPanel(page);
      await page.locator('[data-save-remove]').click();
      await page.locator('[data-save-state]', { hasText: '已删除' }).waitFor();
      return page.evaluate(async () => ({
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    });
    expect(seen).toEqual({ caches: [], workers: 0 });
  });
});

describe('a newer corpus', () => {
  it('is told of on every page, with the clauses that changed; until then nothing is mixed', async () => {
    const seen = await visit(async (page) => {
      await openPanel(page);
      await pressSave(page);
      host.show(next.dist);
      const said = await openPanel(page);
      await page.locator('[data-change]').first().waitFor();
      const changes = await page
        .locator('[data-change]')
        .evaluateAll((items) =>
          items.map((item) => [item.getAttribute('data-clause'), item.textContent]),
        );
      const before = await shownText(page, changed);
      const notice = await page.locator('[data-copy-notice]').innerText();
      const files = await filesAmissAfresh(page, old);
      await openPanel(page);
      const updated = await pressSave(page);
      const after = await shownText(page, changed);
      const notices = await page.locator('[data-copy-notice]').count();
      return { said, changes, before, notice, files, updated, after, notices };
    });
    expect(seen.said).toContain(`新的文本：文库版本${next.version.corpus}`);
    expect(seen.changes).toHaveLength(1);
    expect(seen.changes[0]![0]).toBe(changed);
    expect(seen.changes[0]![1]).toMatch(new RegExp(`第一次.*第二次.*${REASON}`));
    expect(seen.notice).toContain('已有新的文本');
    expect(seen.before).toContain(BEFORE);
    expect(seen.files).toEqual([]);
    expect(seen.updated).toContain('与网站相同');
    expect(seen.after).toContain(AFTER);
    expect(seen.notices).toBe(0);
  });

  it('that breaks off half-way leaves the old copy whole, and goes on where it was', async () => {
    const fetched = next.files.filter(([, sum]) => old.files.every(([, other]) => other !== sum));
    const half = Math.floor(fetched.length / 2);
    const queries = someStrings(old.corpus, 40);
    const seen = await visit(async (page) => {
      await openPanel(page);
      await pressSave(page);
      host.show(next.dist);
      await openPanel(page);
      await page.locator('[data-change]').first().waitFor();
      // The list of files is among the requests already; now the host dies under the update.
      host.failAfter(half);
      const broken = await pressSave(page);
      const oldFiles = await filesAmissAfresh(page, old);
      const oldAnswers = await wrongAnswers(page, old.corpus, queries);
      const oldText = await shownText(page, changed);
      host.show(next.dist);
      await openPanel(page);
      const resume = await page.locator('[data-save-start]').textContent();
      host.asked.length = 0;
      const done = await pressSave(page);
      const again = host.asked.filter((path) => path.includes('copy=')).length;
      const newFiles = await filesAmissAfresh(page, next);
      const newAnswers = await wrongAnswers(page, next.corpus, queries);
      const copies = await copiesIn(page.context());
      return {
        ...{ broken, oldFiles, oldAnswers, oldText, resume, done, again },
        newFiles,
        newAnswers,
        copies,
      };
    }, GONE);
    expect(seen.broken).toMatch(/保存中断.*原来的副本完好/);
    expect(seen).toMatchObject({ oldFiles: [], oldAnswers: [], newFiles: [], newAnswers: [] });
    expect(seen.oldText).toContain(BEFORE);
    expect(seen.resume).toBe('继续更新');
    expect(seen.done).toContain('与网站相同');
    // Neither what both versions share nor what had arrived is fetched once more.
    expect(seen.again).toBeLessThanOrEqual(fetched.length - half + 6);
    expect(seen.again).toBeGreaterThan(0);
    expect(seen.copies).toEqual([next.version.id]);
  }, 180_000);

  it('does not reach a page that is open: it goes on with the copy it came from', async () => {
    const seen = await visit(async (page) => {
      await openPanel(page);
      await pressSave(page);
      const reading = await page.context().newPage();
      await reading.goto('search/?q=科技');
      await reading.locator('[data-state=ready]').waitFor({ state: 'attached' });
      host.show(next.dist);
      await openPanel(page);
      await pressSave(page);
      const sums = [await filesAmiss(reading, old), await filesAmiss(reading, next)];
      await reading.reload();
      return { sums, reloaded: await filesAmiss(reading, next) };
    });
    expect(seen.sums[0]).toEqual([]);
    expect(seen.sums[1]!.length).toBeGreaterThan(0);
    expect(seen.reloaded).toEqual([]);
  });

  it('that replaces the site while it is being saved is noticed, file by file', async () => {
    const seen = await visit(async (page) => {
      await openPanel(page);
      host.show(next.dist);
      const said = await pressSave(page);
      return { said, copies: await copiesIn(page.context()) };
    });
    expect(seen.said).toContain('网站刚换了版本');
  });

  it('is not told of where a file was only damaged on the way: that file is not saved', async () => {
    const { slug } = old.corpus.documents[0]!;
    const damaged = join(folder, 'damaged');
    await cp(old.dist, damaged, { recursive: true });
    const file = join(damaged, slug, 'index.html');
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(file, bytes);
    const seen = await visit(async (page) => {
      host.show(damaged);
      await openPanel(page);
      const said = await pressSave(page);
      const answer = await page.goto(`${slug}/`);
      host.show(old.dist);
      await openPanel(page);
      return { said, alone: answer?.fromServiceWorker(), then: await pressSave(page) };
    });
    expect(seen.said).toContain(`收到的 ${slug}/index.html 与清单不符`);
    expect(seen.alone).toBe(false);
    expect(seen.then).toContain('与网站相同');
  });
});

/** A saved copy of which the browser has thrown a file away. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { changingServer } from '../testing/changing-server.ts';
import type { ChangingServer } from '../testing/changing-server.ts';
import { loseFile, openPanel, pressSave, published } from '../testing/saved-copy.ts';
import type { Published } from '../testing/saved-copy.ts';

/** What the browser writes to the console of itself when a host or a page is gone. */
const GONE = /Failed to load resource|ERR_/;

let site: Published;
let browser: Browser;
let host: ChangingServer;
beforeAll(async () => {
  site = await published(inject('dist'));
  [browser, host] = await Promise.all([launchBrowser(), changingServer(site.dist)]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

describe('a saved copy that has lost a page', () => {
  it('is not called whole, stays still there, and is completed', async () => {
    const { slug } = site.corpus.documents[0]!;
    const seen = await withPage(browser, { site: host.url, expected: GONE }, async (page) => {
      await openPanel(page);
      await pressSave(page);
      await openPanel(page);
      await loseFile(page, `${slug}/`);
      await page.context().setOffline(true);
      host.failAfter(-1);
      let opened = 0;
      page.on('framenavigated', () => (opened += 1));
      await page.goto(`${slug}/`, { waitUntil: 'load' });
      await page.waitForTimeout(500);
      const stayed = opened === 1;
      const lost = await page.locator('[data-copy-notice]').innerText();
      const without = await openPanel(page);
      const editions = await page.locator('.downloads a[download][href]').count();
      await page.context().setOffline(false);
      host.show(site.dist);
      const incomplete = await openPanel(page);
      const links = await page.locator('.downloads a[download][href]').count();
      const completed = await pressSave(page);
      return { stayed, lost, without, editions, incomplete, links, completed };
    });
    expect(seen.stayed).toBe(true);
    expect(seen.lost).toContain('不在保存的副本');
    expect([seen.without, seen.incomplete]).toEqual([
      expect.stringContaining('缺少1个'),
      expect.stringContaining('缺少1个'),
    ]);
    expect(seen.editions).toBe(0);
    expect(seen.links).toBeGreaterThan(1);
    expect(seen.completed).toContain('与网站相同');
  });
});

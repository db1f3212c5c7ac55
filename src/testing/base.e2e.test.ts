import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/static-server.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import { launchBrowser, withPage } from './browser.ts';
import { buildSite } from './build.ts';
import { readBuiltSite } from './built-site.ts';
import type { BuiltSite } from './links.ts';
import { brokenLinks, foreignResources } from './links.ts';

const base = '/public/library/';
let folder: string;
let server: RunningServer;
let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-'));
  const dist = join(folder, 'dist');
  await buildSite({ out: dist, site: 'https://library.invalid', base });
  site = await readBuiltSite(dist, base);
  server = await serveFolder({ folder: dist, port: 0, base });
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('a site published under a path of a host', () => {
  it('points only to what is there', () => {
    expect(brokenLinks(site)).toEqual([]);
    expect(foreignResources(site)).toEqual([]);
  });

  it('names the public address of its pages', async () => {
    const html = await readFile(join(folder, 'dist/about/index.html'), 'utf8');
    expect(html).toContain('href="https://library.invalid/public/library/about/"');
  });

  it('loads and searches there', async () => {
    const found = await withPage(browser, { site: server.url }, async (page) => {
      await page.goto('search/?q=科技');
      const list = page.locator('[data-search-results][data-state=ready]');
      await list.waitFor({ state: 'attached' });
      return Number(await list.getAttribute('data-total'));
    });
    expect(found).toBeGreaterThan(10);
  });
});

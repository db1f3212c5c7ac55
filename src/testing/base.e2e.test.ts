import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/static-server.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';
import { buildSite } from './build.ts';
import { readBuiltSite } from './built-site.ts';
import { deadAddresses, typesByPage } from './for-machines.ts';
import type { BuiltSite } from './links.ts';
import { brokenLinks, foreignResources } from './links.ts';
import { openPanel, pressSave, published, wrongFiles } from './saved-copy.ts';

const base = '/public/library/';
let folder: string;
let server: RunningServer;
const browser = useBrowser();
let site: BuiltSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-'));
  const dist = join(folder, 'dist');
  await buildSite({ out: dist, site: 'https://library.invalid', base });
  site = await readBuiltSite(dist, base);
  server = await serveFolder({ folder: dist, port: 0, base });
}, 180_000);
afterAll(async () => {
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

  it('names the picture of each document by its whole address, and has it', async () => {
    const slugs = [...site.files].flatMap(
      (file) => /^([^/]+)\/preview\.png$/.exec(file)?.[1] ?? [],
    );
    expect(slugs.length).toBeGreaterThan(3);
    for (const slug of slugs) {
      const html = await readFile(join(folder, 'dist', slug, 'index.html'), 'utf8');
      const named = /property="og:image" content="([^"]*)"/.exec(html)?.[1];
      expect(named).toBe(`https://library.invalid${base}${slug}/preview.png`);
      const png = await readFile(join(folder, 'dist', slug, 'preview.png'));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  it('has the public addresses in the Word files', async () => {
    const files = [...site.files].filter((file) => file.endsWith('.docx'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const parts = unzipSync(await readFile(join(folder, 'dist', file)));
      const foot = new TextDecoder().decode(parts['word/footer1.xml']);
      expect(foot).toContain(`https://library.invalid${base}${file.split('/')[0] ?? ''}/`);
    }
  });

  it('tells machines where its pages are and what they are', async () => {
    const dist = join(folder, 'dist');
    const there = { dist, address: `https://library.invalid${base}` };
    expect(await deadAddresses(there)).toEqual([]);
    const types = await typesByPage(there);
    expect(types.get('index.html')).toEqual(['WebSite']);
    expect(types.get('data/index.html')).toEqual(['Dataset']);
    const documents = [...types].filter(([page]) => /^[^/]+\/index\.html$/.test(page));
    const sorts = new Set(documents.flatMap(([, found]) => found));
    expect(sorts).toEqual(new Set(['Dataset', 'Legislation', 'Report', 'BreadcrumbList']));
    expect(types.size).toBeGreaterThan(100);
  });

  it('lets browsers search it', async () => {
    const description = await readFile(join(folder, 'dist/opensearch.xml'), 'utf8');
    const html = await readFile(join(folder, 'dist/about/index.html'), 'utf8');
    expect(description).toContain(`https://library.invalid${base}search/?q={searchTerms}`);
    expect(html).toContain(`href="${base}opensearch.xml"`);
  });

  it('loads and searches there', async () => {
    const found = await withPage(browser(), { site: server.url }, async (page) => {
      await page.goto('search/?q=科技');
      const list = page.locator('[data-search-results][data-state=ready]');
      await list.waitFor({ state: 'attached' });
      return Number(await list.getAttribute('data-total'));
    });
    expect(found).toBeGreaterThan(10);
  });

  it('is saved and installed there, and nowhere else of the host', async () => {
    const dist = await published(join(folder, 'dist'));
    const seen = await withPage(browser(), { site: server.url }, async (page) => {
      await openPanel(page);
      await pressSave(page);
      await page.goto('about/');
      const wrong = await wrongFiles(page, server.url, dist);
      const scopes = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      );
      return { wrong, scopes };
    });
    expect(seen).toEqual({ wrong: [], scopes: [server.url] });
    const manifest = await readFile(join(dist.dist, 'manifest.webmanifest'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ start_url: base, scope: base });
  });
});

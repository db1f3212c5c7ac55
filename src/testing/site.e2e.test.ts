import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readBuiltSite } from './built-site.ts';
import type { BuiltSite } from './links.ts';
import { brokenLinks, foreignResources } from './links.ts';
import { markupFaults } from './markup.ts';
import type { PageFacts } from './page-facts.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

const dist = inject('dist');
let site: BuiltSite;
let pages: [string, PageFacts][];

beforeAll(async () => {
  site = await readBuiltSite(dist);
  // The single-file edition is a download, with rules of its own.
  const isPage = (file: string) => /(?:^|\/)(?:index|404)\.html$/.test(file);
  pages = [...site.pages].filter(([file]) => isPage(file));
});

/** The pages that fail a test, by their paths. */
function pagesWhere(fails: (facts: PageFacts) => boolean): string[] {
  return pages.filter(([, facts]) => fails(facts)).map(([file]) => file);
}

describe('every built page', () => {
  it('is there: home, search, about, 404 and those of the documents', () => {
    const paths = ['index.html', 'search/index.html', 'about/index.html', '404.html'];
    expect(paths.filter((path) => !site.files.has(path))).toEqual([]);
    expect(pages.length).toBeGreaterThan(100);
  });

  it('points only to what is there', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  it('loads nothing from another host', () => {
    expect(foreignResources(site)).toEqual([]);
  });

  it('states the Content-Security-Policy, once, to the letter', () => {
    expect(pagesWhere(({ policies }) => policies.join('\n') !== POLICY)).toEqual([]);
  });

  it('has nothing inline that the policy refuses', () => {
    const inline = pages.flatMap(([file, facts]) => facts.inline.map((what) => `${file}: ${what}`));
    expect(inline).toEqual([]);
  });

  it('says that it is in Simplified Chinese', () => {
    expect(pagesWhere(({ lang }) => lang !== 'zh-Hans')).toEqual([]);
  });

  it('is valid HTML', async () => {
    const faults: string[] = [];
    for (const [file] of pages) {
      faults.push(...(await markupFaults(file, await readFile(join(dist, file), 'utf8'))));
    }
    expect(faults.slice(0, 50)).toEqual([]);
  });
});

it('no style sheet asks another host', async () => {
  const sheets = [...site.files].filter((file) => file.endsWith('.css'));
  const foreign: string[] = [];
  for (const sheet of sheets) {
    const css = await readFile(join(dist, sheet), 'utf8');
    if (/(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\//.test(css)) foreign.push(sheet);
  }
  expect(sheets.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

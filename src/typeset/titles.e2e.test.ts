/** Where the lines of titles and headings end on screens of all widths. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';
import { ELDER } from '../testing/page-kinds.ts';
import { phrases } from './titles.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const pages = ['', 'search/', ...documents.map(({ slug }) => `${slug}/`)];
/** Titles and headings on lines of their own, contents included; not the cells of a table on its side. */
const TITLES =
  'main :is(h1, h2, h3, .phrased, .contents-drawer a > span, .contents-side a > span):not(.line *, thead *)';

const browser = useBrowser();

/** The lines of each title that has more than one. */
async function linesOfTitles(page: Page): Promise<string[][]> {
  return page.locator(TITLES).evaluateAll((titles) => {
    const linesOf = (title: Element) => {
      const lines: string[] = [];
      let bottom = -Infinity;
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        [...(node.textContent ?? '')].forEach((character, at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width > 0 && box.top > bottom - 4) lines.push('');
          if (box.width > 0) bottom = box.bottom;
          lines.push((lines.pop() ?? '') + character);
        });
      }
      return lines;
    };
    return titles
      .filter((title) => title.checkVisibility())
      .map(linesOf)
      .filter(({ length }) => length > 1);
  });
}

/** Lines that end within a word. */
function torn(lines: readonly string[]): string[] {
  const ends = new Set<number>();
  let at = 0;
  for (const phrase of phrases(lines.join(''))) ends.add((at += phrase.length));
  let end = 0;
  return lines.slice(0, -1).filter((line) => !ends.has((end += line.length)));
}

describe.each([
  ...[360, 768, 1280].map((width) => [width, 'usual look', ''] as const),
  ...[320, 360, 768, 1280].map((width) => [width, '长辈版', ELDER] as const),
])('in a window of %i px in the %s', (width, _look, script) => {
  it.each(pages)('no line of a title or heading on /%s ends within a word', async (path) => {
    const context = { viewport: { width, height: 800 } };
    const titles = await withPage(browser(), { site, context }, async (page) => {
      if (script !== '') await page.addInitScript(script);
      await page.goto(path, { waitUntil: 'networkidle' });
      for (const drawer of await page.locator('.contents-drawer > summary:visible').all())
        await drawer.click();
      return linesOfTitles(page);
    });
    expect(titles.filter((lines) => torn(lines).length > 0)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';
import { ELDER, pageKinds } from './page-kinds.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
/** The tasks of a document whose sentences are their own. */
const tasksOf = ({ clauses }: PolicyDocument) =>
  clauses.filter(
    ({ id, kind, page }) =>
      kind === 'task' && page !== null && !clauses.some(({ parent }) => parent === id),
  );
const longest = documents.toSorted((x, y) => tasksOf(y).length - tasksOf(x).length)[0]!;
const { slug, clauses } = longest;
const tasks = tasksOf(longest);
const [first, task] = [tasks[0]!, tasks.at(-1)!];

/** Addresses of every kind: places that are there, named otherwise, not there; documents that are not there. */
const addresses = [
  ...pageKinds(documents),
  `${slug}/#${task.anchor}`,
  `${slug}/#${task.anchor}-s2`,
  `${slug}/#task-999`,
  `${slug}/#nonsense`,
  `${slug}/?t=第2项`,
  `${slug}/?t=nonsense`,
  `${slug}/?mark=科技#${task.anchor}`,
  `${slug}/?to=${task.anchor}-s2#${task.anchor}-s1`,
  `${task.page!}#${task.anchor}-s2`,
  `${task.page!}#nonsense`,
  `${task.page!}#citing-title`,
  `${slug}/source/#${task.anchor}`,
  `${slug}/source/#task-999`,
  `${slug}/source/#L9999`,
  `${slug}/cite/#2`,
  `${slug}/cite/#nonsense`,
  `${slug}/2`,
  `${slug}/task-999/`,
  `${slug}/nonsense/`,
  `${slug}x/2`,
  `${slug.replace(/\d{4}/, '2064')}/#task-2`,
  'qqqqqqqq/19',
  'themes/qqqq/',
  'indicators/#all',
  `indicators/?series=${encodeURIComponent('科技')}#all`,
  `compare/?a=${task.id}&b=${first.id}`,
  `compare/?a=${slug}/第2项&b=${slug}/task-999`,
  `compare/?${[...'abcdefghijklmnopqrs'].map((name, i) => `${name}=${clauses[i]!.id}`).join('&')}`,
  `search/?q=${encodeURIComponent('国际科技合作')}`,
  `search/?q=${encodeURIComponent('第2项')}`,
  `search/?q=${encodeURIComponent('研发投入强度')}`,
  `search/?q=${encodeURIComponent('量子火锅创新')}`,
];

const browser = useBrowser();

/** Sums what moves in a page without the reader having touched it, and says what. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { moved: string[] };
    seen.moved = [];
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) {
        const { value, sources } = entry as unknown as {
          value: number;
          sources: { node: Node | null }[];
        };
        const what = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 60) : node?.nodeName,
        );
        seen.moved.push(`${value.toFixed(4)} ${what.join(' · ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

describe.each([360, 768, 1280])('in a window %i px wide', (width) => {
  it.concurrent.each([...new Set(addresses)])('nothing on /%s moves', async (address) => {
    const context = { viewport: { width, height: width < 768 ? 740 : 900 } };
    const moved = await withPage(browser(), { site, context, expected: /404/ }, async (page) => {
      await watchShifts(page);
      await page.goto(address, { waitUntil: 'networkidle' });
      const opened = await shiftsOn(page);
      await page.goto('about/');
      // As a script or a link of another page leads there.
      await page.evaluate((to) => {
        location.href = to;
      }, site + address);
      await page.waitForURL((url) => address === 'about/' || !url.pathname.endsWith('/about/'));
      await page.waitForLoadState('networkidle');
      return { opened, led: await shiftsOn(page) };
    });
    expect(moved).toEqual({ opened: [], led: [] });
  });
});

describe.each([360, 768, 1280])('in 长辈版 in a window %i px wide', (width) => {
  it.concurrent.each(addresses.filter((address) => address.startsWith('search/?')))(
    'nothing on /%s moves',
    async (address) => {
      const context = { viewport: { width, height: 740 } };
      const moved = await withPage(browser(), { site, context }, async (page) => {
        await page.addInitScript(ELDER);
        await watchShifts(page);
        await page.goto(address, { waitUntil: 'networkidle' });
        return shiftsOn(page);
      });
      expect(moved).toEqual([]);
    },
  );
});

const shiftsOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // What moved in the last frame is told after it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve((globalThis as unknown as { moved: string[] }).moved);
          }),
        );
      }),
  );

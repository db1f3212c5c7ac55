/** The task of the built site that browser tests cite, and the pages they cite it on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';

export const site = inject('site');
export const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const clauses = documents.flatMap((document) => document.clauses);
export const task = clauses.find(
  ({ anchor, sentences }) => anchor === 'task-9' && sentences.length > 3,
)!;
export const [slug = ''] = task.id.split('/');

/** A browser that lets pages read and write its clipboard. */
export const allowed: BrowserContextOptions = {
  permissions: ['clipboard-read', 'clipboard-write'],
};
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** A look at a page of the site. */
type At = <T>(
  path: string,
  context: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
) => Promise<T>;

/** The browser for the tests of a file, and a way to look at the site's pages with it; call it at the file's top. */
export function useVisits(): { readonly browser: () => Browser; readonly at: At } {
  const browser = useBrowser();
  const at: At = (path, context, look) =>
    withPage(browser(), { site, context }, async (page) => {
      await page.goto(path);
      return look(page);
    });
  return { browser, at };
}

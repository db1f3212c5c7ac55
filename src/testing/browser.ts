/** A real browser for tests: started once per file, every page of it watched. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { launchOptions } from './chromium.ts';

/** How a page of the site is visited. */
export interface Visit {
  /** Everything a page may load starts with this: `http://localhost:PORT/` or `file:///…/`. */
  readonly site: string;
  /** Viewport, `javaScriptEnabled`, `offline` and the like. */
  readonly context?: BrowserContextOptions;
  /** Console messages that belong to what is tested, as the 404 of a missing page. */
  readonly expected?: RegExp;
}

/** Starts the browser; close it in `afterAll`. It is closed with the process in any case. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/**
 * Runs `look` with a new page in a context of its own. Fails when the page wrote an error to the
 * console (refusals of the Content-Security-Policy among them), threw, or asked another host.
 */
export async function withPage<T>(
  browser: Browser,
  visit: Visit,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    // Scrolling is over when the page is loaded.
    reducedMotion: 'reduce',
    baseURL: visit.site,
    ...visit.context,
  });
  const complaints = watch(context, visit);
  try {
    const result = await look(await context.newPage());
    if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Gathers what goes wrong in the pages of `context`, for as long as it is open. */
function watch(context: BrowserContext, visit: Visit): string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!visit.expected?.test(text)) complaints.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    complain(`uncaught: ${error.error().message}`);
  });
  context.on('request', (request) => {
    if (!isOwn(request.url(), visit.site)) complain(`foreign request: ${request.url()}`);
  });
  return complaints;
}

/** Whether a request stays within the site. */
function isOwn(url: string, site: string): boolean {
  return url.startsWith(site) || /^(?:data|blob|about):/.test(url);
}

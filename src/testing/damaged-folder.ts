/** The unpacked archive with something done to one of its files while a page of it is looked at. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { withPage } from './browser.ts';
import type { Unzipped } from './unzipped.ts';

/** What the pages of a folder say of files that are missing or damaged. */
export const NOTICES = '.folder-missing:visible, .folder-notice:visible';

/** Does something while a file of the folder is away. */
export async function without<T>(
  { folder }: Unzipped,
  path: string,
  act: () => Promise<T>,
): Promise<T> {
  const file = join(folder, path);
  await rename(file, `${file}.away`);
  try {
    return await act();
  } finally {
    await rename(`${file}.away`, file);
  }
}

/** Does something while a file of the folder has other bytes. */
export async function altered<T>(
  { folder }: Unzipped,
  path: string,
  change: (bytes: Buffer) => Uint8Array,
  act: () => Promise<T>,
): Promise<T> {
  const file = join(folder, path);
  const whole = await readFile(file);
  await writeFile(file, change(Buffer.from(whole)));
  try {
    return await act();
  } finally {
    await writeFile(file, whole);
  }
}

/** The first half of a file, as an interrupted copy leaves it. */
export function firstHalf(bytes: Buffer): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1);
}

/** Opens pages of the folder with the network cut; what browsers say of missing files is expected. */
export function visitDamaged<T>(
  browser: Browser,
  { address }: Unzipped,
  look: (page: Page) => Promise<T>,
  settings: BrowserContextOptions = {},
): Promise<T> {
  const expected =
    /ERR_FILE_NOT_FOUND|pagefind|Script error|^uncaught: (?:Unexpected|Invalid|missing) /i;
  const context = { offline: true, ...settings };
  return withPage(browser, { site: address, context, expected }, look);
}

/**
 * What a page says of the folder, once it says something. Asks the page itself: Playwright would wait
 * for the end of a navigation that the page has called off.
 */
export async function noticesOf(page: Page): Promise<string[]> {
  const said = await page.waitForFunction(
    () => {
      const notices = document.querySelectorAll('.folder-missing, .folder-notice');
      const shown = [...notices].filter((notice) => notice.checkVisibility());
      return shown.length > 0 && shown.map(({ textContent }) => textContent);
    },
    undefined,
    { timeout: 10_000 },
  );
  return (await said.jsonValue()) || [];
}

/** The page of sums, in the site and in the folder, leads to the list of every file's sum. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { withPage } from '../testing/browser.ts';
import { useArchive, useBrowser } from '../testing/opened.ts';

const dist = inject('dist');
const archive = useArchive();
const browser = useBrowser();

it.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
  '%s of the site is that of the folder',
  async (name) => {
    const [published, kept] = await Promise.all(
      [join(dist, 'downloads'), archive().folder].map((folder) =>
        readFile(join(folder, name), 'utf8'),
      ),
    );
    expect(published).toBe(kept);
    expect(kept).toMatch(/^(?:[0-9a-f]{64} {2}\S+\n)+$/u);
  },
);

it.each([
  ['the site', () => inject('site')],
  ['the folder', () => pathToFileURL(`${archive().folder}/`).href],
])('in %s both lists open from the page', async (_where, start) => {
  await withPage(browser(), { site: start() }, async (page) => {
    for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      await page.goto(new URL('integrity/index.html', start()).href);
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForURL(`**/${name}`);
      await expect.poll(() => page.locator('body').textContent()).toMatch(/[0-9a-f]{64}/u);
    }
  });
});

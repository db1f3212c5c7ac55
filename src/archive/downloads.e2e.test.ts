/** What the download page says of each file is so: the file is there, of that size, with that sum. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import { sizeText } from '../site/size.ts';
import { withPage } from '../testing/browser.ts';
import { useArchive, useBrowser } from '../testing/opened.ts';

const dist = inject('dist');
const archive = useArchive();
const browser = useBrowser();

/** The files that a download page lists with a sum: their addresses, and all that is said of each. */
async function listed(folder: string): Promise<{ address: string; said: string }[]> {
  const address = pathToFileURL(join(folder, 'downloads/index.html')).href;
  // The built site is read as it stands, without a server: its style sheets are not found.
  const way = {
    site: 'file:///',
    context: { javaScriptEnabled: false },
    expected: /ERR_FILE_NOT_FOUND/,
  };
  return withPage(browser(), way, async (page) => {
    await page.goto(address);
    return page.locator('.downloads > li, tr:has(td)').evaluateAll((items) =>
      items.map((item) => ({
        address: item.querySelector('a')?.getAttribute('href') ?? '',
        said: item.textContent,
      })),
    );
  });
}

it.each([
  ['the site', () => dist, 3],
  ['the folder', () => archive().folder, 0],
])(
  '%s lists every file with its size, its date and its sum',
  async (_where, folderOf, editions) => {
    const { documents } = JSON.parse(
      await readFile(join(dist, 'data/corpus.json'), 'utf8'),
    ) as Corpus;
    const files = await listed(folderOf());
    expect(files).toHaveLength(editions + documents.length);
    for (const { address, said } of files) {
      const path = address.startsWith('/') ? address : join('downloads', address);
      const bytes = await readFile(join(folderOf(), path));
      expect(said).toContain(sizeText(bytes.length));
      expect(said).toContain(createHash('sha256').update(bytes).digest('hex'));
      expect(said).toMatch(/20\d\d-\d\d-\d\d/);
    }
  },
);

/** The control of a clause under a finger and a key, and what a link to a clause shows elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';

const site = inject('site');
const dist = inject('dist');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')),
);
const task = documents
  .flatMap(({ clauses }) => clauses)
  .find(({ anchor, text }) => anchor === 'task-19' && text.length > 200)!;
const phone = { viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true };
const elder = "localStorage.setItem('长辈版', '1')";

const browser = useBrowser();

async function at<T>(
  path: string,
  { context = {}, script = '' }: { context?: BrowserContextOptions; script?: string },
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage(browser(), { site, context }, async (page) => {
    if (script !== '') await page.addInitScript(script);
    await page.goto(path);
    return look(page);
  });
}

const controlOf = (page: Page) => page.locator(`#${task.anchor} + .tools`);

/** Controls smaller than `least` px, and pairs of them in one place. */
function faultsUnderFinger(least: number): string[] {
  const boxes = [...document.querySelectorAll('.tools > summary')].map((control) => ({
    id: control.parentElement?.previousElementSibling?.id ?? '',
    box: control.getBoundingClientRect(),
  }));
  const small = boxes.filter(({ box }) => Math.min(box.width, box.height) < least);
  const over = boxes.filter(({ box: a }, i) =>
    boxes.slice(i + 1).some(({ box: b }) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      return wide > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    }),
  );
  return [...small, ...over].map(({ id, box }) => `${id} ${box.width}×${box.height}`);
}

describe.each(documents.map((document) => [document.slug] as const))(
  'under a finger, %s',
  (name) => {
    it.each([
      ['phone', phone, '', 44],
      ['phone in 长辈版', phone, elder, 48],
      ['wide touch screen', { ...phone, viewport: { width: 1300, height: 900 } }, '', 44],
    ] as const)('every control on a %s has room', async (_case, context, script, least) => {
      const faults = await at(`${name}/`, { context, script }, (page) =>
        page.evaluate(faultsUnderFinger, least),
      );
      expect(faults).toEqual([]);
    });
  },
);

describe('by touch', () => {
  it('a control says what it is, opens in view, and copies', async () => {
    const context = { ...phone, permissions: ['clipboard-read', 'clipboard-write'] };
    const seen = await at(task.url, { context }, async (page) => {
      const control = controlOf(page);
      const name = await control.locator('summary').innerText();
      // The browser goes on bringing the place of the address into view until it has drawn the page.
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      await page.evaluate(
        () =>
          new Promise((drawn) => {
            requestAnimationFrame(() => requestAnimationFrame(drawn));
          }),
      );
      await control.locator('summary').tap();
      await control.locator('.acts').waitFor();
      await expect
        .poll(() =>
          control.getByRole('combobox').evaluate((one) => one.getBoundingClientRect().bottom),
        )
        .toBeLessThan(740);
      await control.getByRole('button', { name: /^复制链接/ }).tap();
      await page.locator('.said:not(:empty)').waitFor();
      return { name, copied: await page.evaluate(() => navigator.clipboard.readText()) };
    });
    expect(seen.name).toMatch(/操作/);
    expect(seen.copied).toBe(site + task.url);
  });

  it('without a clipboard the text is there, selected, and the dialog goes at a tap', async () => {
    const script = 'Object.defineProperty(navigator, "clipboard", { value: undefined })';
    const seen = await at(task.url, { context: phone, script }, async (page) => {
      await controlOf(page).locator('summary').tap();
      await controlOf(page)
        .getByRole('button', { name: /^复制引文/ })
        .tap();
      const dialog = page.locator('dialog.copying');
      const selected = await dialog.locator('textarea').evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      await dialog.getByRole('button', { name: '关闭' }).tap();
      await dialog.waitFor({ state: 'detached' });
      return selected;
    });
    expect(seen).toContain(task.text);
    expect(seen.endsWith(site + task.url)).toBe(true);
  });
});

it('by key, Escape closes a control and gives the focus back to what opened it', async () => {
  const seen = await at(task.url, {}, async (page) => {
    const summary = controlOf(page).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await controlOf(page).locator('.acts').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    return {
      open: await controlOf(page).getAttribute('open'),
      back: await summary.evaluate((one) => one === document.activeElement),
    };
  });
  expect(seen).toEqual({ open: null, back: true });
});

it('a preview of every clause has its own words and the picture of its document', () => {
  for (const { slug: name, clauses } of documents) {
    for (const { page, text } of clauses) {
      if (page === null) continue;
      const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
      const said = (property: string) =>
        new RegExp(`property="og:${property}" content="([^"]*)"`)
          .exec(html)?.[1]
          ?.replace(/&(?:amp|#38);/g, '&')
          .replace(/&(?:quot|#34);/g, '"') ?? '';
      const words = said('description').replace(/…$/, '').replace(/\s/g, '');
      expect(words.length, page).toBeGreaterThan(1);
      expect(text.replace(/\s/g, '').startsWith(words), page).toBe(true);
      expect(new URL(said('image'), site + page).pathname).toBe(`/${name}/preview.png`);
    }
  }
});

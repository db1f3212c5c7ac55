import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
/** A task whose sentences do not all fit a phone. */
const task = documents
  .flatMap(({ clauses }) => clauses)
  .filter(({ kind, page }) => kind === 'task' && page !== null)
  .toSorted((a, b) => b.sentences.length - a.sentences.length)[0]!;

/** A browser that can speak; which voices it has, and what it is told, the test decides and sees. */
const SPEECH = `
  const speech = new EventTarget();
  window.voices = [];
  window.told = [];
  speech.getVoices = () => window.voices;
  speech.speak = (one) => { window.told.push(one); };
  speech.cancel = () => {
    window.told.push('cancel');
    try { sessionStorage.setItem('cancelled', 'true'); } catch {}
  };
  window.changeVoices = (...langs) => {
    window.voices = langs.map((lang) => ({ lang, name: lang }));
    speech.dispatchEvent(new Event('voiceschanged'));
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

const browser = useBrowser();

/** Opens the controls of the task in a browser that can speak, on a phone. */
async function listening<T>(voices: readonly string[], look: (page: Page) => Promise<T>) {
  const context = { viewport: { width: 360, height: 640 } };
  return withPage(browser(), { site, context }, async (page) => {
    await page.addInitScript(SPEECH);
    await page.goto(task.url);
    await page.evaluate(`changeVoices(...${JSON.stringify(voices)})`);
    const control = page.locator(`.clause:has(> [id="${task.anchor}"]) > .tools`);
    await control.locator('> summary').click();
    await control.locator('.acts').waitFor();
    return look(page);
  });
}

const offer = (page: Page) =>
  page.locator(`.clause:has(> [id="${task.anchor}"]) > .tools`).getByRole('button', {
    name: /^朗读/,
  });
const spoken = (page: Page) => page.locator('.spoken').getAttribute('id');
const ended = 'told.filter((one) => one.onend).at(-1).onend()';

describe('reading aloud', () => {
  it.each([
    [[], 0],
    [['en-US', 'ja-JP'], 0],
    [['en-US', 'zh-CN'], 1],
    [['zh_TW'], 1],
    [['cmn-Hans-CN'], 1],
  ])('with voices for %j is offered %i times', async (voices, times) => {
    expect(await listening(voices, (page) => offer(page).count())).toBe(times);
  });

  it('is offered on the clause’s own page too, and marks its sentences', async () => {
    const seen = await withPage(browser(), { site }, async (page) => {
      await page.addInitScript(SPEECH);
      await page.goto(task.page!);
      const read = page
        .locator('.in-context')
        .getByRole('button', { name: /^朗读/, includeHidden: true });
      await read.waitFor({ state: 'attached' });
      const before = await read.isVisible();
      await page.evaluate("changeVoices('zh-CN')");
      await read.click();
      const marked: (string | null)[] = [];
      while (marked.length < task.sentences.length) {
        marked.push(await spoken(page));
        await page.evaluate(ended);
      }
      return { before, marked };
    });
    expect(seen).toEqual({ before: false, marked: task.sentences.map(({ anchor }) => anchor) });
  });

  it('is offered as soon as voices arrive, and no longer when they go', async () => {
    const counts = await listening([], async (page) => {
      const before = await offer(page).count();
      await page.evaluate("changeVoices('zh-CN')");
      const come = await offer(page).count();
      await page.evaluate('changeVoices()');
      return [before, come, await offer(page).count()];
    });
    expect(counts).toEqual([0, 1, 0]);
  });

  it('marks sentence after sentence in view, with the stop button in reach throughout', async () => {
    const seen = await listening(['zh-CN'], async (page) => {
      await offer(page).click();
      const steps: unknown[] = [];
      for (const { anchor } of task.sentences) {
        const stop = await page.getByRole('button', { name: '停止' }).boundingBox();
        steps.push([
          (await spoken(page)) === anchor,
          await page.locator('.spoken').evaluate((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          }),
          stop !== null && stop.y > 0 && stop.y + stop.height <= 640,
        ]);
        await page.evaluate(ended);
      }
      return { steps, left: await page.locator('.spoken').count() };
    });
    expect(seen.steps).toEqual(task.sentences.map(() => [true, true, true]));
    expect(seen.left).toBe(0);
  });

  it('speaks the printed words of each sentence, without what editors added', async () => {
    const text = await listening(['zh-CN'], async (page) => {
      await offer(page).click();
      return page.evaluate('told.at(-1).text');
    });
    const [start, end] = task.sentences[0]!.range;
    expect(text).toBe([...task.text].slice(start, end).join('').trim());
  });

  it.each([
    ['the button', (page: Page) => page.getByRole('button', { name: '停止' }).click()],
    ['the Escape key', (page: Page) => page.keyboard.press('Escape')],
  ])('is ended by %s, and stays so', async (_how, end) => {
    const seen = await listening(['zh-CN'], async (page) => {
      await offer(page).click();
      await end(page);
      // What browsers still report of the sentence that was cut off.
      await page.evaluate(ended);
      return {
        marked: await page.locator('.spoken').count(),
        bar: await page.locator('.speaking-bar').isVisible(),
        last: await page.evaluate('told.at(-1)'),
      };
    });
    expect(seen).toEqual({ marked: 0, bar: false, last: 'cancel' });
  });

  it('is ended by what began it, which shows that it reads', async () => {
    const seen = await listening(['zh-CN'], async (page) => {
      const states: unknown[] = [];
      for (let press = 0; press < 3; press += 1) {
        states.push([
          await offer(page).getAttribute('aria-pressed'),
          await page.locator('.speaking-bar').isVisible(),
        ]);
        await offer(page).click();
      }
      return states;
    });
    expect(seen).toEqual([
      ['false', false],
      ['true', true],
      ['false', false],
    ]);
  });

  it.each([
    ['stopped', (page: Page) => page.keyboard.press('Enter')],
    [
      'over',
      (page: Page) =>
        page.evaluate(
          `{const all = ${task.sentences.length}; for (let i = 0; i < all; i += 1) ${ended}}`,
        ),
    ],
  ])('gives the focus back when it is %s', async (_how, end) => {
    const focused = await listening(['zh-CN'], async (page) => {
      await offer(page).click();
      await page.getByRole('button', { name: '停止' }).focus();
      await end(page);
      return offer(page).evaluate((one) => one === document.activeElement);
    });
    expect(focused).toBe(true);
  });

  it('begins anew with another press', async () => {
    const seen = await listening(['zh-CN'], async (page) => {
      await offer(page).click();
      await page.evaluate(ended);
      await offer(page).click();
      await offer(page).click();
      return { marked: await spoken(page), bars: await page.locator('.speaking-bar').count() };
    });
    expect(seen).toEqual({ marked: task.sentences[0]!.anchor, bars: 1 });
  });

  it('ends when the reader leaves the page', async () => {
    const cancelled = await listening(['zh-CN'], async (page) => {
      await offer(page).click();
      await page.goto('about/');
      return page.evaluate("sessionStorage.getItem('cancelled')");
    });
    expect(cancelled).toBe('true');
  });
});

import { describe, expect, it } from 'vitest';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';

const site = 'about:';
const browser = useBrowser();

describe('the browser of the tests', () => {
  it('runs scripts', async () => {
    const sum = await withPage(browser(), { site }, (page) => page.evaluate(() => 1 + 1));
    expect(sum).toBe(2);
  });

  it.runIf(process.platform === 'linux')(
    'has a Chinese font: as wide as high, one glyph unlike another, with a bold',
    async () => {
      const { widths, pictures } = await withPage(browser(), { site }, async (page) => {
        await page.setContent(
          `<p style="font: 40px 'Noto Sans CJK SC'; font-synthesis: none">
        <i>甬</i><i>科</i><b>科</b></p>`,
        );
        const letters = await page.locator('p > *').all();
        const boxes = await Promise.all(letters.map((letter) => letter.boundingBox()));
        const shots = await Promise.all(letters.map((letter) => letter.screenshot()));
        return { widths: boxes.map((box) => box?.width), pictures: shots };
      });
      expect(widths).toEqual([40, 40, 40]);
      expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3);
    },
  );

  it.each([
    ['an error in the console', "console.error('bad')", /console: bad/],
    ['an uncaught error', "setTimeout(() => { throw new Error('lost') })", /uncaught: lost/],
    [
      'a request to another host',
      "document.body.append(Object.assign(new Image(), { src: 'http://elsewhere.invalid/x.png' }))",
      /foreign request: http:\/\/elsewhere\.invalid\/x\.png/,
    ],
  ])('fails on %s', async (_case, script, complaint) => {
    const visit = withPage(browser(), { site }, async (page) => {
      await page.evaluate(script);
      await page.waitForTimeout(100);
    });
    await expect(visit).rejects.toThrow(complaint);
  });

  it('passes over what a test expects', async () => {
    const visit = { site, expected: /console: bad/ };
    await expect(
      withPage(browser(), visit, (page) => page.evaluate("console.error('bad')")),
    ).resolves.toBeUndefined();
  });
});

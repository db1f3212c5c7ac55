import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { phrases } from '../typeset/titles.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';
import { longestOf, pageKinds } from './page-kinds.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const longest = longestOf(documents);
const pages = pageKinds(documents);
const phone = { viewport: { width: 360, height: 740 } };
const wide = { viewport: { width: 1280, height: 800 } };

const browser = useBrowser();

async function at<T>(
  path: string,
  context: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage(browser(), { site, context, expected: /404/ }, async (page) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    return look(page);
  });
}

/** The lines that each of these elements is set in, as the eye sees them. */
const linesOf = (page: Page, selector: string): Promise<string[][]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((one) => one.checkVisibility())
      .map((element) => {
        const lines: string[] = [];
        let top = Number.NaN;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const text = node;
          [...(text.textContent ?? '')].forEach((character, i) => {
            const range = document.createRange();
            range.setStart(text, i);
            range.setEnd(text, i + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0) return;
            const goesOn = Math.abs(box.top - top) < box.height / 2;
            lines.push((goesOn ? (lines.pop() ?? '') : '') + character);
            top = box.top;
          });
        }
        return lines;
      }),
  );

/** The lines that end within a word. */
function torn(lines: readonly string[]): string[] {
  const ends = new Set<number>();
  let at = 0;
  for (const phrase of phrases(lines.join(''))) ends.add((at += phrase.length));
  let end = 0;
  return lines.slice(0, -1).filter((line) => !ends.has((end += line.length)));
}

describe('no line ends within a word', () => {
  it.each(documents)('of a line of the contents of $slug', async ({ slug }) => {
    const lines = await at(`${slug}/`, wide, (page) => linesOf(page, '.contents-side a > span'));
    expect(lines.flatMap(torn)).toEqual([]);
  });

  it.each([
    ['phone', phone],
    ['wide screen', wide],
  ])('of the table of themes on a %s', async (_window, context) => {
    const lines = await at('themes/', context, (page) => linesOf(page, '.matrix tbody th a'));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.flatMap(torn)).toEqual([]);
  });

  it('of the titles over the table of themes', async () => {
    const lines = await at('themes/', wide, (page) => linesOf(page, '.matrix thead a'));
    const cut = lines.flatMap((one) => one.slice(0, -1).map((line) => line.slice(-1)));
    const words = lines.map((one) => one.join('')).flatMap((title) => phrases(title));
    const ends = new Set(words.map((word) => word.slice(-1)));
    expect(cut.filter((character) => !ends.has(character))).toEqual([]);
  });
});

it.each([...pages, ...documents.map(({ slug }) => `${slug}/`)])(
  'on a phone no range of years of /%s is broken over two lines',
  async (path) => {
    const broken = await at(path, { viewport: { width: 320, height: 640 } }, (page) =>
      page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          // In the letters of programs a line ends where it must.
          if (node.parentElement?.closest('code, pre, svg, script, [data-format]') !== null)
            continue;
          for (const match of (node.textContent ?? '').matchAll(/\d{4}[-–—]\d{4}年?/g)) {
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
            if (Math.max(...tops) - Math.min(...tops) > 8) found.push(match[0]);
          }
        }
        return found;
      }),
    );
    expect(broken).toEqual([]);
  },
);

describe('the drawings of figures', () => {
  it.each([
    ['phone', phone],
    ['wide screen', wide],
  ])('on a %s have all their words within them', async (_window, context) => {
    const over = await at('indicators/', context, (page) =>
      page.locator('.series > .chart').evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const frame = chart.getBoundingClientRect();
          return [...chart.querySelectorAll('text')]
            .filter((text) => {
              const { left, right } = text.getBoundingClientRect();
              return left < frame.left - 0.5 || right > frame.right + 0.5;
            })
            .map((text) => text.textContent);
        }),
      ),
    );
    expect(over).toEqual([]);
  });

  it('show what is hoped for beside the sign of the figure', async () => {
    const hidden = await at('indicators/', phone, (page) =>
      page.locator('.series .chart a:has(.reach)').evaluateAll((points) =>
        points
          .filter((point) => {
            const sign = point.querySelector('.mark')!.getBoundingClientRect();
            const bar = point.querySelectorAll('.reach')[1]!.getBoundingClientRect();
            return bar.bottom > sign.top && bar.top < sign.bottom;
          })
          .map((point) => point.getAttribute('aria-label')),
      ),
    );
    expect(hidden).toEqual([]);
  });

  it('have tables in which no place is broken from its word', async () => {
    const lines = await at('indicators/', phone, (page) => linesOf(page, '.series td a'));
    const ends = lines.flatMap((one) => one.slice(1).map((line) => line));
    expect(ends.filter((line) => /^[项条段节章](?!\S)/u.test(line))).toEqual([]);
  });
});

describe('by keyboard', () => {
  it.each(pages)('the first stop of /%s leads past the navigation', async (path) => {
    const seen = await at(path, wide, async (page) => {
      await page.locator('body').focus();
      // Some pages put the cursor where one types.
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
      });
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip-link');
      const box = await skip.boundingBox();
      const focused = await skip.evaluate((one) => one === document.activeElement);
      await page.keyboard.press('Enter');
      const main = await page.evaluate(() => document.activeElement?.id);
      return { focused, inView: (box?.y ?? -1) >= 0, main };
    });
    expect(seen).toEqual({ focused: true, inView: true, main: 'main' });
  });

  it.each(pages)('what has the focus on /%s is seen to have it', async (path) => {
    const unseen = await at(path, wide, async (page) => {
      const found: string[] = [];
      for (let i = 0; i < 40; i += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          const one = document.activeElement;
          if (one === null || one === document.body) return 'end';
          const style = getComputedStyle(one.querySelector('.hit') ?? one);
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const line = one instanceof SVGElement && parseFloat(style.strokeWidth) >= 2;
          return ring || line ? null : one.outerHTML.slice(0, 80);
        });
        if (fault === 'end') break;
        if (fault !== null) found.push(fault);
      }
      return found;
    });
    expect(unseen).toEqual([]);
  });
});

it.each(pages)('nothing on /%s moves by itself for those who want no motion', async (path) => {
  const moving = await at(path, { ...wide, reducedMotion: 'reduce' }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const style = getComputedStyle(one);
          const lasts = (times: string) => times.split(',').some((time) => parseFloat(time) > 0);
          return (
            (style.animationName !== 'none' && lasts(style.animationDuration)) ||
            lasts(style.transitionDuration) ||
            style.scrollBehavior === 'smooth'
          );
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    ),
  );
  expect(moving).toEqual([]);
});

it('what must be known before reading stands at the top, on paper too', async () => {
  const told = await Promise.all(
    documents.map(({ slug }) =>
      at(`${slug}/`, wide, async (page) => {
        const said = page.locator('.document-header .notices');
        const text = await said.textContent();
        await page.emulateMedia({ media: 'print' });
        return { slug, text: (await said.isVisible()) ? (text ?? '') : '' };
      }),
    ),
  );
  for (const { slug, text } of told) {
    const { status, titleSupplied, origin, originNote, outside } = documents.find(
      (one) => one.slug === slug,
    )!;
    const wanted = [
      origin?.publisher ?? originNote ?? '来源未查明',
      ...(status === 'draft' ? ['这是征求意见稿'] : []),
      ...(titleSupplied ? ['题名为编者所拟'] : []),
      ...outside.map(({ title }) => title),
    ];
    expect(
      wanted.filter((words) => !text.includes(words)),
      slug,
    ).toEqual([]);
  }
});

it('paper shows what was found, not what one finds with', async () => {
  const shown = await at('search/?q=科技', wide, async (page) => {
    await page.locator('[data-search-results] > li').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    return page
      .locator('main :is(input, button, select, .search-facets)')
      .filter({ visible: true })
      .count();
  });
  expect(shown).toBe(0);
});

it('the contents of the longest document have the same lines in the column and the drawer', async () => {
  const lists = await at(`${longest.slug}/`, wide, (page) =>
    Promise.all(
      ['.contents-side a', '.contents-drawer a'].map((selector) =>
        page.locator(selector).allTextContents(),
      ),
    ),
  );
  expect(lists[0]!.length).toBeGreaterThan(5);
  expect(lists[0]).toEqual(lists[1]);
});

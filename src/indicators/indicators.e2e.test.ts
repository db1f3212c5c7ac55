import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Indicator, IndicatorSeries } from '../model/layers.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';

const site = inject('site');
const data = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(inject('dist'), `data/${name}.json`), 'utf8')) as T[];
const indicators = data<Indicator>('indicators');
const several = data<IndicatorSeries>('indicators-series').filter(
  (series) => series.indicators.length > 1,
);
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

const browser = useBrowser();

const at = <T>(path: string, context: object, look: (page: Page) => Promise<T>): Promise<T> =>
  withPage(browser(), { site, context }, async (page) => {
    await page.goto(path);
    return look(page);
  });
const shownRows = (page: Page) => page.locator('[data-indicators] tbody tr:visible').count();

describe('without a script', () => {
  const plain = { javaScriptEnabled: false };

  it('the whole table is there, and no filter that would do nothing', async () => {
    await at('indicators/', plain, async (page) => {
      expect(await shownRows(page)).toBe(indicators.length);
      expect(await page.locator('[data-indicator-filters]').isVisible()).toBe(false);
    });
  });

  it('every series of several figures is drawn, each figure a link to its clause', async () => {
    const drawn = await at('indicators/', plain, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.series')].map((series) => ({
          id: series.id.slice(2),
          links: [...series.querySelectorAll('svg a')].map((a) => a.getAttribute('href')),
          rows: series.querySelectorAll('tbody tr').length,
        })),
      ),
    );
    expect(drawn.map(({ id }) => id).sort()).toEqual(several.map(({ id }) => id).sort());
    for (const { id, links, rows } of drawn) {
      const series = several.find((one) => one.id === id)!;
      const clauses = series.indicators.map((one) => byId.get(one)!.clause);
      expect(links).toEqual(clauses.map((clause) => `/${clause.replace('/', '/#')}`));
      expect(rows).toBe(clauses.length);
    }
  });

  it('targets and results have different shapes, drafts are hollow', async () => {
    const shapes = await at('indicators/', plain, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.series .mark')].map((mark) => [
          mark.classList.contains('result') ? 'result' : 'target',
          mark.tagName,
          mark.classList.contains('draft'),
          getComputedStyle(mark).fill ===
            getComputedStyle(document.documentElement).backgroundColor,
        ]),
      ),
    );
    expect(new Set(shapes.map(([kind, tag]) => `${kind} ${tag}`))).toEqual(
      new Set(['result circle', 'target path']),
    );
    expect(shapes.every(([, , draft, hollow]) => draft === hollow)).toBe(true);
  });
});

describe('the filters', () => {
  const count = (test: (indicator: Indicator) => boolean) => indicators.filter(test).length;

  it('narrow the table and keep what is asked for in the address', async () => {
    const { place } = indicators[0]!;
    await at('indicators/', {}, async (page) => {
      await page.getByLabel('按地方或单位', { exact: true }).selectOption(place);
      expect(await shownRows(page)).toBe(count((one) => one.place === place));
      await page.getByLabel('按类别', { exact: true }).selectOption('结果');
      const results = count((one) => one.place === place && one.kind === 'achieved');
      expect(await shownRows(page)).toBe(results);
      expect(new URL(page.url()).searchParams.get('place')).toBe(place);
      await page.getByRole('button', { name: '全部显示' }).click();
      await expect.poll(() => shownRows(page)).toBe(indicators.length);
    });
  });

  it('take what an address asks for', async () => {
    const { year } = indicators[0]!;
    await at(`indicators/?year=${year}`, {}, async (page) => {
      const shown = await shownRows(page);
      expect(shown).toBe(count((one) => (one.from ?? one.year) <= year && year <= one.year));
      expect(await page.locator('[data-indicator-count]').textContent()).toBe(`${shown}个数字`);
    });
  });

  it('take words and years as one types them', async () => {
    const { year } = indicators[0]!;
    const all = count((one) => (one.from ?? one.year) <= year && year <= one.year);
    await at('indicators/', {}, async (page) => {
      const field = page.getByLabel('按指标', { exact: true });
      for (const typed of [`${year}年`, `${year}–${year}`]) {
        await field.fill(typed);
        await expect.poll(() => shownRows(page)).toBe(all);
      }
      await field.fill('企業 技術');
      await expect.poll(() => shownRows(page)).toBeGreaterThan(0);
      const traditional = await shownRows(page);
      await field.fill('技术 企业');
      await expect.poll(() => shownRows(page)).toBe(traditional);
    });
  });

  it('find a series by any of its wordings', async () => {
    const series = several.find(({ wordings, name }) => wordings.some((one) => one !== name))!;
    await at('indicators/', {}, async (page) => {
      await page.getByLabel('按指标', { exact: true }).fill(series.wordings[0]!);
      expect(await shownRows(page)).toBeGreaterThanOrEqual(series.indicators.length);
      await page.getByLabel('按指标', { exact: true }).fill('没有这样的指标');
      expect(await shownRows(page)).toBe(0);
      expect(await page.locator('[data-indicator-count]').textContent()).toBe('没有这样的数字');
    });
  });
});

describe('the list of series', () => {
  const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 800 } };

  it('opens without a script and leads to every series by its name', async () => {
    await at('indicators/', phone, async (page) => {
      await page.locator('.series-index > summary').click();
      const links = page.locator('.series-index a');
      await expect.poll(() => links.first().isVisible()).toBe(true);
      const targets = await links.evaluateAll((list) =>
        list.map((link) => link.getAttribute('href')),
      );
      expect(targets.toSorted()).toEqual(several.map(({ id }) => `#s-${id}`).toSorted());
      await links.last().click();
      await page.waitForURL(/#s-/u);
      await expect.poll(() => page.locator('.series:target').count()).toBe(1);
    });
  });

  it('is not printed', async () => {
    await at('indicators/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.series-index').isVisible()).toBe(false);
    });
  });
});

describe.each(['light', 'dark'] as const)('in a %s browser', (colorScheme) => {
  it.each([360, 768, 1280])('%d wide it is readable and fits', async (width) => {
    await at('indicators/', { colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  });
});

it('prints its drawings and what does not fit in ink', async () => {
  await at('indicators/', { colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const amount = document.querySelector('.chart .amount')!;
      const type = document.querySelector('.misfits .type')!;
      return [amount, type, document.body].map((one) =>
        one === amount ? getComputedStyle(one).fill : getComputedStyle(one).color,
      );
    });
    expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
  });
});

it('prints the letters of its drawings in 8 pt at least, and no wider than its columns', async () => {
  await at('indicators/', { viewport: { width: 642, height: 956 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>('.series > .chart')].map((chart) => {
        const { width } = chart.getBoundingClientRect();
        const letters = Number.parseFloat(getComputedStyle(chart).fontSize);
        const points = ((letters * width) / chart.viewBox.baseVal.width) * (72 / 96);
        return { points, over: width - chart.parentElement!.clientWidth };
      }),
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(Math.min(...drawn.map(({ points }) => points))).toBeGreaterThanOrEqual(8);
    expect(Math.max(...drawn.map(({ over }) => over))).toBeLessThanOrEqual(0);
  });
});

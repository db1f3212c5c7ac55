import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { z } from 'zod';
import { corpusSchema } from '../model/corpus.ts';
import { namesSchema, relationsSchema, themesSchema, unitsSchema } from '../model/layers.ts';
import { withPage } from './browser.ts';
import { useBrowser } from './opened.ts';

const site = inject('site');
const data = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(inject('dist'), `data/${name}.json`), 'utf8')));
const { documents } = data('corpus', corpusSchema);
const themes = data('themes', themesSchema);
const names = data('names', namesSchema);
const units = data('units', unitsSchema);
const relations = data('relations', relationsSchema);
const clauses = new Map(documents.flatMap((document) => document.clauses.map((c) => [c.id, c])));

const browser = useBrowser();

const plain: BrowserContextOptions = { javaScriptEnabled: false };

async function at<T>(
  path: string,
  context: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage(browser(), { site, context }, async (page) => {
    await page.goto(path);
    return look(page);
  });
}

/** The theme's clauses in a document that hold no smaller one on the theme. */
function passages(theme: (typeof themes)[number], slug: string): string[] {
  const inside = (id: string, outer: string): boolean => {
    const parent = clauses.get(id)?.parent ?? null;
    return parent !== null && (parent === outer || inside(parent, outer));
  };
  return theme.clauses
    .filter((id) => id.startsWith(`${slug}/`))
    .filter((id) => !theme.clauses.some((other) => inside(other, id)));
}

describe('themes/', () => {
  it('counts what the data count', async () => {
    const shown = await at('themes/', plain, (page) =>
      page.locator('[data-theme]').evaluateAll((rows) =>
        rows.flatMap((row) =>
          Array.from(row.querySelectorAll('td'), (cell) => {
            const count = Number(cell.querySelector('a')?.textContent ?? 0);
            return `${row.getAttribute('data-theme')} ${cell.dataset['document']} ${count}`;
          }),
        ),
      ),
    );
    const expected = themes.flatMap((theme) =>
      documents.map(({ slug }) => `${theme.id} ${slug} ${passages(theme, slug).length}`),
    );
    expect(shown.sort()).toEqual(expected.sort());
  });

  it.each(themes)('$id/ shows every document, each passage with exact words', async (theme) => {
    const shown = await at(`themes/${theme.id}/`, plain, (page) =>
      page.locator('.stage').evaluateAll((stages) =>
        stages.map((stage) => ({
          slug: stage.getAttribute('data-document') ?? '',
          silent: stage.textContent.includes('本文件未提及'),
          said: Array.from(stage.querySelectorAll('[data-clause]'), (item) => ({
            id: item.getAttribute('data-clause') ?? '',
            quotes: Array.from(item.querySelectorAll('q'), (q) => q.textContent),
          })),
        })),
      ),
    );
    expect(shown.map(({ slug }) => slug).sort()).toEqual(documents.map(({ slug }) => slug).sort());
    for (const { slug, silent, said } of shown) {
      expect(said.map(({ id }) => id).sort()).toEqual(passages(theme, slug).sort());
      expect(silent).toBe(said.length === 0);
      for (const { id, quotes } of said) {
        expect(quotes.filter((quote) => !clauses.get(id)!.text.includes(quote))).toEqual([]);
      }
    }
  });

  it('stand side by side where there is room, one below the other on a phone', async () => {
    const tops = (width: number) =>
      at(`themes/${themes[0]!.id}/`, { viewport: { width, height: 800 } }, (page) =>
        page
          .locator('.stage')
          .evaluateAll((stages) => new Set(stages.map((s) => s.getBoundingClientRect().top)).size),
      );
    expect(await tops(1280)).toBe(1);
    expect(await tops(360)).toBe(documents.length);
  });
});

it('names/ shows every mention of every name', async () => {
  const shown = await at('names/', plain, (page) =>
    page.locator('[data-name]').evaluateAll((entries) =>
      entries.map((entry) => {
        const counts = Array.from(entry.querySelectorAll('[data-count]'), (item) =>
          Number(item.getAttribute('data-count')),
        );
        return `${entry.id} ${counts.reduce((sum, count) => sum + count, 0)}`;
      }),
    ),
  );
  expect(shown.sort()).toEqual(names.map(({ id, mentions }) => `${id} ${mentions.length}`).sort());
});

it('units/ shows every unit with its tasks, the rule, and what the rule leaves open', async () => {
  const seen = await at('units/', plain, async (page) => ({
    links: await page
      .locator('section[data-unit]')
      .evaluateAll((entries) =>
        entries.map((e) => `${e.getAttribute('data-unit')} ${e.querySelectorAll('dd a').length}`),
      ),
    rules: await page.locator('.rules q').allTextContents(),
    open: await page
      .locator('.open [data-clause]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-clause'))),
  }));
  const tasks = units.units.map(
    ({ name, leads, joins, asPrinted }) =>
      `${name} ${leads.length + joins.length + asPrinted.length}`,
  );
  expect(seen.links).toEqual(tasks);
  expect(seen.rules).toEqual(units.rules.map(({ quote }) => quote));
  expect(seen.open).toEqual(units.open.map(({ clause }) => clause));
});

describe('the answer card', () => {
  const ask = <T>(query: string, look: (page: Page) => Promise<T>) =>
    at(`search/?q=${encodeURIComponent(query)}`, {}, async (page) => {
      await page.waitForSelector('[data-search-results][data-state=ready]', {
        state: 'attached',
      });
      return look(page);
    });

  it('of 科技特派员 tells who speaks of it, how often, who is silent, and the target', async () => {
    const card = await ask('科技特派员', async (page) => {
      const place = page.locator('[data-answer]');
      await place.waitFor();
      return {
        times: await place
          .locator('[data-times]')
          .evaluateAll((lines) =>
            lines.map((l) => `${l.getAttribute('data-document')} ${l.getAttribute('data-times')}`),
          ),
        silent: await place
          .locator('[data-silent]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-silent'))),
        figures: await place.locator('[data-figure]').allTextContents(),
        text: await place.textContent(),
      };
    });
    expect(card.times).toEqual(['ningbo-2011 5', 'jiangbei-2021 1', 'ningbo-2024 3']);
    expect(card.silent).toEqual(['yongjiang-decision', 'ningbo-2023-2027']);
    expect(card.figures).toEqual(['全年省市县累计派遣科技特派员1000人次以上']);
    expect(card.text).toContain('本站所收多为计划，完成情况另见');
  });

  it('leads to the name and to the clauses', async () => {
    const broken = await ask('科技特派员', async (page) => {
      const links = page.locator('[data-answer] a');
      await links.first().waitFor();
      const addresses = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      const missing: string[] = [];
      for (const address of addresses) {
        await page.goto(address);
        if ((await page.locator(':target').count()) !== 1) missing.push(address);
      }
      return missing;
    });
    expect(broken).toEqual([]);
  });

  it.each(['科技特派', '某个查不到的名称'])('is not shown for %s', async (query) => {
    const count = await ask(query, async (page) => {
      await page.waitForLoadState('networkidle');
      return page.locator('[data-answer]').count();
    });
    expect(count).toBe(0);
  });

  it('goes when the field is emptied', async () => {
    const count = await ask('科技特派员', async (page) => {
      await page.locator('[data-answer]').waitFor();
      await page.fill('input[type=search]', '');
      return page.locator('[data-answer]').count();
    });
    expect(count).toBe(0);
  });
});

describe('related clauses on a page of their own', () => {
  const counted = Map.groupBy(
    relations.flatMap(({ a, b }) => [a, b]),
    (id) => id,
  );
  const [id] = [...counted].sort(([, x], [, y]) => y.length - x.length)[0]!;

  it('are all there without a script, by document in time order', async () => {
    const seen = await at(clauses.get(id)!.page ?? '', plain, async (page) => ({
      items: await page.locator('.related .related-list li').count(),
      documents: await page.locator('.related .related-list p:has(+ ul)').allTextContents(),
      quotes: await page.locator('.related .related-list q').count(),
    }));
    expect(seen.items).toBe(counted.get(id)!.length);
    expect(seen.quotes).toBe(2 * seen.items);
    expect(new Set(seen.documents).size).toBe(seen.documents.length);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  const pages = ['themes/', `themes/${themes[0]!.id}/`, 'names/', 'units/', 'search/?q=科技特派员'];

  it.each(pages)('/%s has no fault that axe finds', async (path) => {
    const found = await at(
      path,
      { colorScheme, viewport: { width: 1280, height: 900 } },
      async (page) => {
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      },
    );
    expect(found).toEqual([]);
  });
});

it.each([320, 360, 1280])('no page of the layers runs sideways at %i px', async (width) => {
  for (const path of ['themes/', `themes/${themes[0]!.id}/`, 'names/', 'units/']) {
    const over = await at(path, { viewport: { width, height: 800 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    );
    expect(over).toBeLessThanOrEqual(0);
  }
});

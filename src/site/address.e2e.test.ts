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
const { slug } = documents.find(({ clauses }) => clauses.some((one) => one.anchor === 'task-19'))!;

const browser = useBrowser();

async function at<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
  return withPage(browser(), { site, expected: /404/ }, async (page) => {
    await page.goto(path);
    return look(page);
  });
}

describe('an old or wrong address', () => {
  it.each([
    `${slug}/19`,
    `${slug}/第19项`,
    `${slug}/#19`,
    `${slug}/?t=第19项`,
    `${slug}/?t=十九`,
    `${slug}/?t=${encodeURIComponent('第十九項')}`,
    `${slug}/?t=task-19`,
    `${slug}/?t=19.`,
    `${slug}/?t=第19项#nowhere`,
    `${slug}/?t=nonsense#task-19`,
    `${slug}/#第十九项`,
    `${slug}/#%E7%AC%AC%EF%BC%91%EF%BC%99%E9%A1%B9`,
    `${slug}/#１９`,
    `${slug}/#TASK-19`,
    `${slug}/#task-19。`,
    `${slug}/#task-19）`,
    `${slug}/#task-19/`,
    `${slug}/19。`,
    `${slug}/task-19）/`,
    `${slug.toUpperCase()}/TASK-19`,
    `${slug}/task-19.html`,
    `${slug}/task-19.htm`,
    `${slug}/#task-19.htm`,
    `${slug}/#t19`,
    `${slug}/#item-19`,
    `${slug}/clause-19`,
    `${slug}/task-20/#19`,
    `${slug}/task-20/?t=第19项`,
  ])('%s finds the task', async (path) => {
    const url = await at(path, async (page) => {
      await page.waitForURL(/#task-19$/);
      return page.url();
    });
    expect(url.replace('?t=nonsense', '')).toBe(`${site}${slug}/#task-19`);
  });

  it('that names two places leads to the one after the #, where the browser went', async () => {
    const seen = await at(`${slug}/?t=第19项#task-3`, async (page) => {
      await page.locator('#task-3:target').waitFor();
      await page.waitForLoadState('networkidle');
      return [page.url(), await page.locator(':target').getAttribute('id')];
    });
    expect(seen).toEqual([`${site}${slug}/?t=${encodeURIComponent('第19项')}#task-3`, 'task-3']);
  });

  it('that ends after the document leads to it', async () => {
    const url = await at(`${slug}。`, async (page) => {
      await page.waitForURL(`${site}${slug}/`);
      return page.url();
    });
    expect(url).toBe(`${site}${slug}/`);
  });

  it('that names a part by its heading finds the section', async () => {
    const parted = documents.flatMap(({ clauses }) => clauses);
    const section = parted.find(({ anchor }) => anchor === 'part-3-sec-2')!;
    const part = parted.find(({ id }) => id === section.parent)!;
    const [name = ''] = section.id.split('/');
    const url = await at(`${name}/?t=${part.heading ?? ''}（二）`, async (page) => {
      await page.waitForURL(/#part/);
      return page.url();
    });
    expect(url).toBe(`${site}${section.url}`);
  });

  it.each([
    ['an anchor', `${slug}/#task-999`, '.lost'],
    ['a page', `${slug}/task-999/`, '[data-lost]'],
    ['an anchor like no other', `${slug}/#nonsense`, '.lost'],
    ['a page like no other', `${slug}/nonsense/`, '[data-lost]'],
    ['an anchor of a clause’s page', `${slug}/task-19/#nonsense`, '.lost'],
  ])('%s that is not there says so and shows what is', async (_case, path, place) => {
    const seen = await at(path, async (page) => {
      await page.locator(`${place} a`).first().waitFor();
      const text = await page.locator(`${place} p`).textContent();
      await page.locator(`${place} a`).first().click();
      await page.waitForURL(/#(?:task|part)-\d+$/);
      return { text, url: page.url() };
    });
    expect(seen.text).toMatch(/没有“(?:task-999|nonsense)”/);
    expect(seen.url).toMatch(/#(?:task|part)-\d+$/);
  });

  it('whose last step is a number counts it within the step before', async () => {
    const all = documents.flatMap(({ clauses }) => clauses);
    const second = all.find(({ anchor }) => /^task-\d+-2$/.test(anchor))!;
    const [name = '', anchor = ''] = second.id.split('/');
    const [, task = ''] = /^task-(\d+)/.exec(anchor) ?? [];
    for (const path of [`${name}/${task}/2`, `${name}/task-${task}/2/`]) {
      const url = await at(path, async (page) => {
        await page.waitForURL(/#/);
        return page.url();
      });
      expect(url).toBe(`${site}${name}/#${anchor}`);
    }
  });

  it('of a sentence as a page leads to the sentence', async () => {
    const url = await at(`${slug}/task-19-s2`, async (page) => {
      await page.waitForURL(/#/);
      return page.url();
    });
    expect(url).toBe(`${site}${slug}/#task-19-s2`);
  });
});

describe('a document that is not there', () => {
  const year = (name: string) => Number(/\d{4}/.exec(name)?.[0]);
  const wrong = slug.replace(/\d{4}/, String(year(slug) + 40));

  it.each([
    [`${wrong}/`, `${slug}/`],
    [`${wrong}/19`, `${slug}/#task-19`],
    [`${wrong}/#第19项`, `${slug}/#task-19`],
    [`${wrong}/task-999/`, `${slug}/`],
    [`${slug.slice(1)}/`, `${slug}/`],
  ])('%s leads to one near, and to the clause where that has it: %s', async (path, expected) => {
    const seen = await at(path, async (page) => {
      const near = page.locator('[data-lost]');
      await near.locator('a').first().waitFor();
      const links = await near
        .locator('a')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      const focused = await near.evaluate((one) => one === document.activeElement);
      await page.keyboard.press('Tab');
      const next = await page.evaluate(
        () => document.activeElement?.closest('[data-lost]') !== null,
      );
      return { links, focused, next };
    });
    expect(seen).toMatchObject({ focused: true, next: true });
    expect(seen.links).toContain(site + expected);
    // The port may have any digits.
    expect(seen.links.filter((one) => one.slice(site.length).includes('999'))).toEqual([]);
  });

  it('nor a page of it, shows pages near', async () => {
    const links = await at('theme/19', async (page) => {
      await page.locator('[data-lost] a').first().waitFor();
      return page
        .locator('[data-lost] a')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    });
    expect(links).toContain(`${site}themes/`);
    expect(links.length).toBeGreaterThan(1);
  });

  it('and near nothing leads to nothing', async () => {
    const text = await at('qqqqqqqq/19', async (page) => {
      await page.waitForLoadState('networkidle');
      return page.locator('[data-lost]').textContent();
    });
    expect(text?.trim()).toBe('');
  });
});

describe('the received text', () => {
  it.each(['19', '第19项', 'task-19', 'task-19-s2', '第十九项第2句'])(
    'leads to the lines of the clause at #%s',
    async (anchor) => {
      const text = await at(`${slug}/source/#${anchor}`, async (page) => {
        await page.waitForURL(/#task-19$/);
        return page.locator(':target').textContent();
      });
      expect(text).toMatch(/^19[.、．]/);
    },
  );

  it.each([
    ['L9999', /没有“L9999”。原文共\d+行，相近的有：/, /#L\d+$/],
    ['999', /没有“999”。相近的有：/, /#task-\d+$/],
  ])('says so where it has no #%s, and shows lines near', async (anchor, words, first) => {
    const seen = await at(`${slug}/source/#${anchor}`, async (page) => {
      const notice = page.getByRole('alert');
      await notice.waitFor();
      const links = notice.getByRole('link');
      return {
        said: await notice.locator('p').textContent(),
        links: await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash)),
        names: await links.allTextContents(),
      };
    });
    expect(seen.said).toMatch(words);
    expect(seen.links[0]).toMatch(first);
    expect(seen.links.at(-1)).toMatch(/^#L\d+$/);
    // What is cut says so.
    for (const name of seen.names) expect([...name].length < 25 || name.endsWith('…')).toBe(true);
  });

  it('says so where it has no such clause, and shows what is near', async () => {
    const seen = await at(`${slug}/source/#task-999`, async (page) => {
      const notice = page.getByRole('alert');
      await notice.waitFor();
      const focused = await notice.evaluate((one) => one === document.activeElement);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#task-\d{1,2}$/);
      return { focused, at: await page.locator(':target').count() };
    });
    expect(seen).toEqual({ focused: true, at: 1 });
  });

  it.each(documents.map((document) => [document.slug, document] as const))(
    'of %s is shown line by line, each clause at its place',
    async (name, { source, clauses }) => {
      const seed = readFileSync(join(import.meta.dirname, '../../seeds', source.file), 'utf8');
      const seen = await at(`${name}/source/`, async (page) => ({
        lines: await page.locator('.received').allTextContents(),
        places: await page.locator('.received [id]').evaluateAll((all) => all.map(({ id }) => id)),
      }));
      expect(seen.lines.join('\n')).toBe(seed.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
      expect(seen.places).toEqual(expect.arrayContaining(clauses.map(({ anchor }) => anchor)));
    },
  );
});

describe('the ways to cite', () => {
  it.each(['19', '第19项', 'task-19', 'task-19-s2', '第十九项第2句'])(
    'are found at #%s',
    async (anchor) => {
      const text = await at(`${slug}/cite/#${anchor}`, async (page) => {
        await page.waitForURL(/cite\/#task-19$/);
        return page.locator(':target').textContent();
      });
      expect(text).toContain('第19项');
    },
  );

  it('say where they are of no such clause, and the notice goes by key', async () => {
    const seen = await at(`${slug}/cite/#task-999`, async (page) => {
      const notice = page.getByRole('alert');
      const said = await notice.locator('p').textContent();
      const links = await notice.getByRole('link').count();
      await page.keyboard.press('Escape');
      await notice.waitFor({ state: 'detached' });
      return { said, links, at: await page.evaluate(() => document.activeElement?.id) };
    });
    expect(seen).toMatchObject({ links: 5, at: 'main' });
    expect(seen.said).toContain('没有“task-999”');
  });
});

describe('长辈版', () => {
  it.each([360, 768, 1280])('keeps the place that is read, in a window of %i px', async (width) => {
    const tops = await at(`${slug}/`, async (page) => {
      await page.setViewportSize({ width, height: 800 });
      const line = page.locator('#task-19 .line').first();
      await line.evaluate((one) => {
        window.scrollBy(0, one.getBoundingClientRect().top - 80);
      });
      const top = () => line.evaluate((one) => one.getBoundingClientRect().top);
      const seen = [await top()];
      for (const look of ['true', 'false']) {
        await page.locator('[data-elder]').evaluate((button) => {
          (button as HTMLElement).click();
        });
        await page.locator(`[data-elder][aria-pressed=${look}]`).waitFor();
        seen.push(await top());
      }
      return seen;
    });
    for (const top of tops) expect(Math.abs(top - 80)).toBeLessThan(40);
  });

  it.each([
    ...[360, 1280].flatMap((width) => [
      [width, 'indicators/'] as const,
      [width, 'names/'] as const,
      [width, 'integrity/'] as const,
      [width, `${slug}/cite/`] as const,
    ]),
  ])('keeps it in tables and lists too: %i px, /%s', async (width, path) => {
    const places = await at(path, async (page) => {
      await page.setViewportSize({ width, height: 800 });
      return page.evaluate(async (eye) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const seen: { top: number; bottom: number }[] = [];
        for (const part of [0.3, 0.6, 0.8]) {
          window.scrollTo(0, document.documentElement.scrollHeight * part);
          await frame();
          const rows = [...document.querySelectorAll('main :is(td, dd, li, p)')];
          const isRead = ({ top, bottom }: DOMRect) => top <= eye && bottom > eye;
          const read =
            rows.findLast((one) => isRead(one.getBoundingClientRect())) ??
            rows.find((one) => one.getBoundingClientRect().top > eye);
          for (let twice = 0; twice < 2; twice += 1) {
            document.querySelector<HTMLElement>('[data-elder]')?.click();
            await frame();
            const { top = NaN, bottom = NaN } = read?.getBoundingClientRect() ?? {};
            seen.push({ top, bottom });
          }
        }
        return seen;
      }, 80);
    });
    for (const { top, bottom } of places) {
      expect(top).toBeLessThan(300);
      expect(bottom).toBeGreaterThan(0);
    }
  });

  it('is one press away, large, remembered, and shifts nothing when it returns', async () => {
    const seen = await at('', async (page) => {
      await page.getByRole('button', { name: '长辈版' }).click();
      await page.goto(`${slug}/`);
      const line = await page
        .locator('#task-19 .line')
        .first()
        .evaluate((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element);
          return { size: parseFloat(fontSize), leading: parseFloat(lineHeight) };
        });
      const pressed = await page.locator('[data-elder]').getAttribute('aria-pressed');
      const target = await page.locator('.tools summary').first().boundingBox();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      await page.getByRole('button', { name: '长辈版' }).click();
      await page.reload();
      const after = await page.locator('html').getAttribute('class');
      return { line, pressed, over, height: target?.height ?? 0, after };
    });
    expect(seen.line.size).toBeGreaterThanOrEqual(24);
    expect(seen.line.leading / seen.line.size).toBeGreaterThanOrEqual(1.8);
    expect(seen.pressed).toBe('true');
    expect(seen.over).toBeLessThanOrEqual(0);
    expect(seen.height).toBeGreaterThanOrEqual(48);
    expect(seen.after).toBe('scripted');
  });
});

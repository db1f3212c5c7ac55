/** What a reader selects and copies by hand, and what is offered with it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  allowed,
  clipboard,
  documents,
  site,
  slug,
  task,
  useVisits,
} from '../testing/cited-task.ts';

const { at } = useVisits();

it('a selection across clauses holds nothing but their words', async () => {
  const text = await at(`${slug}/`, {}, (page) =>
    page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.getElementById('task-19')!, 0);
      range.setEnd(document.getElementById('task-20-s1')!, 1);
      document.getSelection()?.addRange(range);
      return document.getSelection()?.toString() ?? '';
    }),
  );
  expect(text).not.toMatch(/操作|相关/);
});

describe.each([360, 1280])('copied by hand in a window of %i px', (width) => {
  it.each(documents.map((document) => [document.slug, document] as const))(
    'every clause of %s has its number on the line that it begins',
    async (name, { clauses: own }) => {
      const numbered = own.filter(({ number }) => number !== null);
      const context = { ...allowed, viewport: { width, height: 800 } };
      const texts = await at(`${name}/`, context, (page) =>
        page.evaluate(
          (anchors) =>
            anchors.map((anchor) => {
              const range = document.createRange();
              range.selectNode(document.getElementById(anchor)!.parentElement!);
              const selection = document.getSelection()!;
              selection.removeAllRanges();
              selection.addRange(range);
              return selection.toString();
            }),
          numbered.map(({ anchor }) => anchor),
        ),
      );
      const wanted = numbered.map(({ number, text }) => `${number ?? ''}${text.split('\n')[0]!}`);
      const bare = (text: string) => text.trim().split('\n')[0]!.replace(/\s/g, '');
      expect(texts.map(bare)).toEqual(wanted.map(bare));
    },
  );
});

it('what the clipboard holds of a clause begins with its number and first words', async () => {
  const text = await at(`${slug}/`, allowed, async (page) => {
    await page.evaluate((anchor) => {
      const range = document.createRange();
      range.selectNode(document.getElementById(anchor)!.parentElement!);
      document.getSelection()?.addRange(range);
    }, task.anchor);
    await page.keyboard.press('Control+C');
    await expect.poll(() => clipboard(page)).not.toBe('');
    return clipboard(page);
  });
  expect(text.trim().split('\n')[0]).toBe(`${task.number ?? ''}${task.text.split('\n')[0]!}`);
});

it('a selection offers the link to its sentence', async () => {
  const [, second] = task.sentences;
  const text = await at(`${slug}/`, allowed, async (page) => {
    await page.evaluate((id) => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById(id)!);
      document.getSelection()?.addRange(range);
    }, second!.anchor);
    await page.locator('.sentence-link button').first().click();
    await page.locator('.said:not(:empty)').waitFor();
    return clipboard(page);
  });
  expect(text).toBe(`${site}${slug}/#${second!.anchor}`);
});

/** Selects a sentence as a reader does. */
async function select(page: Page, anchor: string): Promise<void> {
  await page.evaluate((id) => {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(id)!);
    document.getSelection()?.addRange(range);
  }, anchor);
  await page.locator('.sentence-link button').first().waitFor();
}

describe('a selected sentence', () => {
  const { anchor, range } = task.sentences[1]!;
  const words = [...task.text].slice(...range).join('');

  it.each([
    ['引文', (text: string) => text.startsWith(`${words}\n——《`) && text.endsWith(`#${anchor}`)],
    ['出处', (text: string) => /^《.+》.*第9项［第2句］［编者注：.+］$/.test(text)],
  ])('has its %s copied', async (what, good) => {
    const { text, said } = await at(`${slug}/`, allowed, async (page) => {
      await select(page, anchor);
      await page.getByRole('button', { name: `复制这一句的${what}` }).click();
      await page.locator('.said:not(:empty)').waitFor();
      return { text: await clipboard(page), said: await page.locator('.said').textContent() };
    });
    expect(good(text), text).toBe(true);
    expect(said).toBe(`已复制这一句的${what}`);
  });

  it('has its buttons next in the order of tabs, and they work by key', async () => {
    const seen = await at(`${slug}/`, allowed, async (page) => {
      // With the mouse: from what is pressed the tabulator key goes on.
      const { x, y } = await page.locator(`#${anchor}`).evaluate((one) => {
        one.scrollIntoView({ block: 'center' });
        return one.getClientRects()[0]!;
      });
      await page.mouse.dblclick(x + 30, y + 10);
      await page.locator('.sentence-link button').first().waitFor();
      const names: (string | undefined)[] = [];
      for (let i = 0; i < 3; i += 1) {
        await page.keyboard.press('Tab');
        names.push(await page.evaluate(() => document.activeElement?.textContent));
      }
      await page.keyboard.press('Enter');
      await page.locator('.said:not(:empty)').waitFor();
      return { names, text: await clipboard(page) };
    });
    expect(seen.names).toEqual(['复制这一句的链接', '复制这一句的引文', '复制这一句的出处']);
    expect(seen.text).toContain('［第2句］');
  });
});

it('a sentence of a paragraph on the page of its task is offered as on the page of the document', async () => {
  const all = documents.flatMap(({ clauses }) => clauses);
  const within = all.find(
    ({ anchor, page, sentences }) =>
      page === null && /^task-\d+-2$/.test(anchor) && sentences.length > 0,
  )!;
  const outer = all.find(({ id }) => id === within.parent)!;
  const { anchor } = within.sentences[0]!;
  const offered = (path: string) =>
    at(path, allowed, async (page) => {
      await select(page, anchor);
      await page.getByRole('button', { name: '复制这一句的出处' }).click();
      await page.locator('.said:not(:empty)').waitFor();
      return clipboard(page);
    });
  const [here, there] = [await offered(outer.page!), await offered(within.url.replace(/#.*/, ''))];
  expect(here).toContain('［第2段］［第1句］');
  expect(here).toBe(there);
});

describe('the buttons of a selection longer than the window are on the screen', () => {
  it.each(['start', 'end', 'middle'] as const)('where its %s is in view', async (end) => {
    const context = { viewport: { width: 1280, height: 500 } };
    const box = await at(`${slug}/`, context, async (page) => {
      await page.evaluate((at) => {
        const all = [...document.querySelectorAll<HTMLElement>('article span[id$="-s1"]')];
        const [first, last] = [all.at(1)!, all.at(-1)!];
        const seen = { start: first, end: last, middle: all.at(all.length / 2)! }[at];
        seen.scrollIntoView({ block: at === 'end' ? 'end' : 'center' });
        const backward = at !== 'end';
        document
          .getSelection()!
          .setBaseAndExtent(
            backward ? last : first,
            backward ? 1 : 0,
            backward ? first : last,
            backward ? 0 : 1,
          );
      }, end);
      await page.locator('.sentence-link button').first().waitFor();
      return page.locator('.sentence-link').boundingBox();
    });
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y + box!.height).toBeLessThanOrEqual(500);
  });
});

it('a selection of several sentences offers a link that marks them all, the first without a script', async () => {
  const [, second, third, fourth] = task.sentences.map(({ anchor }) => anchor);
  const address = await at(`${slug}/`, allowed, async (page) => {
    await page.evaluate(
      ([from, to]) => {
        const range = document.createRange();
        range.setStart(document.getElementById(from!)!, 0);
        range.setEnd(document.getElementById(to!)!, 0);
        document.getSelection()?.addRange(range);
      },
      [second, fourth],
    );
    await page.locator('.sentence-link button', { hasText: '这2句' }).click();
    await page.locator('.said:not(:empty)').waitFor();
    return clipboard(page);
  });
  expect(address).toBe(`${site}${slug}/?to=${third!}#${second!}`);
  const path = address.slice(site.length);
  const marked = await at(path, {}, async (page) => {
    await page.locator('.spoken').first().waitFor();
    return page.locator('.spoken').evaluateAll((all) => all.map(({ id }) => id));
  });
  expect(marked).toEqual([second, third]);
  const target = await at(path, { javaScriptEnabled: false }, (page) =>
    page.locator(':target').getAttribute('id'),
  );
  expect(target).toBe(second);
});

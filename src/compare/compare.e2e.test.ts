import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { relationsSchema } from '../model/layers.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';
import { segment } from './build/segment.ts';

const site = inject('site');
const relations = relationsSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/relations.json'), 'utf8')),
);
const { a, b } = relations.find(({ origin, a }) => origin === 'editor' && /task-\d+$/.test(a))!;

const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const clauses = documents.flatMap((document) => document.clauses);
const clause = (id: string) => clauses.find((one) => one.id === id)!;

const browser = useBrowser();

async function at<T>(
  query: string,
  look: (page: Page) => Promise<T>,
  context: BrowserContextOptions = {},
): Promise<T> {
  return withPage(browser(), { site, context, expected: /404/ }, async (page) => {
    await page.goto(`compare/${query}`);
    return look(page);
  });
}

const columns = (page: Page) => page.locator('.compare-column');

it('shows the clauses of the address side by side, shared words marked', async () => {
  const seen = await at(`?a=${a}&b=${b}`, async (page) => {
    await columns(page).nth(1).waitFor();
    return {
      ids: await columns(page).evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-clause')),
      ),
      marks: await page.locator('.compare-text mark').count(),
    };
  });
  expect(seen.ids).toEqual([a, b]);
  expect(seen.marks).toBeGreaterThan(0);
});

it('says which clauses of the address have no room, and keeps them in it', async () => {
  const ids = clauses.slice(0, 8).map(({ id }) => id);
  const query = `?${ids.map((id, i) => `${'abcdefgh'[i]!}=${id}`).join('&')}`;
  const seen = await at(query, async (page) => {
    await columns(page).nth(5).waitFor();
    const said = page.locator('[data-compare-said]', { hasText: '没有显示的是' });
    const before = { said: await said.textContent(), query: new URL(page.url()).search };
    await columns(page).first().getByRole('button', { name: /^移去/ }).click();
    await page.locator(`[data-clause="${ids[6]!}"]`).waitFor();
    return { ...before, left: await said.textContent() };
  });
  expect(seen.said).toContain(`没有显示的是：${ids.slice(6).join('、')}。`);
  expect(seen.query).toBe(query);
  expect(seen.left).toContain(`没有显示的是：${ids[7]!}。`);
});

it.each(['constructor', 'toString', '__proto__'])('%s is no clause', async (name) => {
  const said = await at(`?a=${documents[0]!.slug}/${name}`, async (page) => {
    const place = page.locator('[data-compare-said]', { hasText: '没有找到' });
    await place.waitFor();
    return place.textContent();
  });
  expect(said).toContain('里没有这一条');
});

it('marks single characters on request, in an address that can be sent', async () => {
  const seen = await at(`?a=${a}&b=${b}`, async (page) => {
    await columns(page).nth(1).waitFor();
    await page.getByLabel('标出').selectOption('characters');
    await page.getByLabel('标点不算差异').check();
    await page.locator('.compare-text ins').first().waitFor();
    return { url: page.url(), said: await page.locator('[data-compare-said]').textContent() };
  });
  expect(seen.url).toBe(`${site}compare/?a=${a}&b=${b}&show=characters&punctuation=ignore`);
  expect(seen.said).toContain('逐字');
});

it('takes in one more clause by its address, and lets it go', async () => {
  const counts = await at(`?a=${a}`, async (page) => {
    await columns(page).first().waitFor();
    await page.getByLabel('加入一条').fill(`${site}${b.replace('/', '/#')}`);
    await page.getByRole('button', { name: '加入', exact: true }).click();
    await columns(page).nth(1).waitFor();
    const two = await columns(page).count();
    await page.getByRole('button', { name: /^移去/ }).last().click();
    await columns(page).nth(1).waitFor({ state: 'detached' });
    return [two, await columns(page).count()];
  });
  expect(counts).toEqual([2, 1]);
});

it('proposes related clauses', async () => {
  const count = await at(`?a=${a}`, async (page) => {
    await page.locator('[data-compare-proposals] button').first().click();
    await columns(page).nth(1).waitFor();
    return columns(page).count();
  });
  expect(count).toBe(2);
});

it('compares a sentence, shown in its clause', async () => {
  const sentence = clause(a).sentences[1]!;
  const [from, to] = sentence.range;
  const id = a.replace(/\/.*/, `/${sentence.anchor}`);
  const seen = await at(`?a=${id}&b=${b}`, async (page) => {
    await columns(page).nth(1).waitFor();
    const text = columns(page).first().locator('.compare-text');
    return {
      href: await columns(page).first().locator('h2 a').getAttribute('href'),
      whole: await text.textContent(),
      around: await text.locator('.soft').allTextContents(),
    };
  });
  const { number, text } = clause(a);
  expect(seen.href).toBe(`/${id.replace('/', '/#')}`);
  expect(seen.whole).toBe(`${number ?? ''}${text}`);
  expect(seen.around).toEqual([
    (number ?? '') + [...text].slice(0, from).join(''),
    [...text].slice(to).join(''),
  ]);
});

it.each([
  ['a document', 'nowhere/task-1', '没有找到 nowhere/task-1：文库里没有 nowhere 这份文件。'],
  ['a clause', a.replace(/\d+$/, '999'), '里没有这一条。'],
])('says that it cannot find %s', async (_case, id, expected) => {
  const said = await at(`?a=${id}&b=${b}`, async (page) => {
    await columns(page).first().waitFor();
    return page.locator('[data-compare-said]').textContent();
  });
  expect(said).toContain(expected);
  expect(said).toContain(`没有找到 ${id}`);
});

it('marks whole words, none of them a numeral or a function word alone', async () => {
  const marked = await at(`?a=${a}&b=${b}`, async (page) => {
    await columns(page).nth(1).waitFor();
    return page.locator('.compare-text mark').allTextContents();
  });
  for (const text of marked) {
    const words = segment(text);
    expect([words[0]?.tells, words.at(-1)?.tells], text).toEqual([true, true]);
    expect(text).not.toMatch(/^(?:的|和|与|等|及|在|以|\d)|(?:的|和|与|等|及|在|以|\d|家|项)$/);
  }
});

it.each([a.replace('task-', ''), a.replace(/task-(\d+)$/, '第$1项')])(
  'finds what is meant by ?a=%s and keeps its address',
  async (asked) => {
    const url = await at(`?a=${asked}&b=${b}`, async (page) => {
      await columns(page).nth(1).waitFor();
      return page.url();
    });
    expect(url).toBe(`${site}compare/?a=${a}&b=${b}`);
  },
);

it('shows what is near a clause that is not there', async () => {
  const seen = await at(`?a=${a.replace(/task-\d+$/, '999')}&b=${b}`, async (page) => {
    await page.locator('[data-compare-said] a').first().click();
    await columns(page).nth(1).waitFor();
    return page.url();
  });
  expect(seen).toMatch(/compare\/\?a=[a-z0-9-]+\/task-\d+&b=/);
});

it('is printed with both clauses, their names and the address that shows them again', async () => {
  const pdf = await at(`?a=${a}&b=${b}`, async (page) => {
    await columns(page).nth(1).waitFor();
    return page.pdf({ format: 'A4', preferCSSPageSize: true });
  });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  const bare = (words: string) => words.replace(/\s/g, '');
  // Two columns are read line by line: of each clause its lines are there, if not in one piece.
  const lines = (id: string) => bare(clause(id).text).match(/.{1,6}/gu) ?? [];
  for (const id of [a, b]) {
    const missing = lines(id).filter((line) => !bare(text).includes(line));
    expect(missing.length / lines(id).length, id).toBeLessThan(0.5);
    expect(bare(text)).toContain(id);
  }
  expect(bare(text)).toContain(`compare/?a=${a}&b=${b}`);
  expect(text).not.toContain('移去');
});

it.each([
  [2, 2],
  [3, 3],
  [4, 2],
  [6, 3],
])('sets %i clauses in rows of %i on a wide screen', async (count, expected) => {
  const [slug = ''] = a.split('/');
  const tasks = documents
    .find((one) => one.slug === slug)!
    .clauses.filter(({ kind }) => kind === 'task');
  const query = tasks.slice(0, count).map(({ id }, i) => `${'abcdef'[i] ?? ''}=${id}`);
  const context = { viewport: { width: 1280, height: 800 } };
  const look = async (page: Page) => {
    await columns(page)
      .nth(count - 1)
      .waitFor();
    return columns(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  };
  const tops = await at(`?${query.join('&')}`, look, context);
  expect(tops.filter((top) => top === tops[0])).toHaveLength(expected);
});

it('names each control and link after the clause and its document', async () => {
  const labelled = documents.flatMap(({ clauses: own }) =>
    own.filter(({ anchor }) => anchor === 'task-6').map(({ id }) => id),
  );
  const query = `?${labelled.map((id, i) => `${'abcdef'[i] ?? ''}=${id}`).join('&')}`;
  const tree = await at(query, async (page) => {
    await columns(page)
      .nth(labelled.length - 1)
      .waitFor();
    return page.locator('[data-compare-columns]').ariaSnapshot();
  });
  const names = tree.match(/(?:button|link) ".*?(?="(?: \[|:|$))/gm) ?? [];
  expect(labelled.length).toBeGreaterThan(1);
  expect(names).toHaveLength(labelled.length * 2);
  expect(new Set(names).size).toBe(names.length);
});

it('has its controls say what the address asks for, also after going back', async () => {
  const states = await at(`?a=${a}&b=${b}`, async (page) => {
    const choice = page.getByLabel('标出');
    const ignoring = page.getByLabel('标点不算差异');
    await columns(page).nth(1).waitFor();
    await choice.selectOption('characters');
    await ignoring.check();
    await page.goBack();
    await expect.poll(() => ignoring.isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => choice.inputValue()).toBe('auto');
    await page.goForward();
    await expect.poll(() => choice.inputValue()).toBe('characters');
    return page.url();
  });
  expect(states).toBe(`${site}compare/?a=${a}&b=${b}&show=characters`);
});

it.each([a, a.replace('task-', '第').replace(/$/, '项'), a.replace('/', '/#')])(
  'says that it shows a clause once that is asked for again as %s',
  async (again) => {
    const said = await at(`?a=${a}&b=${encodeURIComponent(again)}`, async (page) => {
      const place = page.locator('[data-compare-said]', { hasText: '只显示一次' });
      await place.waitFor();
      return place.textContent();
    });
    expect(said).toContain(`${a} 已经在这里，同一条只显示一次。`);
  },
);

it('understands an address as browsers copy it', async () => {
  const [slug = '', anchor = ''] = a.split('/');
  const copied = new URL(`${slug}/?t=${anchor.replace('task-', '第')}项`, site).href;
  const url = await at(`?a=${b}&b=${encodeURIComponent(copied)}`, async (page) => {
    await columns(page).nth(1).waitFor();
    return page.url();
  });
  expect(copied).toContain('%E7%AC%AC');
  expect(url).toBe(`${site}compare/?a=${b}&b=${a}`);
});

it('says what to do without a script', async () => {
  const text = await at('', (page) => page.locator('noscript').textContent(), {
    javaScriptEnabled: false,
  });
  expect(text).toContain('两个窗口');
});

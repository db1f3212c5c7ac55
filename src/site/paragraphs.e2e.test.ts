/** Places that a document does not have, asked for below places that it has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';

const site = inject('site');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(inject('dist'), 'data/corpus.json'), 'utf8')),
);
const clauses = documents.flatMap((document) => document.clauses);
const tasks = clauses.filter(({ anchor }) => /^task-\d+$/.test(anchor));
const isParted = ({ id }: { id: string }) => clauses.some(({ parent }) => parent === id);
const [parted, plain] = [tasks.find(isParted)!, tasks.find((task) => !isParted(task))!];
const section = clauses.find(({ anchor }) => /-sec-\d+$/.test(anchor))!;
const slugOf = ({ id }: { id: string }) => id.split('/')[0]!;
const numberOf = ({ anchor }: { anchor: string }) => anchor.replace('task-', '');

const missing = [
  [slugOf(parted), `第${numberOf(parted)}项第99段`],
  [slugOf(parted), `第${numberOf(parted)}项第99段第1句`],
  [slugOf(plain), `第${numberOf(plain)}项第2段`],
  [slugOf(plain), `第${numberOf(plain)}项第三款`],
  [slugOf(section), '（九十九）'],
] as const;

const browser = useBrowser();

async function at<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
  return withPage(browser(), { site, expected: /404/ }, async (page) => {
    await page.goto(path);
    return look(page);
  });
}

it.each([
  ...missing.map(([slug, named]) => [`${slug}/?t=${named}`, '.lost', named] as const),
  ...missing.map(([slug, named]) => [`${slug}/${named}`, '[data-lost]', named] as const),
  ...missing.map(
    ([slug, named]) =>
      [`compare/?a=${slug}/${named}&b=${plain.id}`, '[data-compare-said]', named] as const,
  ),
])('/%s says that there is none, and shows what is near', async (path, place, named) => {
  const seen = await at(path, async (page) => {
    const said = page.locator(place, { hasText: named });
    await said.getByRole('link').first().waitFor();
    return { said: await said.textContent(), links: await said.getByRole('link').count() };
  });
  expect(seen.said).toMatch(/没有/);
  expect(seen.said).toContain('相近的有');
  expect(seen.links).toBeGreaterThan(0);
});

it('the first paragraph of a task that is one paragraph is the task', async () => {
  const { anchor } = plain;
  const url = await at(`${slugOf(plain)}/?t=第${numberOf(plain)}项第1段`, async (page) => {
    await page.waitForURL(/#/);
    return page.url();
  });
  expect(url).toBe(`${site}${slugOf(plain)}/#${anchor}`);
});

it('of a document that is not there, says so, though none is near', async () => {
  const said = await at('qqqqqqqq/#task-19', async (page) => {
    const place = page.locator('[data-lost] p');
    await place.waitFor();
    return place.textContent();
  });
  expect(said).toBe('文库里没有“qqqqqqqq”这份文件。');
});

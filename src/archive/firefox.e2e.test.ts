/** The archive in an installed Firefox, which treats pages of a folder more strictly than Chromium. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, inject, it } from 'vitest';
import type { Corpus } from '../model/corpus.ts';
import type { Relation, Theme } from '../model/layers.ts';
import { bruteForce, someStrings } from '../testing/brute-force.ts';
import { installedFirefox, withFirefox } from '../testing/firefox.ts';
import type { FirefoxPage } from '../testing/firefox.ts';
import { useArchive } from '../testing/opened.ts';

const dist = inject('dist');
const downloads = join(dist, 'downloads');
const QUERIES = 200;
const MISSING = 'no Firefox is installed here (FIREFOX names another place)';

let firefox: string | null;
const archive = useArchive();
let corpus: Corpus;
beforeAll(async () => {
  firefox = await installedFirefox();
  if (firefox === null) process.stderr.write(`skipped: ${MISSING}\n`);
  corpus = await data('corpus.json');
});

async function data<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(dist, 'data', name), 'utf8')) as T;
}

/** Asks the search of the open page; returns the strings that it does not answer exactly. */
async function wrongAnswers(page: FirefoxPage): Promise<string[]> {
  const queries = someStrings(corpus, QUERIES);
  const answers = await page.run(async (asked) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const list = document.querySelector<HTMLElement>('[data-search-results]')!;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    const found: string[][] = [];
    for (const query of asked) {
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (list.dataset['state'] !== 'ready' || list.dataset['query'] !== query) await pause();
      const items = [...list.querySelectorAll<HTMLElement>('li[data-match=exact]')];
      found.push([
        list.dataset['total'] ?? '',
        ...items.map((item) => item.dataset['clause'] ?? ''),
      ]);
    }
    return found;
  }, queries);
  return queries.filter((query, at) => {
    const [total, ...ids] = answers[at]!;
    const all = bruteForce(corpus, query);
    const whole = Number(total) === all.length && ids.length === Math.min(all.length, 200);
    return !whole || ids.some((id) => !all.includes(id));
  });
}

/** The text of what a selector names, once it is there. */
function textAt(page: FirefoxPage, selector: string): Promise<string> {
  return page.run(async (wanted) => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
    while (document.querySelector(wanted) === null) await pause();
    return document.querySelector(wanted)?.textContent ?? '';
  }, selector);
}

it('the folder is read, searched and compared in Firefox', async ({ skip }) => {
  if (firefox === null) skip(MISSING);
  const [relations, themes] = await Promise.all([
    data<Relation[]>('relations.json'),
    data<Theme[]>('themes.json'),
  ]);
  const seen = await withFirefox(firefox ?? '', async (page) => {
    const titles: string[] = [];
    const slugs = corpus.documents.map(({ slug }) => `${slug}/index.html`);
    for (const path of ['index.html', `themes/${themes[0]!.id}/index.html`, ...slugs]) {
      await page.goto(archive().address + path);
      titles.push(await textAt(page, 'h1'));
    }
    const { a, b } = relations[0]!;
    await page.goto(`${archive().address}compare/index.html?a=${a}&b=${b}`);
    await textAt(page, '[data-compare-columns] > :nth-child(2)');
    await page.goto(`${archive().address}search/index.html`);
    const wrong = await wrongAnswers(page);
    return { titles, wrong, complaints: page.complaints, requests: page.requests };
  });
  expect(seen.titles.filter((title) => title === '')).toEqual([]);
  expect(seen.wrong).toEqual([]);
  expect(seen.complaints).toEqual([]);
  expect(seen.requests.filter((url) => !/^(?:file|data|about|blob):/.test(url))).toEqual([]);
});

it('the single file is searched, compared and cited in Firefox', async ({ skip }) => {
  if (firefox === null) skip(MISSING);
  const [{ a, b }] = (await data<Relation[]>('relations.json')) as [Relation];
  const seen = await withFirefox(firefox ?? '', async (page) => {
    await page.goto(pathToFileURL(join(downloads, 'ningbo-policy-library.html')).href);
    const wrong = await wrongAnswers(page);
    for (const id of [a, b]) {
      await page.run((clause) => {
        const control = document.getElementById(clause)!.querySelector(':scope > details.tools');
        control!.setAttribute('open', '');
      }, id);
      await textAt(page, `[id="${id}"] > details.tools .acts`);
      await page.run((clause) => {
        const own = document.getElementById(clause)!.querySelector(':scope > details.tools .acts');
        own!.querySelector<HTMLButtonElement>(':scope > button:last-of-type')!.click();
      }, id);
    }
    const text = await textAt(page, '[data-compare-columns] > :nth-child(2)');
    return { wrong, compared: text !== '', complaints: page.complaints };
  });
  expect(seen).toEqual({ wrong: [], compared: true, complaints: [] });
});

/** Measures the search of a built site in a real browser and prints the numbers as a table. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { Corpus } from '../src/model/corpus.ts';
import { ownRanges } from '../src/search/build/clause-text.ts';
import { fold } from '../src/search/fold.ts';
import { absentStrings, strings } from '../src/search/sample-strings.ts';
import { launchBrowser, withPage } from '../src/testing/browser.ts';
import { coldVisit, quantile, typeAll } from './bench/pages.ts';
import { finish } from './exit.ts';
import { serveFolder } from './static-server.ts';

const COLD_RUNS = 7;
const STRINGS = 5000;
const ABSENT = 1000;

type Row = Readonly<Record<string, string>>;

interface Own {
  readonly id: string;
  readonly folded: readonly string[];
}

/** `npm run bench:search [-- DIST]`: the site in `dist/`, or in another folder. */
async function main(): Promise<number> {
  const dist = resolve(process.argv[2] ?? 'dist');
  const corpus = JSON.parse(await readFile(join(dist, 'data/corpus.json'), 'utf8')) as Corpus;
  const texts = corpus.documents.flatMap(({ clauses }) => clauses.flatMap(ownRanges));
  const word = longestCommonWord(texts);
  const browser = await launchBrowser();
  const server = await serveFolder({ folder: dist, port: 0 });
  try {
    console.table([
      ...(await coldRows(browser, server.url, word)),
      ...(await stockRow(browser, corpus, word)),
    ]);
    console.table(await warmRows(browser, server.url, corpus, texts));
  } finally {
    await browser.close();
    await server.close();
  }
  return 0;
}

/** A string of four characters that several texts share: a query with an answer on any corpus. */
function longestCommonWord(texts: readonly string[]): string {
  const candidates = strings(
    texts.filter((text) => text.length > 4),
    400,
    1,
  ).filter((text) => /^\p{Script=Han}{4}$/u.test(text));
  const shared = (text: string) => texts.filter((other) => other.includes(text)).length;
  return candidates.sort((a, b) => shared(b) - shared(a))[0] ?? texts[0]?.slice(0, 2) ?? '';
}

async function coldRows(browser: Browser, site: string, word: string): Promise<Row[]> {
  const isAnswered = '[data-search-results][data-state=ready] li .excerpt mark';
  const address = `search/?q=${encodeURIComponent(word)}`;
  const arrived = await coldVisit(browser, { site, address, isAnswered }, COLD_RUNS);
  const typed = await coldVisit(
    browser,
    { site, address: 'search/', isAnswered, type: word },
    COLD_RUNS,
  );
  return [
    coldRow('this site, query in the address', arrived),
    coldRow('this site, query typed (engine loads after it)', typed),
  ];
}

function coldRow(name: string, cold: { first: number; bytes: number; later: number }): Row {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return {
    cold: name,
    'first answer ms': cold.first.toFixed(0),
    'kB until then': kilobytes(cold.bytes),
    'kB in all': kilobytes(cold.later),
  };
}

/** Pagefind as it comes, with its own interface, over a plain page for every document. */
async function stockRow(browser: Browser, corpus: Corpus, word: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stock-'));
  const { index } = await createIndex({});
  if (!index) return [];
  for (const { slug, title, clauses } of corpus.documents) {
    const body = clauses
      .flatMap(ownRanges)
      .map((text) => `<p>${escape(text)}</p>`)
      .join('');
    const content = `<html lang="zh-CN"><body><h1>${escape(title)}</h1>${body}</body></html>`;
    await index.addHTMLFile({ url: `/${slug}/`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  await writeFile(join(folder, 'index.html'), stockPage(word));
  const server = await serveFolder({ folder, port: 0 });
  try {
    const isAnswered = '.pagefind-ui__result mark';
    const cold = await coldVisit(browser, { site: server.url, address: '', isAnswered }, COLD_RUNS);
    return [coldRow('stock Pagefind, default interface', cold)];
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function stockPage(word: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<link rel="stylesheet" href="pagefind/pagefind-ui.css"><div id="search"></div>
<script src="pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search', debounceTimeoutMs: 0 }).triggerSearch(${JSON.stringify(word)});</script>`;
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

/** Recall, precision and time of seeded strings typed into the page, the engine answering. */
async function warmRows(
  browser: Browser,
  site: string,
  corpus: Corpus,
  texts: readonly string[],
): Promise<Row[]> {
  const owns = corpus.documents
    .flatMap(({ clauses }) => clauses)
    .map((clause): Own => ({ id: clause.id, folded: ownRanges(clause).map((text) => fold(text)) }));
  const present = strings(texts, STRINGS, 20_240).map((text) => text.replace(/[\r\n]/gu, ''));
  const absent = absentStrings(
    owns.flatMap(({ folded }) => folded),
    ABSENT,
    404,
  );
  const [found, none] = await withPage(browser, { site }, async (page) => {
    await page.goto('search/');
    await page.focus('input[type=search]');
    await page.waitForResponse(/pf_meta/u);
    return [await typeAll(page, present), await typeAll(page, absent)];
  });
  let [hit, wanted, listed] = [0, 0, 0];
  present.forEach((query, at) => {
    const expected = new Set(bruteForce(owns, query));
    const exact = found[at]?.exact ?? [];
    wanted += Math.min(expected.size, 200);
    listed += exact.length;
    hit += exact.filter((id) => expected.has(id)).length;
  });
  const times = found.map(({ time }) => time);
  return [
    { measure: `recall, ${STRINGS} strings of 1–8 characters`, value: percent(hit / wanted) },
    { measure: 'precision', value: percent(hit / listed) },
    {
      measure: `data-total 0 of ${ABSENT} absent strings`,
      value: String(none.filter(({ total }) => total === 0).length),
    },
    { measure: 'warm, input to answer, median ms', value: quantile(times, 0.5).toFixed(2) },
    { measure: 'warm, 95th percentile ms', value: quantile(times, 0.95).toFixed(2) },
  ];
}

function bruteForce(owns: readonly Own[], query: string): string[] {
  const wanted = fold(query);
  return owns
    .filter(({ folded }) => folded.some((text) => text.includes(wanted)))
    .map(({ id }) => id);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

finish(main);

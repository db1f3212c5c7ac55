import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { withPage } from '../../src/testing/browser.ts';
import { REPOSITORY } from '../corpus.ts';
import { firstThree } from './pages.ts';
import type { Own } from './truth.ts';

interface Judged {
  readonly query: string;
  readonly kind: string;
  /** Null for queries that nothing answers. */
  readonly want: string | null;
  readonly also?: readonly string[];
}

const TABLE = join(REPOSITORY, 'src/search/fixtures/judged.yaml');

/** How often the wanted clause comes first, and among the first three; and where it does not. */
export async function judgedLines(
  browser: Browser,
  site: string,
  owns: readonly Own[],
): Promise<string[]> {
  const slugs = new Set(owns.map(({ slug }) => slug));
  const all = parse(await readFile(TABLE, 'utf8')) as Judged[];
  const asked = all.filter(({ want }) => want !== null && slugs.has(want.split('/')[0] ?? ''));
  if (asked.length === 0) return [];
  const shown = await withPage(browser, { site }, async (page) => {
    await page.goto('search/');
    return firstThree(
      page,
      asked.map(({ query }) => query),
    );
  });
  const places = asked.map(({ want, also = [] }, at) =>
    (shown[at] ?? []).findIndex((id) => id === want || also.includes(id)),
  );
  const share = (count: number) => `${count}（${((100 * count) / asked.length).toFixed(1)}%）`;
  const first = places.filter((place) => place === 0).length;
  const near = places.filter((place) => place >= 0).length;
  return [
    `评判过的检索词 ${asked.length} 个：所要的条款排第一 ${share(first)}，在前三 ${share(near)}`,
    ...asked.flatMap(({ query, want }, at) =>
      places[at] === 0 ? [] : [`  ${query}：要 ${want}，得 ${(shown[at] ?? []).join('、')}`],
    ),
  ];
}

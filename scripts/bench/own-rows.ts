import type { Browser } from 'playwright-core';
import { withPage } from '../../src/testing/browser.ts';
import type { Cost } from './memory.ts';
import type { Row, Shown } from './pages.ts';
import { coldVisit, quantile, typeAll } from './pages.ts';
import { exactnessCells } from './peers.ts';
import type { Own, Samples } from './truth.ts';
import { bruteForce, exactness } from './truth.ts';

/** The list shows as many results without further action. */
const LISTED = 200;
const ANSWERED = '[data-search-results][data-state=ready] li .excerpt mark';

/** This site's rows of the table: the query in the address, and typed. */
export async function ownRows(
  browser: Browser,
  site: string,
  owns: readonly Own[],
  samples: Samples,
  index: Cost,
  runs: number,
): Promise<{ rows: Row[]; notes: string[] }> {
  const { common, present, absent } = samples;
  const address = `search/?q=${encodeURIComponent(common)}`;
  const arrived = await coldVisit(browser, { site, address, answered: ANSWERED }, runs);
  const typing = { site, address: 'search/', answered: ANSWERED, type: common };
  const typed = await coldVisit(browser, typing, runs);
  const [found, none] = await withPage(browser, { site }, async (page) => {
    await page.goto('search/');
    await page.focus('input[type=search]');
    await page.waitForResponse(/pf_meta/u);
    return [await typeAll(page, present), await typeAll(page, absent)];
  });
  const listed = found.map(({ exact }) => exact);
  const times = found.map(({ time }) => time);
  const warm = {
    ...exactnessCells(exactness(owns, present, listed, LISTED)),
    热中位ms: quantile(times, 0.5).toFixed(1),
    热95分位ms: quantile(times, 0.95).toFixed(1),
    建索引s: index.seconds.toFixed(1),
  };
  return {
    rows: [
      { 检索: '本站，检索词在网址里', ...warm, ...arrived },
      { 检索: '本站，键入（其后载入引擎）', ...typed },
    ],
    notes: notes(owns, samples, found, none, index),
  };
}

function notes(
  owns: readonly Own[],
  { present, absent }: Samples,
  found: readonly Shown[],
  none: readonly Shown[],
  index: Cost,
): string[] {
  // With white space or quotes in it a string also asks for its parts.
  const plain = present.flatMap((query, at) => (/[\s"“-]/u.test(query) ? [] : [{ query, at }]));
  const right = plain.filter(
    ({ query, at }) => found[at]?.total === bruteForce(owns, query).size,
  ).length;
  const silent = none.filter(({ total }) => total === 0).length;
  const memory = index.megabytes === null ? '' : `，内存最高 ${index.megabytes.toFixed(0)} MB`;
  return [
    `条款内的字符串 ${present.length} 个；其中不含空格、引号、减号的 ${plain.length} 个，data-total 正确 ${right} 个`,
    `不存在的字符串 ${absent.length} 个，data-total 为 0 的 ${silent} 个`,
    `建索引 ${index.seconds.toFixed(1)} 秒${memory}（这个进程和它启动的进程之和）`,
  ];
}

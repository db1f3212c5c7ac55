/** A library whose ledger says that a clause has moved: every old address leads on. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/static-server.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import { EXAMPLE } from '../intake/example.ts';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';
import { buildSite, top } from '../testing/build.ts';

const run = promisify(execFile);
const PUBLIC = 'https://library.invalid/';
let folder: string;
let server: RunningServer;
const browser = useBrowser();

/** The example library, released; then its fourth task is printed as the fifth. */
async function writeCorpus(corpus: string): Promise<void> {
  await mkdir(corpus);
  for (const [name, text] of EXAMPLE) await writeFile(join(corpus, name), text);
  const release = join(top, 'scripts/release.ts');
  await run(process.execPath, [release, '--corpus', corpus, '--date', '2026-01-20'], { cwd: top });
  const plan = EXAMPLE.get('plan-2025.txt') ?? '';
  await writeFile(join(corpus, 'plan-2025.txt'), plan.replace('\n4.', '\n5.'));
  await writeFile(
    join(corpus, 'ledger/decisions.yaml'),
    '- { anchor: plan-2025/task-4, change: moved, to: plan-2025/task-5, reason: 重新编号 }\n',
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moved-'));
  const [corpus, dist] = [join(folder, 'corpus'), join(folder, 'site')];
  await writeCorpus(corpus);
  await buildSite({ corpus, out: dist, site: PUBLIC });
  server = await serveFolder({ folder: dist, port: 0 });
}, 180_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function at<T>(
  path: string,
  look: (page: Page) => Promise<T>,
  context: BrowserContextOptions = {},
): Promise<T> {
  return withPage(browser(), { site: server.url, context, expected: /404/ }, async (page) => {
    await page.goto(path);
    return look(page);
  });
}

describe('the address of a clause that has moved', () => {
  it.each([
    ['plan-2025/#task-4', 'plan-2025/#task-5'],
    ['plan-2025/#第4项', 'plan-2025/#task-5'],
    ['plan-2025/?t=第四项', 'plan-2025/#task-5'],
    ['plan-2025/task-4/', 'plan-2025/task-5/'],
    ['plan-2025/4', 'plan-2025/#task-5'],
    ['plan-2025/#task-4-s2', 'plan-2025/#task-5-s2'],
  ])('%s leads to %s', async (path, expected) => {
    const url = await at(path, async (page) => {
      await page.waitForURL(/task-5/);
      return page.url();
    });
    expect(url).toBe(server.url + expected);
  });

  it('says without a script where the text is', async () => {
    const context = { javaScriptEnabled: false };
    const href = await at(
      'plan-2025/#task-4',
      (page) => page.locator(':target a').getAttribute('href'),
      context,
    );
    expect(href).toBe('/plan-2025/#task-5');
  });

  it('can be compared', async () => {
    const href = await at('compare/?a=plan-2025/task-4', async (page) =>
      page.locator('.compare-column h2 a').getAttribute('href'),
    );
    expect(href).toBe('/plan-2025/#task-5');
  });
});

describe('of a site with a public address', () => {
  it('a clause is cited and linked by it', async () => {
    const context = { permissions: ['clipboard-read', 'clipboard-write'] };
    const texts = await at(
      'plan-2025/',
      async (page) => {
        const control = page.locator('#task-5 + .tools');
        await control.locator('> summary').click();
        await control.getByRole('button', { name: /^复制引文/ }).click();
        await page.locator('.said:not(:empty)').waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      },
      context,
    );
    expect(texts).toBe(
      [
        '5.推动企业研发投入。全社会研发经费投入强度达到2.5%。（责任单位：规划处）',
        '——《示例市科学技术局2025年工作要点》第5项［编者注：来源未查明］',
        `${PUBLIC}plan-2025/#task-5`,
      ].join('\n'),
    );
  });

  it('previews have whole addresses, the clause’s own words and its document’s picture', async () => {
    const html = await readFile(join(folder, 'site/plan-2025/task-5/index.html'), 'utf8');
    const tags = new Map(
      [...html.matchAll(/<meta property="og:(\w+)" content="([^"]*)"/g)].map((m) => [m[1], m[2]]),
    );
    expect(Object.fromEntries(tags)).toMatchObject({
      title: '第5项 · 示例市科学技术局2025年工作要点',
      description: '推动企业研发投入。全社会研发经费投入强度达到2.5%。',
      url: `${PUBLIC}plan-2025/task-5/`,
      image: `${PUBLIC}plan-2025/preview.png`,
    });
  });
});

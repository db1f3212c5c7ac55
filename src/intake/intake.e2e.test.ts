import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, withPage } from '../testing/browser.ts';
import { fixtureDocuments } from '../testing/intake-documents.ts';
import { taskTablePage } from '../testing/task-table.ts';
import { unzipped } from '../testing/unzipped.ts';

const run = promisify(execFile);
const SEEDS = path.join(import.meta.dirname, '../../seeds');
const SCRIPT = path.join(import.meta.dirname, '../../scripts/ingest.ts');
const site = inject('site');
const documents = new Map([...fixtureDocuments(), ['分工方案.html', taskTablePage()]]);

let browser: Browser;
let folder = '';
/** What `npm run ingest` prints as outline, by file. */
let expected: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(os.tmpdir(), 'intake-e2e-'));
  await mkdir(path.join(folder, 'corpus'));
  for (const [name, bytes] of documents) await writeFile(path.join(folder, name), bytes);
  const files = [...documents.keys()].map((name) => path.join(folder, name));
  const { stdout } = await run(process.execPath, [
    SCRIPT,
    '--dry-run',
    '--corpus',
    path.join(folder, 'corpus'),
    ...files,
  ]);
  expected = outlinesIn(stdout);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

function outlinesIn(output: string): Map<string, readonly string[]> {
  const found = output.matchAll(/^(\S[^\n]*?)：[^\n]*个条款\n[\s\S]*?〔提纲〕\n([\s\S]*?)\n\n/gmu);
  return new Map([...found].map(([, name = '', lines = '']) => [name, lines.split('\n')]));
}

async function give(page: Page, names: readonly string[]): Promise<void> {
  await page.setInputFiles(
    'input[type=file]',
    names.map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(documents.get(name) ?? []),
    })),
  );
  await page.waitForSelector(`[data-intake-file="${names.at(-1) ?? ''}"]`);
}

/** The outline that the page shows of a file, as lines. */
function shown(page: Page, name: string): Promise<string[]> {
  const rows = page.locator(`[data-intake-file="${name}"] [data-intake-outline] li`);
  return rows.evaluateAll((items) =>
    items.map((item) => {
      const depth = Number((item as HTMLElement).dataset['depth']);
      return '  '.repeat(depth) + item.textContent;
    }),
  );
}

describe('the intake page', () => {
  it('shows the same outline as npm run ingest, for every fixture', async () => {
    expect([...expected.keys()]).toEqual([...documents.keys()]);
    await withPage(browser, { site }, async (page) => {
      await page.goto('intake/');
      await give(page, [...documents.keys()]);
      for (const name of documents.keys()) {
        expect(await shown(page, name), name).toEqual(expected.get(name));
      }
    });
  });

  it('loads what reads files only when there is one, and sends nothing', async () => {
    await withPage(browser, { site }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
      });
      await page.goto('intake/');
      expect(asked.filter((one) => one.includes('work'))).toEqual([]);
      const before = asked.length;
      await give(page, ['portal.html']);
      expect(asked.slice(before).every((one) => /^GET .*\.js(?:on)?$/.test(one))).toBe(true);
    });
  });

  it('finds related clauses when asked, and saves one zip with the original', async () => {
    await withPage(browser, { site }, async (page) => {
      await page.goto('intake/');
      await give(page, ['工作方案 2026.docx', 'portal.html']);
      await page.click('[data-intake-file="portal.html"] [data-intake-compare]');
      await page.waitForSelector('[data-intake-related] li a');
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-intake-save]'),
      ]);
      const files = unzipSync(await readFile(await saved.path()));
      expect(Object.keys(files).sort()).toEqual([
        'README.txt',
        'entries.yaml',
        'originals/portal.html',
        'originals/工作方案 2026.docx',
        'report.txt',
      ]);
      expect(files['originals/工作方案 2026.docx']).toEqual(documents.get('工作方案 2026.docx'));
      expect(strFromU8(files['report.txt']!)).toContain('（一）建设平台 #part-2-sec-1');
    });
  });

  it('says why it does not take a file', async () => {
    await withPage(browser, { site }, async (page) => {
      await page.goto('intake/');
      const buffer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
      await page.setInputFiles('input[type=file]', { name: '旧.doc', mimeType: '', buffer });
      const refused = page.locator('[data-intake-refused="旧.doc"]');
      await refused.waitFor();
      expect(await refused.textContent()).toContain('另存为 .docx');
    });
  });

  it('knows a document that the library has', async () => {
    const file = (await readdir(SEEDS)).find((name) => name.endsWith('.txt'));
    const buffer = await readFile(path.join(SEEDS, file ?? ''));
    await withPage(browser, { site }, async (page) => {
      await page.goto('intake/');
      await page.setInputFiles('input[type=file]', { name: '再来.txt', mimeType: '', buffer });
      const refused = page.locator('[data-intake-refused="再来.txt"]');
      await refused.waitFor();
      expect(await refused.textContent()).toContain(`与已收的 ${file ?? ''} 逐字节相同`);
    });
  });

  it('takes a text once, and takes a file back', async () => {
    const plan = '某市方案\n一、总体要求\n坚持创新。\n';
    const file = (name: string, text: string): Parameters<Page['setInputFiles']>[1] => [
      { name, mimeType: 'text/plain', buffer: Buffer.from(text) },
    ];
    await withPage(browser, { site }, async (page) => {
      await page.goto('intake/');
      await page.setInputFiles('input[type=file]', file('a.txt', plan));
      await page.waitForSelector('[data-intake-file="a.txt"]');
      for (const [name, text, why] of [
        ['b.txt', `${plan}\n`, '文字与刚才读的 a.txt 相同'],
        ['a.txt', plan.replace('某市', '某县'), '同名'],
      ] as const) {
        await page.setInputFiles('input[type=file]', file(name, text));
        const refused = page.locator(`[data-intake-refused="${name}"]`);
        await refused.waitFor();
        expect(await refused.textContent()).toContain(why);
      }
      await page.click('[data-intake-remove]');
      await expect.poll(() => page.locator('[data-intake-save]').isVisible()).toBe(false);
      await page.setInputFiles('input[type=file]', file('b.txt', `${plan}\n`));
      await page.waitForSelector('[data-intake-file="b.txt"]');
    });
  });

  it('takes a file that is dropped', async () => {
    await withPage(browser, { site }, async (page) => {
      await page.goto('intake/');
      const data = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['某市方案\n一、总体要求\n坚持创新。\n'], 'a.txt'));
        return transfer;
      });
      // Beside the frame: the browser would leave the page for the file.
      await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
      await page.waitForSelector('[data-intake-file="a.txt"]');
      expect(await shown(page, 'a.txt')).toContain('一、总体要求 #part-1 ……第2行');
    });
  });
});

it('the archive has the same page: it reads and compares from a folder, without a network', async () => {
  const zip = path.join(inject('dist'), 'downloads/ningbo-policy-library.zip');
  const archive = await unzipped(zip);
  const visit = { site: archive.address, context: { offline: true } };
  try {
    await withPage(browser, visit, async (page) => {
      await page.goto('intake/index.html');
      await give(page, ['工作方案 2026.docx', 'portal.html']);
      for (const name of ['portal.html', '工作方案 2026.docx'])
        expect(await shown(page, name)).toEqual(expected.get(name));
      await page.click('[data-intake-file="portal.html"] [data-intake-compare]');
      await page.waitForSelector('[data-intake-related] li a');
    });
  } finally {
    await archive.remove();
  }
});

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv2020 from 'ajv/dist/2020.js';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withPage } from '../testing/browser.ts';
import { useBrowser } from '../testing/opened.ts';

const site = inject('site');
const dist = inject('dist');
const run = promisify(execFile);
const text = (file: string) => readFile(join(dist, file), 'utf8');
const json = async (file: string) => JSON.parse(await text(file)) as object;

const browser = useBrowser();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the examples of the data page', () => {
  it('run as they stand there', async () => {
    const programs = await withPage(browser(), { site }, async (page) => {
      await page.goto('data/');
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-example]')].map((code) => ({
          id: code.dataset['example']!,
          code: code.textContent,
        })),
      );
    });
    expect(programs.map(({ id }) => id)).toEqual(['clause', 'clauses', 'series']);
    for (const { id, code } of programs) {
      const file = join(folder, `${id}.mjs`);
      // Only the address is another: that of the site under test.
      await writeFile(
        file,
        code.replace(/^const library = '[^']*';/, `const library = '${site}';`),
      );
      const { stdout } = await run(process.execPath, [file]);
      expect(stdout.trim().split('\n').length).toBeGreaterThan(1);
    }
  });

  it('begin with what the program was asked for', async () => {
    const { stdout } = await run(process.execPath, [join(folder, 'series.mjs')]);
    expect(stdout).toMatch(/^\d{4} \S+ (?:目标|已达到) [\w-]+\/[\w-]+\n/);
  });
});

it('links to files that are there', async () => {
  const links = await withPage(browser(), { site }, async (page) => {
    await page.goto('data/');
    return page.evaluate(() =>
      [...document.querySelectorAll('main a')].map((a) => (a as HTMLAnchorElement).href),
    );
  });
  const files = links.filter((href) => /\.\w+$/.test(href));
  expect(files.length).toBeGreaterThan(30);
  for (const href of new Set(files)) expect((await fetch(href)).status, href).toBe(200);
});

it('all JSON that is published with a schema is valid', async () => {
  const files = await glob('data/*.json', { cwd: dist, ignore: '**/*.schema.json' });
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const schema = await json(file.replace(/\.json$/, '.schema.json'));
    const validate = new Ajv2020().compile(schema);
    expect(validate(await json(file)), `${file} ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});

it('the editors’ files have schemas that validators understand', async () => {
  const files = await glob('data/editors/*.schema.json', { cwd: dist });
  expect(files.length).toBe(7);
  for (const file of files) {
    const schema = await json(file);
    expect(() => new Ajv2020().compile(schema), file).not.toThrow();
  }
});

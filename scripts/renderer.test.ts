import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Renderers } from './renderer.ts';

let work = '';

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'renderer-'));
});

afterAll(() => rm(work, { recursive: true, force: true }));

it('a batch whose process cannot begin is said to have failed', async () => {
  const settings = Promise.resolve({ PROGRAM: path.join(work, 'none.mjs') });
  const renderers = new Renderers(work, settings);
  const batch = { library: true, data: null, documents: [] };
  for (let process = 1; process <= 2; process += 1) {
    await expect(renderers.render(batch)).rejects.toThrow('scripts/render.ts: 1');
  }
  renderers.end();
}, 30_000);

it('a batch that nobody waits for any more is given up', async () => {
  const program = path.join(work, 'slow.mjs');
  const places = 'export const places = () => new Promise(() => setInterval(() => {}, 1000));';
  await writeFile(program, `export const begin = () => {};\n${places}\n`);
  const imports = path.join(work, 'imports.json');
  await writeFile(imports, '[]');
  const settings = { PROGRAM: program, IMPORTS: imports, OUT_DIR: work };
  const renderers = new Renderers(work, Promise.resolve(settings));
  const rendering = renderers.render({ library: true, data: null, documents: [] });
  const given = expect(rendering).rejects.toThrow('scripts/render.ts: interrupted');
  await setImmediate();
  renderers.end();
  await given;
}, 30_000);

it('a batch is said to have failed where nothing is known to begin with', async () => {
  const renderers = new Renderers(work, Promise.reject(new Error('no program')));
  const batch = { library: true, data: null, documents: [] };
  await expect(renderers.render(batch)).rejects.toThrow('no program');
  renderers.end();
});

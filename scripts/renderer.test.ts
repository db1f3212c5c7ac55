import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Renderers } from './renderer.ts';

let work = '';

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'renderer-'));
});

afterAll(() => rm(work, { recursive: true, force: true }));

it.each(['render', 'renderOnce'] as const)(
  'a batch (%s) whose process cannot begin is said to have failed',
  async (way) => {
    const renderers = new Renderers(work, { PROGRAM: path.join(work, 'none.mjs') });
    const batch = { data: null, documents: [] };
    await expect(renderers[way](batch)).rejects.toThrow('scripts/render.ts: 1');
    renderers.end();
  },
);

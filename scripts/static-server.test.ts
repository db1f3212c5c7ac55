import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from './static-server.ts';
import { serveFolder } from './static-server.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'site', 'about'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), '文库');
  writeFileSync(join(folder, 'site', '404.html'), '没有这一页');
  writeFileSync(join(folder, 'site', 'about', 'index.html'), '说明');
  server = await serveFolder({ folder: join(folder, 'site'), port: 0, base: 'library' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Status of a request whose path is sent as it stands, which `fetch` would tidy. */
function rawStatus(path: string): Promise<number | undefined> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it('prints an address under the base', () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/library\/$/);
  });

  it.each([
    ['', 200, '文库'],
    ['about/', 200, '说明'],
    ['about', 200, '说明'],
    ['nowhere/', 404, '没有这一页'],
    ['../', 200, '文库'],
  ])('answers %s with %i', async (path, status, text) => {
    const response = await fetch(new URL(path, server.url));
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it.each(['/library/../secret.txt', '/library/..%2fsecret.txt', '/library/%2e%2e/secret.txt'])(
    'does not leave the folder for %s',
    async (path) => {
      expect(await rawStatus(path)).toBe(404);
    },
  );

  it('sends no body to HEAD, but its length', async () => {
    const response = await fetch(server.url, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('6');
    expect(await response.text()).toBe('');
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveFolder({ folder, port })).rejects.toThrow(/EADDRINUSE/);
  });
});

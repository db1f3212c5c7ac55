/** Builds the site once for all end-to-end tests and serves it while they run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/static-server.ts';
import { buildSite, top } from './build.ts';
import { launchOptions } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The served site's address, with a slash at its end. */
    site: string;
    /** The folder it is served from. */
    dist: string;
  }
}

/**
 * A site that is there already can be named in TEST_DIST, to look at it again without building:
 * `TEST_DIST=dist npx vitest run --project e2e`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DIST'];
  const own = given === undefined ? await mkdtemp(join(tmpdir(), 'site-')) : null;
  const dist = own === null ? resolve(top, given ?? '') : join(own, 'dist');
  await Promise.all([launchOptions(), own === null ? null : buildSite({ out: dist })]);
  const server = await serveFolder({ folder: dist, port: 0 });
  project.provide('site', server.url);
  project.provide('dist', dist);
  return async () => {
    await server.close();
    if (own !== null) await rm(own, { recursive: true, force: true });
  };
}

import path from 'node:path';
import { build } from 'astro';
import { REPOSITORY } from './corpus.ts';
import { withLock } from './lock.ts';

/**
 * Renders what `content` holds into `out`. Both are absolute; SITE and BASE come from the environment.
 * Astro's configuration reads its folders from the environment, so one process renders one site.
 */
export async function renderSite(content: string, out: string): Promise<void> {
  process.env['CONTENT_DIR'] = path.resolve(content);
  process.env['OUT_DIR'] = path.resolve(out);
  // A build asks the network for nothing, and tells it nothing.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const lock = path.join(REPOSITORY, 'node_modules/.cache/site.lock');
  await withLock(lock, () => build({ root: REPOSITORY, logLevel: 'error' }));
}

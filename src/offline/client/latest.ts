import { VERSION } from '../list.ts';
import type { CopyVersion } from '../list.ts';
import type { CopyStore } from './store.ts';

/** Asks the network which version it has now, and notes it beside a saved copy. Rejects without a network. */
export async function askLatest(store: CopyStore, scope: string): Promise<CopyVersion> {
  const response = await fetch(scope + VERSION, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${VERSION} ${String(response.status)}`);
  const version = (await response.json()) as CopyVersion;
  // Where nothing is saved, nothing is noted either.
  if ((await store.read('current')) !== null) {
    await store.write('latest', { at: Date.now(), version });
  }
  return version;
}

/** What browser tests open once per file and close when all its tests are done. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { unzipped } from './unzipped.ts';
import type { Unzipped } from './unzipped.ts';

/** A browser for the tests of a file; call this at its top, and what it returns within tests. */
export function useBrowser(): () => Browser {
  return useOpened(launchBrowser, (browser) => browser.close());
}

/** The archive of the built site, unpacked where its reader might: for the tests of a file, as above. */
export function useArchive(): () => Unzipped {
  return useOpened(
    () => unzipped(join(inject('dist'), 'downloads/ningbo-policy-library.zip')),
    (archive) => archive.remove(),
  );
}

function useOpened<T>(open: () => Promise<T>, close: (opened: T) => Promise<void>): () => T {
  let opened: { readonly it: T } | null = null;
  beforeAll(async () => {
    opened = { it: await open() };
  });
  afterAll(async () => {
    if (opened !== null) await close(opened.it);
  });
  return () => {
    if (opened === null) throw new Error('not opened yet: call this within a test');
    return opened.it;
  };
}

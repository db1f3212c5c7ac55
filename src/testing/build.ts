/** Builds a site for tests, away from the checkout's own `content/` and `dist/`. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The top of the checkout. */
export const top = resolve(import.meta.dirname, '../..');

/** Where the site is built to and, where a test is about it, its public address and path. */
export interface BuildOptions {
  readonly out: string;
  /** Another corpus than `seeds/`. */
  readonly corpus?: string;
  readonly site?: string;
  readonly base?: string;
  readonly withoutArchive?: boolean;
  /** So many clauses are rendered by a process of their own. */
  readonly batch?: number;
  /** Where the command is given, and what else is in its environment. */
  readonly from?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** What would steer the build: its own settings, and what the test runner says about itself. */
const STEERING =
  /^(?:SITE|BASE|BASE_URL|[A-Z]+_DIR|RENDER_DOCUMENTS|BATCH_CLAUSES|STAGES|NODE_ENV|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/;

/** Builds the corpus; rejects with what the build printed when it fails. */
export async function buildSite(options: BuildOptions): Promise<void> {
  const { out, corpus, site, base, batch, from = top, settings = {} } = options;
  const more = options.withoutArchive === true ? ['--without-archive'] : [];
  const script = join(top, 'scripts/build.ts');
  const plain = Object.entries(process.env).filter(([name]) => !STEERING.test(name));
  const address = { ...(site && { SITE: site }), ...(base && { BASE: base }) };
  const size = batch === undefined ? {} : { BATCH_CLAUSES: String(batch) };
  await run(
    process.execPath,
    [script, '--corpus', corpus ?? join(top, 'seeds'), '--out', out, ...more],
    {
      cwd: from,
      env: { ...Object.fromEntries(plain), ...address, ...size, ...settings },
      maxBuffer: 2 ** 26,
    },
  );
}

/**
 * Where the browser of the tests is and how it starts.
 *
 * On Linux x64 Chromium comes with `npm ci`, packed; it is unpacked once per checkout, together
 * with the libraries it needs and a Chinese font. Elsewhere an installed Chrome is used.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';
import { unwrapWoff } from '../preview/woff.ts';

const run = promisify(execFile);
const here = import.meta.dirname;
const cache = resolve(here, '../../node_modules/.cache');
const modules = resolve(here, '../../node_modules');

/** No proxy, no other host, the same glyph shapes on every machine. */
const ARGUMENTS = [
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
];

/** What Playwright needs to start the browser here; unpacks it first where that is still to do. */
export async function launchOptions(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { channel: 'chrome', args: ARGUMENTS };
  }
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** The process's environment, less what is not set. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/**
 * The folder with the unpacked browser. Processes that unpack at the same time work apart; the
 * first to finish puts its folder in place, so that a folder in place is always a whole one.
 */
async function unpacked(): Promise<string> {
  const folder = join(cache, `chromium-${await contentKey()}`);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(`${folder}-`);
  await run(process.execPath, [join(here, 'unpack-browser.ts')], {
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await installFonts(partial, folder);
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  return folder;
}

/** Names what the folder holds: another browser, font or way of unpacking is another folder. */
async function contentKey(): Promise<string> {
  const packages = ['@sparticuz/chromium', '@fontsource/noto-sans-sc'];
  const sources = packages.map((name) => join(modules, name, 'package.json'));
  const hash = createHash('sha256');
  for (const source of [...sources, fileURLToPath(import.meta.url)]) {
    hash.update(await readFile(source));
  }
  return hash.digest('hex').slice(0, 12);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Adds the Chinese font to `partial`, described as it will stand in `folder`. */
async function installFonts(partial: string, folder: string): Promise<void> {
  const files = join(modules, '@fontsource/noto-sans-sc/files');
  for (const weight of [400, 700]) {
    const name = `noto-sans-sc-chinese-simplified-${weight}-normal`;
    const font = unwrapWoff(await readFile(join(files, `${name}.woff`)));
    await writeFile(join(partial, 'fonts', 'fonts', `${name}.otf`), font);
  }
  await writeFile(join(partial, 'fonts', 'fonts.conf'), fontconfig(join(folder, 'fonts')));
}

/**
 * The font goes by the name of a system font that style sheets ask for: one found only as the last
 * resort for a character would never be bold.
 */
function fontconfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <match target="scan">
    <test name="family"><string>Noto Sans SC Thin</string></test>
    <edit name="family" mode="assign"><string>Noto Sans CJK SC</string></edit>
  </match>
</fontconfig>
`;
}

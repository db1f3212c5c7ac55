/** A built site → the same site for a folder that a double click opens, without a server. */
import type { Place } from './address.ts';
import { PAYLOAD_MANIFEST, TAG_MANIFEST } from './bag.ts';
import { CARRIERS } from './carriers.ts';
import { classicScript, folderProgram } from './classic.ts';
import { crc32 } from '../model/crc32.ts';
import { bytesOf, textOf } from './files.ts';
import type { Entry, StoredFiles } from './files.ts';
import { NOTICE_CSS, NOTICE_STYLES, PAGE_SCRIPT, withMark, withNotices } from './notices.ts';
import { folderPage } from './page.ts';
import { folderStyles } from './stylesheet.ts';
import { withEnd, withScriptMark } from './wholeness.ts';

/** What pages show and readers open; all else outside of `data/` is data that scripts fetch. */
const OPENED = /^data\/|\.(?:html|css|js|svg|png|jpe?g|webp|avif|ico|woff2?|txt|xml|pdf|docx)$/;
/** What means nothing without a server or would hold itself. */
const LEFT_OUT =
  /^(?:downloads\/(?!index\.html$).*|404\.html|robots\.txt|sitemap.*\.xml|.*\.webmanifest|sw\.js|workbox-.*\.js|_headers|(?:.*\/)?preview\.png|feed\.xml|opensearch\.xml|llms\.txt)$/;
/** The other forms of documents and clauses; the archive has them in `data/`. */
const TWIN = /^(?!data\/|pagefind\/)[^/]+(?:\/[^/]+)?\.(?:md|json|txt)$/;
const PAGEFIND = 'pagefind/pagefind.js';
/** The script that tells pages which files the folder was made with. */
const FILE_LIST = '_folder/list.js';
/** What the bag adds and a page leads to. */
const BESIDE = [PAYLOAD_MANIFEST, TAG_MANIFEST];
const NOTHING = new Uint8Array();
const SCRIPT = /<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g;

/**
 * The site's folder, file by file; what the archive keeps in `data/` is not among them. `base` is the
 * path the site was built for, with a slash at both ends. Throws, when all pages have been seen, if one
 * of them is empty or leads to a file that the folder does not have.
 */
export async function* folderSite(site: StoredFiles, base: string): AsyncGenerator<Entry> {
  const place = placeOf(site, base);
  const made = [...place.files].filter((file) => file.startsWith('data/')).concat(BESIDE);
  for await (const entry of folderFiles(site, base, place)) {
    made.push(entry[0]);
    yield entry;
  }
  const list = `window.folderList=${JSON.stringify(made.sort().join('|'))}.split("|")`;
  yield [FILE_LIST, bytesOf(withScriptMark(list))];
}

async function* folderFiles(site: StoredFiles, base: string, place: Place): AsyncGenerator<Entry> {
  const scripts = new Map<string, boolean>();
  const missing: string[] = [];
  for (const file of [...site.keys()].sort()) {
    const target = place.standsAt(file);
    if (target === null || !place.files.has(target) || !isShown(target)) continue;
    const bytes = site.get(file) ?? new Uint8Array();
    if (!file.endsWith('.html')) {
      yield [target, file.endsWith('.css') ? stylesOf(bytes, file, place) : bytes];
      continue;
    }
    const html = textOf(bytes);
    if (html === '') missing.push(`${file}（空文件）`);
    noteScripts(html, file, base, scripts);
    const page = folderPage(html, file, place);
    missing.push(...page.missing.map((path) => `${file} → ${path}`));
    yield [target, bytesOf(withEnd(withNotices(page.html, target)))];
  }
  if (missing.length > 0) throw new Error(`离线文件夹中缺少：\n${missing.join('\n')}`);
  yield* scriptsOf(site, scripts);
  yield* carriers(site);
  yield [NOTICE_STYLES, bytesOf(NOTICE_CSS)];
  const pageScript = await folderProgram('folder-page.ts', { standsAt: PAGE_SCRIPT });
  yield marked([PAGE_SCRIPT, pageScript]);
}

/** Scripts are made anew, and `data/` is what the archive keeps. */
function isShown(target: string): boolean {
  return !target.endsWith('.js') && !target.startsWith('data/');
}

function placeOf(site: StoredFiles, base: string): Place {
  const standsAt = (file: string) =>
    isLeftOut(file) && !BESIDE.includes(file) ? null : outsideOfPayload(file);
  const kept = [...site.keys()].filter((file) => !isCarried(file));
  const files = kept.flatMap((file) => standsAt(file) ?? []);
  return { base, standsAt, files: new Set([...files, ...BESIDE]) };
}

function isLeftOut(file: string): boolean {
  return LEFT_OUT.test(file) || TWIN.test(file);
}

/** `data/` is what the archive keeps; a page about it is part of the site, and stands beside. */
function outsideOfPayload(file: string): string {
  return file.endsWith('.html') ? file.replace(/^data\//, '_data/') : file;
}

function stylesOf(bytes: Uint8Array, file: string, place: Place): Uint8Array {
  const css = folderStyles(textOf(bytes), file, place);
  return bytesOf(withMark(css, place.standsAt(file) ?? file));
}

/** The scripts that pages name, as classic scripts under the same names, and the search engine. */
async function* scriptsOf(
  site: StoredFiles,
  named: ReadonlyMap<string, boolean>,
): AsyncGenerator<Entry> {
  for (const [file, isModule] of [...named].sort()) {
    yield marked(isModule ? await asClassic(site, file) : [file, site.get(file) ?? NOTHING]);
  }
  if (site.has(PAGEFIND)) yield marked(await engine(site));
}

/** A script that says that it ran. */
function marked([file, script]: Entry): Entry {
  return [file, bytesOf(withScriptMark(textOf(script)))];
}

/** Notes every script that a page loads, with whether it is a module. */
function noteScripts(
  html: string,
  page: string,
  base: string,
  scripts: Map<string, boolean>,
): void {
  for (const [tag, source = ''] of html.matchAll(SCRIPT)) {
    const { pathname } = new URL(source, `http://own.invalid${base}${page}`);
    scripts.set(pathname.slice(base.length), tag.includes('type="module"'));
  }
}

async function asClassic(site: StoredFiles, file: string): Promise<Entry> {
  const options = { standsAt: file };
  const script = await classicScript(site, file, options);
  // Only the search's script names the engine, a module that no folder can load.
  const ofSearch = textOf(script).includes(PAGEFIND);
  return [file, ofSearch ? await folderProgram('search.ts', options) : script];
}

async function engine(site: StoredFiles): Promise<Entry> {
  const options = { standsAt: '_folder/pagefind.js', globalName: 'folderPagefind' };
  return [options.standsAt, await classicScript(site, PAGEFIND, options)];
}

function isCarried(file: string): boolean {
  return !OPENED.test(file) && !isLeftOut(file);
}

/** One script for each file of data, so that a page loads only what a query needs. */
function* carriers(site: StoredFiles): Generator<Entry> {
  for (const file of [...site.keys()].filter(isCarried).sort()) {
    const bytes = site.get(file) ?? new Uint8Array();
    const base64 = Buffer.from(bytes).toString('base64');
    const script = `(window.folderCarried??={})[${JSON.stringify(file)}]=[${crc32(bytes)},"${base64}"]\n`;
    yield [`${CARRIERS}${file}.js`, bytesOf(script)];
  }
}

/** A built site → the same site for a folder that a double click opens, without a server. */
import type { Place } from './address.ts';
import { classicScript, folderProgram } from './classic.ts';
import { bytesOf, textOf } from './files.ts';
import type { Files } from './files.ts';
import { folderPage } from './page.ts';
import { folderStyles } from './stylesheet.ts';

/** What pages show and readers open; all else outside of `data/` is data that scripts fetch. */
const OPENED = /^data\/|\.(?:html|css|js|svg|png|jpe?g|webp|avif|ico|woff2?|txt|xml|pdf)$/;
/** What means nothing without a server or would hold itself. */
const LEFT_OUT =
  /^(?:downloads\/(?!index\.html$).*|404\.html|robots\.txt|sitemap.*\.xml|.*\.webmanifest|sw\.js|workbox-.*\.js|_headers)$/;
const PAGEFIND = 'pagefind/pagefind.js';
const NOTICE_STYLES = '_folder/notice.css';
const NOTICE =
  '您看到的可能只是压缩包中的一页：请先把压缩包全部解压，再打开文件夹里的 index.html。Unpack the whole zip first.';
const SCRIPT = /<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g;

/** The site's folder: `base` is the path it was built for, with a slash at both ends. */
export async function folderSite(site: Files, base: string): Promise<Map<string, Uint8Array>> {
  const place = placeOf(site, base);
  const folder = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const [file, bytes] of site) {
    const target = place.standsAt(file);
    if (target === null || !place.files.has(target) || file.endsWith('.js')) continue;
    if (!file.endsWith('.html')) {
      folder.set(target, file.endsWith('.css') ? stylesOf(bytes, file, place) : bytes);
      continue;
    }
    const page = folderPage(textOf(bytes), file, place);
    missing.push(...page.missing.map((path) => `${file} → ${path}`));
    folder.set(target, bytesOf(file === 'index.html' ? withUnpackNotice(page.html) : page.html));
  }
  if (missing.length > 0) throw new Error(`离线文件夹中缺少：\n${missing.join('\n')}`);
  for (const [file, bytes] of await scriptsOf(site, base)) folder.set(file, bytes);
  for (const [file, bytes] of carriers(site)) folder.set(file, bytes);
  return folder.set(NOTICE_STYLES, bytesOf('.folder-notice{display:none}\n'));
}

/**
 * Says what to do where only this page was taken out of the zip: a style sheet hides the notice, and
 * where that is missing the rest of the folder is.
 */
function withUnpackNotice(html: string): string {
  const styles = `<link rel="stylesheet" href="${NOTICE_STYLES}">`;
  return html
    .replace('</head>', () => `${styles}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<p class="folder-notice">${NOTICE}</p>`);
}

function placeOf(site: Files, base: string): Place {
  const standsAt = (file: string) => (LEFT_OUT.test(file) ? null : outsideOfPayload(file));
  const kept = [...site.keys()].filter((file) => !isCarried(file));
  return { base, standsAt, files: new Set(kept.flatMap((file) => standsAt(file) ?? [])) };
}

/** `data/` is what the archive keeps; a page about it is part of the site, and stands beside. */
function outsideOfPayload(file: string): string {
  return file.endsWith('.html') ? file.replace(/^data\//, '_data/') : file;
}

function stylesOf(bytes: Uint8Array, file: string, place: Place): Uint8Array {
  return bytesOf(folderStyles(textOf(bytes), file, place));
}

/** The scripts that pages name, as classic scripts under the same names, and the search engine. */
async function scriptsOf(site: Files, base: string): Promise<[string, Uint8Array][]> {
  const scripts = [...namedScripts(site, base)].sort().map(([file, isModule]) => {
    return isModule ? asClassic(site, file) : entry(file, site.get(file));
  });
  if (site.has(PAGEFIND)) scripts.push(engine(site));
  return Promise.all(scripts);
}

/** Every script that a page loads, with whether it is a module. */
function namedScripts(site: Files, base: string): Map<string, boolean> {
  const named = new Map<string, boolean>();
  for (const [page, bytes] of site) {
    if (!page.endsWith('.html')) continue;
    for (const [tag, source = ''] of textOf(bytes).matchAll(SCRIPT)) {
      const { pathname } = new URL(source, `http://own.invalid${base}${page}`);
      named.set(pathname.slice(base.length), tag.includes('type="module"'));
    }
  }
  return named;
}

async function asClassic(site: Files, file: string): Promise<[string, Uint8Array]> {
  const options = { standsAt: file };
  const script = await classicScript(site, file, options);
  // Only the search's script names the engine, a module that no folder can load.
  const ofSearch = textOf(script).includes(PAGEFIND);
  return [file, ofSearch ? await folderProgram('search.ts', options) : script];
}

function entry(file: string, bytes: Uint8Array = new Uint8Array()): Promise<[string, Uint8Array]> {
  return Promise.resolve([file, bytes]);
}

async function engine(site: Files): Promise<[string, Uint8Array]> {
  const options = { standsAt: '_folder/pagefind.js', globalName: 'folderPagefind' };
  return [options.standsAt, await classicScript(site, PAGEFIND, options)];
}

function isCarried(file: string): boolean {
  return !OPENED.test(file) && !LEFT_OUT.test(file);
}

/** One script for each file of data, so that a page loads only what a query needs. */
function carriers(site: Files): [string, Uint8Array][] {
  return [...site]
    .filter(([file]) => isCarried(file))
    .map(([file, bytes]) => {
      const base64 = Buffer.from(bytes).toString('base64');
      const script = `(window.folderCarried??={})[${JSON.stringify(file)}]="${base64}"\n`;
      return [`_folder/files/${file}.js`, bytesOf(script)];
    });
}

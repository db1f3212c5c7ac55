/** What pages of the site say about the archive, which is made after them: filled in afterwards. */
import { sizeText } from '../site/size.ts';
import { PAYLOAD_MANIFEST, sha256, TAG_MANIFEST } from './bag.ts';
import { bytesOf, textOf } from './files.ts';
import type { Files } from './files.ts';
import { el, text } from './markup.ts';

/** One edition to download. */
export interface Download {
  readonly file: string;
  readonly name: string;
  readonly about: string;
  readonly bytes: Uint8Array;
}

/** Puts markup into the page's `<div data-fill="name">…</div>`; throws when the page has none. */
export function filled(page: Uint8Array, name: string, markup: string): Uint8Array {
  const start = `<div data-fill="${name}">`;
  const place = new RegExp(`${start}(?:(?!</?div\\b)[^])*</div>`);
  const html = textOf(page);
  if (!place.test(html)) throw new Error(`页面上没有 ${start}`);
  return bytesOf(html.replace(place, () => `${start}${markup}</div>`));
}

/** The editions with size, version, date and sum. */
export function downloadsMarkup(
  downloads: readonly Download[],
  version: string,
  date: string | null,
): string {
  const items = downloads.map(({ file, name, about, bytes }) =>
    el(
      'li',
      {},
      el('h2', {}, el('a', { href: file, download: file }, text(name))),
      el('p', {}, text(about)),
      el(
        'dl',
        {},
        ...fact('文件', el('code', {}, text(file))),
        ...fact('大小', sizeText(bytes.length)),
        ...(date === null ? [] : fact('日期', text(date))),
        ...fact('文库版本', text(version)),
        ...fact('SHA-256', el('code', {}, sha256(bytes))),
      ),
    ),
  );
  return el('ul', { class: 'downloads' }, ...items);
}

function fact(name: string, markup: string): string[] {
  return [el('dt', {}, name), el('dd', {}, markup)];
}

/** What is said in place of the editions where the reader has one of them open. */
export const INSIDE = el(
  'p',
  {},
  '您打开的就是离线文件夹：它已经是完整的一份，不需要网络，不必再下载或保存。其他版本（电子书、单文件版）请到网站上取。',
);

/** A file in a table: markup that names it, and what is said of it. */
interface Row {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly date: string | null;
}

/** The documents' own files, as links, with size, date and sum. */
export function documentsMarkup(
  files: readonly { readonly href: string; readonly title: string; readonly bytes: Uint8Array }[],
  date: string | null,
): string {
  const rows = files.map(({ href, title, bytes }) => ({
    name: el('a', { href }, text(title)),
    bytes,
    date,
  }));
  return tableMarkup(rows, date === null ? [] : ['日期']);
}

/** The kept files, by path in the archive, with their sums. */
export function sumsMarkup(payload: Files): string {
  const rows = [...payload].map(([path, bytes]) => ({
    name: el('code', {}, text(`data/${path}`)),
    bytes,
    date: null,
  }));
  return tableMarkup(rows, []);
}

/** The lists of all sums, as links: `hrefOf` gives a list's address by its name. */
export function manifestsMarkup(hrefOf: (name: string) => string): string {
  const lists = [
    { name: PAYLOAD_MANIFEST, about: '：data/ 里的文件，与下表相同' },
    { name: TAG_MANIFEST, about: '：其余文件，网页也在内' },
  ];
  const items = lists.map(({ name, about }) =>
    el('li', {}, el('a', { href: hrefOf(name) }, el('code', {}, name)), text(about)),
  );
  return el('ul', {}, ...items);
}

function tableMarkup(rows: readonly Row[], dates: readonly string[]): string {
  const head = ['文件', '大小', ...dates, 'SHA-256'].map((name) =>
    el('th', { scope: 'col' }, name),
  );
  return el(
    'table',
    { class: 'table stacked sums' },
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', {}, ...rows.map(rowMarkup)),
  );
}

function rowMarkup({ name, bytes, date }: Row): string {
  const cells = [sizeText(bytes.length), ...(date === null ? [] : [text(date)])];
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, name),
    ...cells.map((cell) => el('td', {}, cell)),
    el('td', {}, el('code', {}, sha256(bytes))),
  );
}

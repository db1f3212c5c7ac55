/** What pages of the site say about the archive, which is made after them: filled in afterwards. */
import { sizeText } from '../site/size.ts';
import { sha256 } from './bag.ts';
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

/** Puts markup into the page's `<div data-fill="name"></div>`; throws when the page has none. */
export function filled(page: Uint8Array, name: string, markup: string): Uint8Array {
  const place = `<div data-fill="${name}"></div>`;
  const html = textOf(page);
  if (!html.includes(place)) throw new Error(`页面上没有 ${place}`);
  return bytesOf(html.replace(place, () => place.replace('></div>', `>${markup}</div>`)));
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
        ...fact('文库版本', text(date === null ? version : `${version}，${date}`)),
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

/** The kept files, by path in the archive, with their sums. */
export function sumsMarkup(payload: Files): string {
  const rows = [...payload].map(([path, bytes]) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, el('code', {}, text(`data/${path}`))),
      el('td', {}, sizeText(bytes.length)),
      el('td', {}, el('code', {}, sha256(bytes))),
    ),
  );
  const head = ['文件', '大小', 'SHA-256'].map((name) => el('th', { scope: 'col' }, name));
  return el(
    'table',
    { class: 'sums' },
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', {}, ...rows),
  );
}

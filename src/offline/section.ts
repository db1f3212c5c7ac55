/** The part of the download page where the site can be saved; the archive has none. */
import { el } from '../archive/markup.ts';
import { PROGRAM } from './list.ts';

const ABOUT =
  '把整个网站——全部网页、检索、数据和 Word 文件——存进这个浏览器：没有网络也能打开、检索、对照。适合手机。只在您按下按钮时保存，随时可以删除；下面的离线文件夹、电子书和单文件版，以及每一页给程序用的写法（.md、.txt、.json），不在其中。';

/** Markup for a site published under `base`, with a slash at both ends. */
export function saveMarkup(base: string): string {
  const section = el(
    'section',
    { class: 'save', 'data-save': '', 'aria-labelledby': 'save' },
    el('h2', { id: 'save' }, '保存以供离线'),
    el('p', {}, ABOUT),
    el('p', { 'data-save-state': '', role: 'status' }, '保存需要 JavaScript。'),
    el('progress', { 'data-save-progress': '', hidden: '', 'aria-label': '已保存的部分' }),
    el('p', { 'data-save-count': '' }),
    el('p', { class: 'save-acts' }, ...['start', 'stop', 'remove'].map(button)),
    el('div', { 'data-save-changes': '' }),
  );
  const program = el('script', { src: `${base}${PROGRAM}`, defer: '' });
  // What XML has to write out, a page says with the name alone.
  return `${section}${program}`.replace(/ (hidden|defer)=""/g, ' $1');
}

function button(act: string): string {
  return el('button', { type: 'button', hidden: '', [`data-save-${act}`]: '' });
}

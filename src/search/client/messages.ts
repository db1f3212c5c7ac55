import type { Answer } from '../query/answer.ts';
import type { Note } from '../query/hit.ts';
import { el } from './dom.ts';

/** Characters of a query or term that are repeated in a message. */
const LONG = 20;

/** The number of results in words, as it is shown and read out. */
export function countText(answer: Answer): string {
  const { total, helped, query } = answer;
  if (query.trim() === '') return '';
  const asked = `“${shorten(query)}”`;
  if (total + helped === 0) return `没有条款与${asked}相符。`;
  if (total === 0) return `没有条款含有${asked}；下面 ${helped} 条供参考。`;
  const others = helped > 0 ? `，另有 ${helped} 条供参考` : '';
  return `${total} 条含有${asked}${others}。`;
}

/** How the search went beyond the query as typed; `only` leads to the exact query alone. */
export function noteLines(notes: readonly Note[], only: string): HTMLElement[] {
  return notes.map((note) => el('p', { 'data-note': note.kind }, ...noteText(note, only)));
}

/** Says that nothing else was searched; `all` leads to the query with everything that helps. */
export function onlyNote(all: string): HTMLElement {
  const link = el('a', { href: all, 'data-only': true }, '也查其他写法');
  return el('p', { 'data-note': 'only' }, '只列出了含有原词的条款。', link);
}

function noteText(note: Note, only: string): (Node | string)[] {
  if (note.kind === 'long') return ['检索词很长，只查找了与它完全相同的文字。'];
  const list = listed(note.terms);
  switch (note.kind) {
    case 'also':
      return [`同时搜索了${list}。`, el('a', { href: only, 'data-only': true }, '只查原词')];
    case 'words':
      return [`没有条款含有整句，按其中的词查找：${list}${wordsAside(note)}。`];
    case 'lacking':
      return [`所说的文件里没有${list}，下面是最接近的。`];
    case 'nearest':
      return [`没有找到原词，相近的词：`, ...termLinks(note.terms), '。'];
    case 'pinyin':
      return [`按拼音查找：`, ...termLinks(note.terms), '。'];
  }
}

/** What else became of the words of a query. */
function wordsAside({ also, naming, unused }: Note & { readonly kind: 'words' }): string {
  return [
    also.length > 0 ? `；同时查找了${listed(also)}` : '',
    naming.length > 0 ? `；${listed(naming)}用来认文件` : '',
    unused.length > 0 ? `；没有用上${listed(unused)}` : '',
  ].join('');
}

function listed(terms: readonly string[]): string {
  const shown = terms.slice(0, 8).map((term) => `“${shorten(term)}”`);
  return shown.join('、') + (terms.length > shown.length ? ' 等' : '');
}

/** Links that search for each of the terms. */
function termLinks(terms: readonly string[]): (Node | string)[] {
  return terms
    .slice(0, 8)
    .flatMap((term, at) => [
      ...(at > 0 ? ['、'] : []),
      el('a', { href: `?q=${encodeURIComponent(term)}`, 'data-term': term }, term),
    ]);
}

function shorten(text: string): string {
  const points = [...text.trim()];
  return points.length > LONG ? `${points.slice(0, LONG).join('')}…` : points.join('');
}

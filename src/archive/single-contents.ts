/** The ways into the single-file edition: every document with its contents, the layers, the comparison. */
import type { Library } from '../assemble/assemble.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { contentsOf } from '../site/contents.ts';
import type { ContentsItem } from '../site/contents.ts';
import { shownTitle } from '../site/label.ts';
import { el, text } from './markup.ts';
import { themeAddress } from './single-control.ts';

/** A list of links to all that the file has. */
export function contentsMarkup({ corpus, themes, names }: Library): string {
  const themeLinks = themes.map(({ id, name }) =>
    el('li', {}, el('a', { href: `#${themeAddress(id)}` }, text(name))),
  );
  return el(
    'nav',
    { 'aria-label': '目录' },
    el('ul', {}, ...corpus.documents.map(documentEntry)),
    el(
      'ul',
      {},
      themes.length === 0 ? '' : el('li', {}, link('themes', '主题'), inside('各主题', themeLinks)),
      names.length === 0 ? '' : el('li', {}, link('names', '名称')),
      el(
        'li',
        {},
        link('compare', '对照'),
        el('span', { class: 'scripted' }, '（需要 JavaScript）'),
      ),
    ),
  );
}

function documentEntry(document: PolicyDocument): string {
  const { slug, clauses } = document;
  const items = contentsOf(clauses).map((item) => contentsEntry(item, slug));
  return el('li', {}, link(`${slug}/document`, shownTitle(document)), inside('目录', items));
}

function contentsEntry({ anchor, number, text: words, items }: ContentsItem, slug: string): string {
  const entries = items.map((item) => contentsEntry(item, slug));
  const list = entries.length === 0 ? '' : el('ul', {}, ...entries);
  return el('li', {}, link(`${slug}/${anchor}`, `${number ?? ''}${words}`), list);
}

function link(id: string, words: string): string {
  return el('a', { href: `#${id}` }, text(words));
}

function inside(name: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return el('details', {}, el('summary', {}, name), el('ul', {}, ...items));
}

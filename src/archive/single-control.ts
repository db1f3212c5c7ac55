/** The one control of a clause in the single-file edition: how it is cited, its themes, what is related. */
import { citedDocument } from '../citation/cited.ts';
import { plainCitation } from '../citation/plain.ts';
import { citedPlace } from '../citation/place.ts';
import type { Clause } from '../model/corpus.ts';
import type { Theme } from '../model/layers.ts';
import { clauseLabel } from '../site/label.ts';
import type { Entry, Related } from '../site/library.ts';
import { relatedList } from './edition.ts';
import type { Edition } from './edition.ts';
import { el, text } from './markup.ts';

/** What the control of a clause shows. */
export interface Controlled {
  readonly entry: Entry;
  readonly themes: readonly Theme[];
  readonly related: readonly Related[];
}

/** Complete without a script, which adds copying and comparing. */
export function controlMarkup({ entry, themes, related }: Controlled, edition: Edition): string {
  const { document, clause, path } = entry;
  const place = citedPlace(clause, path);
  const label = clauseLabel(clause, path);
  const count = related.length === 0 ? '引用' : `相关 ${related.length}，引用`;
  return el(
    'details',
    { class: 'tools' },
    el('summary', {}, count, el('span', { class: 'of' }, text(label))),
    el('p', { class: 'cited' }, text(plainCitation({ document: citedDocument(document), place }))),
    themeLinks(themes),
    ...(related.length === 0 ? [] : [relatedList(related, edition)]),
  );
}

/** Whether a clause has a control: whatever can be cited as a place of its document. */
export function hasControl({ kind }: Clause): boolean {
  return kind !== 'title';
}

/** The address of a theme within the file. */
export function themeAddress(id: string): string {
  return `themes/${id}`;
}

function themeLinks(themes: readonly Theme[]): string {
  if (themes.length === 0) return '';
  const links = themes.map(({ id, name }) => el('a', { href: `#${themeAddress(id)}` }, text(name)));
  return el('p', {}, '主题：', links.join('、'));
}

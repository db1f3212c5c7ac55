/** Themes and names at the end of the single-file edition, with the way to every clause. */
import type { Library } from '../assemble/assemble.ts';
import type { Name, Theme } from '../model/layers.ts';
import { clauseLabel, clauseName } from '../site/label.ts';
import type { Entry } from '../site/library.ts';
import { groupNames, mentionsByDocument } from '../site/names.ts';
import { stagesOf } from '../site/themes.ts';
import type { Stage } from '../site/themes.ts';
import { shortTitle } from '../site/words.ts';
import { lineageOf } from '../themes/lineage.ts';
import { el, text } from './markup.ts';
import { themeAddress } from './single-control.ts';

type Entries = ReadonlyMap<string, Entry>;

/** Each theme through the documents in time order; nothing where there are no themes. */
export function themesMarkup(library: Library, entries: Entries): string {
  const { themes } = library;
  if (themes.length === 0) return '';
  return el(
    'section',
    { class: 'layer' },
    el('h2', { id: 'themes' }, '主题'),
    ...themes.map((theme) => themeMarkup(theme, library, entries)),
  );
}

/** Every name with all its places; nothing where there are no names. */
export function namesMarkup({ names }: Library, entries: Entries): string {
  if (names.length === 0) return '';
  const groups = groupNames(names).map((group) => [
    el('h3', {}, text(group.label)),
    ...group.names.map((name) => nameMarkup(name, entries)),
  ]);
  return el('section', { class: 'layer' }, el('h2', { id: 'names' }, '名称'), ...groups.flat());
}

function themeMarkup(theme: Theme, library: Library, entries: Entries): string {
  const { corpus, relations, indicators } = library;
  const documents = new Map(corpus.documents.map((document) => [document.slug, document]));
  const entryOf = (id: string) => known(entries.get(id), id);
  const stages = stagesOf(
    lineageOf(theme, corpus, relations, indicators),
    indicators,
    (slug) => known(documents.get(slug), slug),
    entryOf,
  );
  const speaking = stages.filter(({ passages }) => passages.length > 0);
  const silent = stages.filter(({ passages }) => passages.length === 0);
  return el(
    'section',
    {},
    el('h3', { id: themeAddress(theme.id) }, text(theme.name)),
    ...(theme.description === undefined ? [] : [el('p', {}, text(theme.description))]),
    ...speaking.map(stageMarkup),
    silent.length === 0 ? '' : el('p', {}, '未提及：', text(titles(silent))),
  );
}

function stageMarkup({ document, passages }: Stage): string {
  const items = passages.map(({ entry: { clause, path }, quote }) =>
    el(
      'li',
      {},
      clauseLink(clause.id, clauseName(clause, path, 40)),
      ' ',
      el('q', {}, text(quote)),
    ),
  );
  return el('h4', {}, text(shortTitle(document))) + el('ul', {}, ...items);
}

function titles(stages: readonly Stage[]): string {
  return stages.map(({ document }) => shortTitle(document)).join('、');
}

function nameMarkup(name: Name, entries: Entries): string {
  const others = name.variants.filter((variant) => variant !== name.name);
  const also = others.length === 0 ? '' : el('small', {}, text(`又作 ${others.join('、')}`));
  const documents = mentionsByDocument(name, (id) => known(entries.get(id), id));
  const lines = documents.map(({ document, places }) => {
    const links = places.map(
      ({ entry: { clause, path } }) =>
        [clause.id, clauseLink(clause.id, clauseLabel(clause, path))] as const,
    );
    return el('li', {}, text(shortTitle(document)), ' ', [...new Map(links).values()].join('、'));
  });
  return el(
    'details',
    { class: 'name' },
    el('summary', { id: `names/${name.id}` }, text(name.name), ' ', also),
    el('ul', {}, ...lines),
  );
}

function clauseLink(id: string, words: string): string {
  return el('a', { href: `#${id}` }, text(words));
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`文库中没有 ${name}`);
  return value;
}

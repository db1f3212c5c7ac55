import type { DocRow, RecordRow, StartData } from '../data.ts';
import { clauseId } from '../query/library.ts';
import type { Library } from '../query/library.ts';
import { excerpt } from '../query/excerpt.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Hit, Match } from '../query/hit.ts';
import { el } from './dom.ts';
import type { Surroundings } from './surroundings.ts';

/** What a hit is called beside the result; a plain exact hit needs no word. */
const LABELS: Readonly<Record<Match, string>> = {
  exact: '',
  all: '含全部词',
  variant: '同义或异写',
  fuzzy: '部分匹配',
  pinyin: '按拼音',
  near: '相近词',
  address: '按编号找到',
};
/** Marks that a link carries at most. */
const CARRIED = 6;

/** The list item of a hit, its excerpt still to come. */
export function resultItem(library: Library, hit: Hit, surroundings: Surroundings): HTMLLIElement {
  const { data } = library;
  const row = data.records[hit.record];
  const doc = row && data.docs[row.doc];
  if (!row || !doc) return el('li');
  const anchor = hit.anchor ?? row.anchor;
  const id = hit.anchor === undefined ? clauseId(data, hit.record) : `${doc.slug}/${hit.anchor}`;
  const href = surroundings.href(doc.slug, anchor, hit.marks.slice(0, CARRIED));
  const label = LABELS[hit.match];
  return el(
    'li',
    { 'data-clause': id, 'data-match': hit.match },
    el('h2', {}, el('a', { href }, ...titleParts(hit, row, doc))),
    el(
      'p',
      { class: 'where' },
      ...(label === '' ? [] : [el('span', { class: 'match' }, label), ' ']),
      whereText(data, row, doc, hit.document === true),
      ...(doc.status === 'draft' ? [' ', el('span', { class: 'draft' }, '征求意见稿')] : []),
    ),
    el('p', { class: 'excerpt' }),
  );
}

function titleParts(hit: Hit, row: RecordRow, doc: DocRow): (Node | string)[] {
  if (hit.document === true) return [documentTitle(doc)];
  return row.number === '' ? [row.title] : [el('span', { class: 'number' }, row.number), row.title];
}

/** A title that the editors supplied stands in ［］. */
export function documentTitle(doc: DocRow): string {
  return doc.supplied ? `［${doc.title}］` : doc.title;
}

/** Document, year and the headings the clause stands under. */
function whereText(data: StartData, row: RecordRow, doc: DocRow, whole: boolean): string {
  const year = doc.year?.toString() ?? doc.period?.join('—') ?? '年份未注明';
  if (whole) return `文件 · ${year}`;
  const path: string[] = [];
  for (let at = row.place; at >= 0; at = data.places[at]?.up ?? -1) {
    path.unshift(data.places[at]?.label ?? '');
  }
  return [documentTitle(doc), year, ...path].join(' · ');
}

/** Puts the excerpt of a hit into its item. */
export async function fillExcerpt(library: Library, hit: Hit, item: HTMLElement): Promise<void> {
  const [text] = await library.texts([hit.record]);
  const place = item.querySelector('.excerpt');
  if (!text || !place) return;
  place.replaceChildren(...excerpt(text.ranges, hit.marks, library.traditional).map(piece));
}

function piece({ text, marked }: Piece): Node | string {
  return marked ? el('mark', {}, text) : text;
}

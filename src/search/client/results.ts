import type { DocRow, RecordRow } from '../data.ts';
import { clauseId } from '../query/library.ts';
import type { Library, RecordText } from '../query/library.ts';
import { excerpt } from '../query/excerpt.ts';
import type { Piece } from '../query/excerpt.ts';
import type { Hit, Match } from '../query/hit.ts';
import { typeset, typesetParts } from '../../typeset/nodes.ts';
import { el, need } from './dom.ts';
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
/** The anchor of a printed title. */
const TITLE = 'title';
/** Marks that a link carries at most. */
const CARRIED = 6;

/** The list item of a hit, complete when its text is at hand, else to be filled when that is. */
export function resultItem(library: Library, hit: Hit, surroundings: Surroundings): HTMLLIElement {
  const { data } = library;
  const row = data.records.at(hit.record);
  const doc = row && data.docs[row.doc];
  if (!row || !doc) return el('li');
  const anchor = hit.anchor ?? row.anchor;
  const id = hit.anchor === undefined ? clauseId(data, hit.record) : `${doc.slug}/${hit.anchor}`;
  const href = surroundings.href(doc.slug, anchor, hit.marks.slice(0, CARRIED));
  const label = hit.document === true ? '按名称找到' : LABELS[hit.match];
  const text = library.atHand(hit.record);
  const whole = isWhole(hit, row);
  return el(
    'li',
    { 'data-clause': id, 'data-match': hit.match },
    el('h2', {}, el('a', { href }, ...titleParts(whole, text, doc))),
    el(
      'p',
      { class: 'where' },
      ...(label === '' ? [] : [el('span', { class: 'match' }, label), ' ']),
      el('span', { class: 'place' }, ...typeset(whereText(doc, text, whole))),
      ...(doc.status === 'draft' ? [' ', el('span', { class: 'draft' }, '征求意见稿')] : []),
    ),
    el('p', { class: 'excerpt' }),
  );
}

/** True where the document is meant: by name, or because the clause is its printed title. */
function isWhole(hit: Hit, row: RecordRow): boolean {
  return hit.document === true || row.anchor === TITLE;
}

function titleParts(whole: boolean, text: RecordText | null, doc: DocRow): (Node | string)[] {
  if (whole || text === null) return typeset(documentTitle(doc));
  const { number, title } = text;
  const words = typeset(title);
  return number === '' ? words : [el('span', { class: 'number' }, number), ...words];
}

/** A title that the editors supplied stands in ［］. */
export function documentTitle(doc: DocRow): string {
  return doc.supplied ? `［${doc.title}］` : doc.title;
}

/** Document, year and the headings the clause stands under. */
function whereText(doc: DocRow, text: RecordText | null, whole: boolean): string {
  const year = doc.year?.toString() ?? doc.period?.join('—') ?? '年份未注明';
  return whole ? `文件 · ${year}` : [documentTitle(doc), year, ...(text?.path ?? [])].join(' · ');
}

/**
 * Puts what only the text tells into the item of a hit: what the clause is called, where it stands,
 * the excerpt. Rejects when the text cannot be had, or does not hold what the index says it does.
 */
export async function fillItem(library: Library, hit: Hit, item: HTMLElement): Promise<void> {
  const { data, traditional } = library;
  const text = library.atHand(hit.record) ?? (await library.texts([hit.record]))[0];
  const row = data.records.at(hit.record);
  const doc = row && data.docs[row.doc];
  if (!text || !row || !doc) return;
  if (hit.match === 'exact' && !hit.marks.every((mark) => text.folded.includes(mark)))
    throw new Error('索引与条款全文不符');
  const whole = isWhole(hit, row);
  need(item, 'h2 > a').replaceChildren(...titleParts(whole, text, doc));
  need(item, '.place').replaceChildren(...typeset(whereText(doc, text, whole)));
  need(item, '.excerpt').replaceChildren(...pieces(excerpt(text.ranges, hit.marks, traditional)));
}

function pieces(shown: readonly Piece[]): (Node | string)[] {
  return typesetParts(shown.map(({ text }) => text)).flatMap((nodes, i) =>
    shown[i]?.marked ? [el('mark', {}, ...nodes)] : nodes,
  );
}

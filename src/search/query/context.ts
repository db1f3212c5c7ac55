import type { DocRow, StartData } from '../data.ts';
import { fold } from '../fold.ts';

/** How much a query names each document, and which of its words do. */
export interface Context {
  /** 0 for a document that the query says nothing of. */
  readonly weights: readonly number[];
  /** Words that name documents: for each document, true where the word says nothing of its clauses. */
  readonly words: ReadonlyMap<string, readonly boolean[]>;
}

const YEAR = /(?:19|20)\d{2}(?:-(?:19|20)\d{2})?/gu;
const DRAFT = /征求意见稿|草案|草稿/u;

/** Reads years, places and words of titles in a folded query as naming documents. */
export function contextOf(data: StartData, folded: string, tokens: readonly string[]): Context {
  const words = new Map<string, readonly boolean[]>();
  const weights = data.docs.map(() => 0);
  const add = (word: string, points: readonly number[], naming = points.map(() => true)) => {
    const named = points.filter((point) => point > 0).length;
    if (named === 0 || named === points.length) return;
    words.set(word, naming);
    points.forEach((point, doc) => {
      weights[doc] = (weights[doc] ?? 0) + point * Math.log((points.length + 1) / named);
    });
  };
  for (const [year] of folded.matchAll(YEAR))
    add(
      year,
      data.docs.map((doc) => yearPoints(doc, year)),
      data.docs.map((doc) => isOnlyYear(doc, year)),
    );
  for (const place of placesIn(data, folded)) {
    add(
      place,
      data.docs.map((doc) => (placeNames(doc).includes(place) ? 1 : 0)),
    );
  }
  for (const token of tokens) {
    if (token.length < 2 || words.has(token) || /^\d/u.test(token)) continue;
    add(
      token,
      data.docs.map((doc) => (fold(doc.title).includes(token) ? 0.5 : 0)),
    );
  }
  if (DRAFT.test(folded))
    add(
      '征求意见稿',
      data.docs.map((doc) => (doc.status === 'draft' ? 1 : 0)),
    );
  return { weights, words };
}

/** The document's own year counts most, then an end of its period, then a year its title names. */
function yearPoints(doc: DocRow, year: string): number {
  const [from, to] = doc.period ?? [0, 0];
  if (String(doc.year) === year || doc.period?.join('-') === year) return 1;
  if (year === String(from) || year === String(to)) return 0.8;
  if (fold(doc.title).includes(`${year}年`)) return 0.7;
  return Number(year) > from && Number(year) < to ? 0.4 : 0;
}

/** True for the one year that a document is about: in others, clauses speak of this one or another. */
function isOnlyYear(doc: DocRow, year: string): boolean {
  const named = new Set(fold(doc.title).match(/(?:19|20)\d{2}(?=年)/gu));
  return doc.period?.join('-') === year || (String(doc.year) === year && named.size < 2);
}

/** A place as a whole and its last part, with and without the word for what it is (市, 区). */
export function placeNames(doc: DocRow): string[] {
  if (doc.place === null) return [];
  const place = fold(doc.place);
  const last = /[^省市]+[市县区旗省]$/u.exec(place)?.[0] ?? place;
  return [place, last, last.replace(/[省市县区旗]$/u, '')].filter((name) => name.length > 1);
}

/** The longest name of every place that the query names. */
function placesIn(data: StartData, folded: string): string[] {
  const names = data.docs.flatMap((doc) => placeNames(doc).filter((name) => folded.includes(name)));
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
  return sorted.filter((name, at) => !sorted.slice(0, at).some((longer) => longer.includes(name)));
}

/** What a document is called at the start of an address: 2024, 2023-2027, its title or part of it. */
import type { DocRow, StartData } from '../data.ts';
import { fold } from '../fold.ts';
import { placeNames } from './context.ts';

/** A title's kind of document, years and the mark of a draft after it aside. */
const KIND =
  /(?:决定|要点|思路|方案|意见|办法|条例|规划|通知|法)(?=(?:(?:19|20)\d{2}(?:年|(?=(?:19|20)\d{2})))*(?:征求意见稿)?$)/u;
/** What may stand between a document's name and an item's. */
const BETWEEN = /^[\s,，:：、/#的-]+/u;
/** Characters that a piece of an abbreviated title has at least. */
const PIECE = 2;

/** The start of a query read as naming documents, and what follows. */
export interface Reading {
  readonly docs: readonly number[];
  readonly rest: string;
}

/** A title without marks. */
export function bare(title: string): string {
  return title.replace(/[\p{P}\p{S}]/gu, '');
}

/** What the documents are called, worked out once for a library. */
interface Called {
  /** Folded titles without marks. */
  readonly titles: readonly string[];
  readonly byName: ReadonlyMap<string, readonly number[]>;
}
const calledKnown = new WeakMap<StartData, Called>();

function calledOf(data: StartData): Called {
  const known = calledKnown.get(data);
  if (known) return known;
  const byName = new Map<string, number[]>();
  data.docs.forEach((row, doc) => {
    for (const name of namesOf(row)) {
      const docs = byName.get(name);
      if (docs) docs.push(doc);
      else byName.set(name, [doc]);
    }
  });
  const made = { titles: data.docs.map(({ title }) => bare(fold(title))), byName };
  calledKnown.set(data, made);
  return made;
}

/** The documents' titles, folded and without marks. */
export function bareTitles(data: StartData): readonly string[] {
  return calledOf(data).titles;
}

/** Ways to read the start of a folded query as a document's name, longest name first. */
export function readings(data: StartData, folded: string): Reading[] {
  return [...calledOf(data).byName]
    .filter(([name]) => folded.startsWith(name) && folded.length > name.length)
    .sort(([a], [b]) => b.length - a.length)
    .map(([name, docs]) => ({ docs, rest: after(folded, name.length) }));
}

/** The longest start of a folded query that abbreviates titles: 创新区决定 for 关于建设创新区的决定. */
export function abbreviations(data: StartData, folded: string, names: (rest: string) => boolean) {
  const titles = bareTitles(data);
  for (let length = folded.length - 1; length >= PIECE; length--) {
    const rest = after(folded, length);
    const short = bare(folded.slice(0, length));
    // 工作要点 9: a number alone is an item where the kind of document stands before it.
    if (!names(rest) && !(/^\d{1,2}$/u.test(rest) && namesKind(short))) continue;
    const docs = titles.flatMap((title, doc) => (abbreviates(short, title) ? [doc] : []));
    if (docs.length > 0) return [{ docs, rest }];
  }
  return [];
}

/** True when `short` is made of pieces of `title`, in whatever order. */
export function abbreviates(short: string, title: string): boolean {
  if (short === '') return true;
  for (let length = short.length; length >= PIECE; length--) {
    const piece = short.slice(0, length);
    if (!title.includes(piece)) continue;
    if (abbreviates(short.slice(length), title.replace(piece, ' '))) return true;
  }
  return false;
}

function after(folded: string, length: number): string {
  return folded.slice(length).replace(BETWEEN, '');
}

/** True when a title, or a short form of one, ends with what kind of document it is. */
export function namesKind(title: string): boolean {
  return KIND.test(title);
}

/** Slug, title, year, period, place, kind, and combinations that readers use. */
function namesOf(row: DocRow): string[] {
  const title = bare(fold(row.title));
  const years = row.year === null ? [] : [String(row.year), `${String(row.year)}年`];
  const period = row.period?.join('-');
  const places = placeNames(row);
  const kind = KIND.exec(title)?.[0];
  const kinds = kind === undefined ? [] : [kind];
  return [
    ...new Set([
      row.slug,
      fold(row.title),
      title,
      ...years,
      ...(period === undefined ? [] : [period, `${period}年`]),
      ...places,
      ...places.flatMap((place) => years.flatMap((year) => [place + year, year + place])),
      ...kinds,
      ...kinds.flatMap((of) => years.map((year) => year + of)),
      ...(row.status === 'draft' ? ['征求意见稿'] : []),
    ]),
  ];
}

/**
 * Addresses that a reader types: a clause's id or link, a document and the number of an item in it
 * (2024 第19项, 2023-2027 三（二）), a document's title.
 */
import { parseHanNumeral } from '../../model/numerals.ts';
import type { StartData } from '../data.ts';
import { fold } from '../fold.ts';
import type { CharMap } from '../fold.ts';
import {
  abbreviates,
  abbreviations,
  bare,
  bareTitles,
  namesKind,
  readings,
} from './document-names.ts';
import { recordsOfDoc } from './doc-records.ts';
import type { Reading } from './document-names.ts';
import type { Hit } from './hit.ts';
import { numbered } from './part-names.ts';
import type { PartName } from './part-names.ts';
import { yearOf } from './rank.ts';
import { otherWordings } from './synonyms.ts';

/** `slug/anchor`, `slug/#anchor`, with whatever stands before it in a link. */
const LINK =
  /(?:^|\/)([a-z0-9][a-z0-9-]*)(?:\/index\.html)?\/?(?:\?[^#]*)?[#/]#?([a-z][a-z0-9-]*?)(?:-s\d+)?\/?$/u;
const HAN = '[一二三四五六七八九十百]+';
const COUNT = `(?:${HAN}|\\d{1,3})`;

const GOALS = '(?:工作|发展|主要|总体|预期)?目标';
const PARTS = Array.from({ length: 20 }, (_, at) => at + 1);

/** Ways to name an item, with the anchors it may have (see `Wanted`). Folded, without white space. */
const ITEMS: readonly (readonly [RegExp, (numbers: readonly number[]) => string[]])[] = [
  [
    new RegExp(`^第?(${COUNT})(?:项|条|号|个?任务|点)?第(${COUNT})(?:段|款|自然段)$`, 'u'),
    // What is one paragraph has no place of its own for it.
    ([n, k]) => [
      ...[`task-${n}-${k}`, `article-${n}-p${k}`],
      ...(k === 1 ? [`task-${n}`, `article-${n}`] : []),
    ],
  ],
  [new RegExp(`^(\\d{1,3})[-.](\\d{1,2})$`, 'u'), ([n, k]) => [`task-${n}-${k}`, `sec-${n}-${k}`]],
  [
    new RegExp(`^第?(${COUNT})部分第?(?:[(](${COUNT})[)](?:节|小节)?|(${COUNT})小?节)$`, 'u'),
    ([n, m]) => [`part-${n}-sec-${m}`, `part-${n}-task-${m}`, `part-${n}>task-${m}!`],
  ],
  [
    new RegExp(`^第?(${COUNT})部分第?(${COUNT})$`, 'u'),
    ([n, m]) => [`part-${n}-sec-${m}`, `part-${n}-task-${m}`, `part-${n}>task-${m}`],
  ],
  [
    new RegExp(`^第?(${COUNT})部分第?(${COUNT})(?:[项条点号]|个?任务)$`, 'u'),
    ([n, m]) => [`part-${n}-task-${m}`, `part-${n}>task-${m}`, `part-${n}-sec-${m}`],
  ],
  [new RegExp(`^第?(${COUNT})[、.]?[(](${COUNT})[)]$`, 'u'), ([n, m]) => [`part-${n}-sec-${m}`]],
  [
    new RegExp(`^(${HAN})、第?(\\d{1,3})[.、项条]?$`, 'u'),
    ([n, k]) => [`part-${n}-task-${k}`, `task-${n}-${k}`, `task-${k}`],
  ],
  // A section without its part: that of the first part that has one.
  [
    new RegExp(`^[(](${COUNT})[)]$`, 'u'),
    ([m]) => [...PARTS.map((n) => `part-${n}-sec-${m}`), `task-${m}!`],
  ],
  [new RegExp(`^第(${COUNT})(?:部分|大部分)$`, 'u'), ([n]) => [`part-${n}`]],
  [new RegExp(`^第(${COUNT})章$`, 'u'), ([n]) => [`chapter-${n}`]],
  [new RegExp(`^第(${COUNT})条$`, 'u'), ([n]) => [`article-${n}`, `task-${n}`]],
  [new RegExp(`^(${HAN})、?$`, 'u'), ([n]) => [`part-${n}`]],
  [
    new RegExp(`^${GOALS}[,的]?第?[(]?(${COUNT})[)]?[项条个点]?$|^第(${COUNT})个?${GOALS}$`, 'u'),
    ([n]) => [`goal-${n}`],
  ],
  [
    new RegExp(`^(?:第|任务第?|task-?)?(${COUNT})[项号点条]?(?:个?任务)?[.、]?$`, 'u'),
    ([n]) => [`task-${n}`],
  ],
];

/** Every name of an item has a numeral, or is an anchor. */
const NUMERAL = /[\d一二三四五六七八九十百]|[a-z]-[a-z]/u;

/** Characters of a title, marks aside, by which it is known. */
const TITLE = 5;

/** A name of more documents than these names none of them. */
const FEW = 2;

/** How the name of an item ends where no document is named before it. */
const UNIT = /(?:[项条款段章节号]|部分|任务|目标|[)]|^task-\d+)$/u;

/** The clauses or documents that a query names, best first; none when it is no address. */
export function addressHits(
  data: StartData,
  typed: string,
  traditional: CharMap,
  parts: readonly PartName[] = [],
): Hit[] {
  const query = typed.trim();
  if (query === '' || query.length > 120) return [];
  const link = linkHits(data, query);
  if (link.length > 0) return link;
  const folded = fold(query, traditional);
  const spellings = [folded, ...otherWordings(folded, data.synonyms, traditional)];
  for (const spelling of spellings) {
    const items = itemHits(data, spelling, parts);
    const hits = items.length > 0 ? items : titleHits(data, spelling);
    if (hits.length > 0) return hits;
  }
  return [];
}

function linkHits(data: StartData, query: string): Hit[] {
  const match = LINK.exec(fold(query));
  const slug = match?.[1] ?? fold(query).replace(/^.*\/(?=.)|\/$/gu, '');
  const doc = data.docs.findIndex((row) => row.slug === slug);
  if (doc === -1) return [];
  return match?.[2] === undefined ? documentHit(data, doc) : clauseHit(data, doc, match[2]);
}

function documentHit(data: StartData, doc: number): Hit[] {
  const [from, end] = recordsOfDoc(data, doc);
  return from === end ? [] : [{ record: from, match: 'address', marks: [], document: true }];
}

/** The clause that is wanted: its record, or the first record below it. */
function clauseHit(data: StartData, doc: number, wanted: string): Hit[] {
  const { anchor, part, against } = wantedIn(wanted);
  if (firstWith(data, doc, against) !== -1) return [];
  const hits = anywhere(data, doc, anchor);
  return hits.filter(({ record }) => part === undefined || partOf(data, record) === part);
}

/** An anchor that a name may have, and where it has it. */
export interface Wanted {
  readonly anchor: string;
  /** The part it has to stand in; undefined for any. */
  readonly part: string | undefined;
  /** True for an anchor beside which the name is that of something else. */
  readonly against: (anchor: string) => boolean;
}

/**
 * What one of `itemAnchors` says: `part-2>task-3` is task-3 where it stands in part-2, and with a `!`
 * behind it only where there are no sections: a numeral in brackets is theirs.
 */
export function wantedIn(written: string): Wanted {
  const [anchor = '', part] = written.replace('!', '').split('>').reverse();
  const section = part === undefined ? /(?:^|-)sec-/u : new RegExp(`^${part}-sec-`, 'u');
  return { anchor, part, against: (other) => written.endsWith('!') && section.test(other) };
}

/** The part that a record stands in: the one named last before it. */
function partOf(data: StartData, record: number): string | null {
  for (let at = record; ; at--) {
    const anchor = data.records.at(at)?.anchor;
    if (anchor === undefined || at < 0) return null;
    const part = /^part-\d+/u.exec(anchor)?.[0];
    if (part !== undefined) return part;
  }
}

function anywhere(data: StartData, doc: number, anchor: string): Hit[] {
  const own = firstWith(data, doc, (of) => of === anchor);
  if (own !== -1) return [{ record: own, match: 'address', marks: [] }];
  const below = firstWith(data, doc, (of) => of.startsWith(`${anchor}-`));
  return below === -1 ? [] : [{ record: below, match: 'address', marks: [], anchor }];
}

/** The first record of a document whose anchor passes, or -1. */
function firstWith(data: StartData, doc: number, passes: (anchor: string) => boolean): number {
  const [from, end] = recordsOfDoc(data, doc);
  for (let record = from; record < end; record++)
    if (passes(data.records.at(record)?.anchor ?? '')) return record;
  return -1;
}

/** Documents whose title the query is, or most of it; failing these, those it abbreviates. */
function titleHits(data: StartData, folded: string): Hit[] {
  if (folded.length < TITLE) return [];
  const asked = bare(folded);
  if (asked.length < TITLE) return [];
  const titles = bareTitles(data);
  const whole = titles.flatMap((title, doc) => {
    const most = title.includes(asked) && asked.length >= title.length * 0.55;
    return most || (asked.includes(title) && title.length >= TITLE) ? documentHit(data, doc) : [];
  });
  if (whole.length > 0 || !namesKind(asked)) return whole;
  return titles.flatMap((title, doc) =>
    abbreviates(asked, title)
      ? documentHit(data, doc).map((hit) => ({ ...hit, guessed: true }))
      : [],
  );
}

/**
 * 2024 第19项: a name of a document followed by a name of an item; or an item alone, which is
 * looked for in every document, youngest first.
 */
function itemHits(data: StartData, folded: string, parts: readonly PartName[]): Hit[] {
  if (!NUMERAL.test(folded)) return [];
  const alone = UNIT.test(folded) && isItem(folded) ? [{ docs: byYear(data), rest: folded }] : [];
  let lacking: Reading | null = null;
  const inPart = (rest: string) => parts.some(({ doc }) => isItem(numbered(rest, doc, parts)));
  for (const { docs, rest } of [
    ...readings(data, folded),
    ...abbreviations(data, folded, (rest) => isItem(rest) || inPart(rest)),
    ...alone,
    ...(inPart(folded) ? [{ docs: byYear(data), rest: folded }] : []),
  ]) {
    const hits = docs.flatMap((doc) =>
      itemAnchors(numbered(rest, doc, parts))
        .flatMap((anchor) => clauseHit(data, doc, anchor))
        .slice(0, 1),
    );
    if (hits.length > 0) return hits;
    if (docs.length <= FEW && isItem(rest)) lacking = { docs, rest };
  }
  return lackingHits(data, lacking, parts);
}

/** The paragraph named last in the name of an item. */
const PARAGRAPH = new RegExp(`第${COUNT}(?:段|款|自然段)$`, 'u');

/** What is named, less what it does not have: the item without such a paragraph, else the document. */
function lackingHits(data: StartData, lacking: Reading | null, parts: readonly PartName[]): Hit[] {
  if (!lacking) return [];
  const item = lacking.rest.replace(PARAGRAPH, '');
  const hits = lacking.docs.flatMap((doc) => {
    const anchors = item === lacking.rest ? [] : itemAnchors(numbered(item, doc, parts));
    const whole = anchors.flatMap((anchor) => clauseHit(data, doc, anchor)).slice(0, 1);
    return whole.length > 0 ? whole : documentHit(data, doc);
  });
  return hits.map((hit) => ({ ...hit, lacking: lacking.rest }));
}

/** Starts of an item's name that say which kind it is. */
const KIND_FIRST = new RegExp(`^(?:task-?|goal-?|任务|${GOALS})(?:\\d|${HAN})`, 'u');

/** True for what can only be the name of an item: 第19项, 三（二）, 任务19; not for a number. */
function isItem(rest: string): boolean {
  return (/[第(]/u.test(rest) || KIND_FIRST.test(rest)) && itemAnchors(rest).length > 0;
}

function byYear(data: StartData): number[] {
  const years = data.docs.map((_, doc) => yearOf(data, doc) ?? -Infinity);
  return [...years.keys()].sort((a, b) => (years[b] ?? 0) - (years[a] ?? 0) || a - b);
}

/**
 * Anchors that a name of an item may have (第19项, 19, 三（二）, task-19), folded, the likeliest first, each
 * as `wantedIn` reads it; none when it is no name.
 */
export function itemAnchors(rest: string): string[] {
  const named = ITEMS.flatMap(([pattern, anchors]) => {
    const match = pattern.exec(rest);
    if (!match) return [];
    const groups: (string | undefined)[] = match.slice(1);
    return anchors(groups.flatMap((text) => (text === undefined ? [] : [valueOf(text)])));
  });
  if (named.length > 0) return [...new Set(named)];
  return /^[a-z]+-[a-z0-9-]+$/u.test(rest) ? [rest] : [];
}

function valueOf(numeral: string): number {
  return /^\d+$/u.test(numeral) ? Number(numeral) : (parseHanNumeral(numeral) ?? 0);
}

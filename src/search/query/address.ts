/**
 * Addresses that a reader types: a clause's id or link, a document and the number of an item in it
 * (2024 第19项, 2023-2027 三（二）), a document's title.
 */
import { parseHanNumeral } from '../../model/numerals.ts';
import type { DocRow, StartData } from '../data.ts';
import { fold } from '../fold.ts';
import { placeNames } from './context.ts';
import type { Hit } from './hit.ts';

/** `slug/anchor`, `slug/#anchor`, with whatever stands before it in a link. */
const LINK =
  /(?:^|\/)([a-z0-9][a-z0-9-]*)(?:\/index\.html)?\/?(?:\?[^#]*)?[#/]#?([a-z][a-z0-9-]*?)(?:-s\d+)?\/?$/u;
const HAN = '[一二三四五六七八九十百]+';
const COUNT = `(?:${HAN}|\\d{1,3})`;

/** Ways to name an item, with the anchors it may have. Folded, without white space. */
const ITEMS: readonly (readonly [RegExp, (numbers: readonly number[]) => string[]])[] = [
  [
    new RegExp(`^第?(${COUNT})(?:项|条|号|个?任务|点)?第(${COUNT})(?:段|款|自然段)$`, 'u'),
    ([n, k]) => [`task-${n}-${k}`, `article-${n}-p${k}`],
  ],
  [new RegExp(`^(\\d{1,3})[-.](\\d{1,2})$`, 'u'), ([n, k]) => [`task-${n}-${k}`, `sec-${n}-${k}`]],
  [
    new RegExp(`^第?(${COUNT})部分第?[(]?(${COUNT})[)]?(?:节|小节)?$`, 'u'),
    ([n, m]) => [`part-${n}-sec-${m}`],
  ],
  [new RegExp(`^第?(${COUNT})[、.]?[(](${COUNT})[)]$`, 'u'), ([n, m]) => [`part-${n}-sec-${m}`]],
  [new RegExp(`^第(${COUNT})(?:部分|大部分)$`, 'u'), ([n]) => [`part-${n}`]],
  [new RegExp(`^第(${COUNT})章$`, 'u'), ([n]) => [`chapter-${n}`]],
  [new RegExp(`^第(${COUNT})条$`, 'u'), ([n]) => [`article-${n}`, `task-${n}`]],
  [new RegExp(`^(${HAN})、?$`, 'u'), ([n]) => [`part-${n}`]],
  [new RegExp(`^目标(${COUNT})$|^第(${COUNT})个?目标$`, 'u'), ([n]) => [`goal-${n}`]],
  [
    new RegExp(`^(?:第|任务|task-?)?(${COUNT})(?:项|号|点|个?任务)?[.、]?$`, 'u'),
    ([n]) => [`task-${n}`],
  ],
];

/** The clauses or documents that a query names, best first; none when it is no address. */
export function addressHits(data: StartData, typed: string): Hit[] {
  const query = typed.trim();
  if (query === '' || query.length > 120) return [];
  const link = linkHits(data, query);
  if (link.length > 0) return link;
  const titled = titleHits(data, fold(query));
  return titled.length > 0 ? titled : itemHits(data, fold(query));
}

function linkHits(data: StartData, query: string): Hit[] {
  const match = LINK.exec(fold(query));
  const slug = match?.[1] ?? fold(query).replace(/^.*\/(?=.)|\/$/gu, '');
  const doc = data.docs.findIndex((row) => row.slug === slug);
  if (doc === -1) return [];
  return match?.[2] === undefined ? documentHit(data, doc) : clauseHit(data, doc, match[2]);
}

function documentHit(data: StartData, doc: number): Hit[] {
  const record = data.records.findIndex((row) => row.doc === doc);
  return record === -1 ? [] : [{ record, match: 'address', marks: [], document: true }];
}

/** The clause with this anchor: its record, or the first record below it. */
function clauseHit(data: StartData, doc: number, anchor: string): Hit[] {
  const own = data.records.findIndex((row) => row.doc === doc && row.anchor === anchor);
  if (own !== -1) return [{ record: own, match: 'address', marks: [] }];
  const below = data.records.findIndex(
    (row) => row.doc === doc && row.anchor.startsWith(`${anchor}-`),
  );
  return below === -1 ? [] : [{ record: below, match: 'address', marks: [], anchor }];
}

/** Documents whose title the query is, or most of it. */
function titleHits(data: StartData, folded: string): Hit[] {
  const asked = bare(folded);
  if (asked.length < 6) return [];
  return data.docs.flatMap((row, doc) => {
    const title = bare(fold(row.title));
    const near = title.includes(asked) && asked.length >= title.length * 0.55;
    return near || (asked.includes(title) && title.length >= 6) ? documentHit(data, doc) : [];
  });
}

function bare(title: string): string {
  return title.replace(/[\p{P}\p{S}]/gu, '');
}

/** 2024 第19项: a name of a document followed by a name of an item. */
function itemHits(data: StartData, folded: string): Hit[] {
  for (const { docs, rest } of readings(data, folded)) {
    const anchors = itemAnchors(rest);
    const hits = docs.flatMap((doc) =>
      anchors.flatMap((anchor) => clauseHit(data, doc, anchor)).slice(0, 1),
    );
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Ways to read the start of a query as the name of documents, longest name first. */
function readings(data: StartData, folded: string): { docs: number[]; rest: string }[] {
  const byName = new Map<string, number[]>();
  data.docs.forEach((row, doc) => {
    for (const name of namesOf(row)) byName.set(name, [...(byName.get(name) ?? []), doc]);
  });
  return [...byName]
    .filter(([name]) => folded.startsWith(name) && folded.length > name.length)
    .sort(([a], [b]) => b.length - a.length)
    .map(([name, docs]) => ({
      docs,
      rest: folded.slice(name.length).replace(/^[\s,，:：/#-]+/u, ''),
    }));
}

/** What a document is called at the start of an address: slug, title, year, period, parts of them. */
export function namesOf(row: DocRow): string[] {
  const title = bare(fold(row.title));
  const names = [row.slug, fold(row.title), title];
  if (row.year !== null) names.push(`${String(row.year)}年`, String(row.year));
  if (row.period) names.push(row.period.join('-'), `${row.period.join('-')}年`);
  for (const place of placeNames(row)) {
    names.push(place);
    if (row.year !== null) names.push(`${place}${row.year}`, `${place}${row.year}年`);
  }
  const kind = /(?:决定|要点|思路|方案|意见|办法|条例|规划|通知|法)$/u.exec(
    title.replace(/征求意见稿$/u, ''),
  )?.[0];
  if (kind !== undefined)
    names.push(
      kind,
      ...(row.year === null ? [] : [`${String(row.year)}${kind}`, `${String(row.year)}年${kind}`]),
    );
  return [...new Set(names)];
}

/** Anchors that a name of an item may have (第19项, 19, 三（二）, task-19), folded; none when it is no name. */
export function itemAnchors(rest: string): string[] {
  for (const [pattern, anchors] of ITEMS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const groups: (string | undefined)[] = match.slice(1);
    const numbers = groups.flatMap((text) => (text === undefined ? [] : [valueOf(text)]));
    return anchors(numbers);
  }
  return /^[a-z]+-[a-z0-9-]+$/u.test(rest) ? [rest] : [];
}

function valueOf(numeral: string): number {
  return /^\d+$/u.test(numeral) ? Number(numeral) : (parseHanNumeral(numeral) ?? 0);
}

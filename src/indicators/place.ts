import type { Noun } from './measured.ts';
import { segmentOf, segmentsBefore, type Passage } from './passage.ts';
import { LEAD, SCOPES } from './words.ts';

/** A place that editors know: what it is called here, and what texts call it. */
export interface KnownPlace {
  readonly name: string;
  readonly names: readonly string[];
}

/** The document's own place, null where it names none, and the places that editors know. */
export interface Places {
  readonly whole: string | null;
  readonly places: readonly KnownPlace[];
}

/** What tells of a figure's place besides its noun. */
export interface Around {
  readonly passage: Passage;
  readonly at: number;
  /** The figures before it in its sentence. */
  readonly before: readonly { readonly place: string }[];
  readonly heading: string | null;
}

/** An area that a figure can be about, by the word it ends in. */
const AREA =
  /^(?<whole>全[市省区县]|我[市省区县])?(?<area>[\p{Script=Han}“”]{2,12}?(?:科创区|高新区|高新园区|开发区|产业园区|工业园区|新区|新城|科技城|科学城|大走廊|保税区|示范区))(?=(?!等|[和与及]|数量|总数|个数|达到|不少于)[A-Za-z\p{Script=Han}]|$)/u;
/** Ranks of areas: without a name these are all of the document's place. */
const RANKED = /^(?:国家级|省级|市级|区级|各|县\()/u;
const ALL = new RegExp(`(?:${SCOPES})`, 'u');

/** What a place is for where a document names none. */
export const NOWHERE = '未注明';

/**
 * The place of a figure: the area that its noun begins with (and no longer holds then), else that of the
 * figures before it in its sentence, else the area that its sentence or its clause's heading is about,
 * else the document's own.
 */
export function placedAt(noun: Noun, around: Around, known: Places): Noun & { place: string } {
  const whole = known.whole ?? NOWHERE;
  const own = areaAt(noun.name, known);
  if (own !== null && own.length < noun.name.length) {
    return { ...noun, place: own.area, name: noun.name.slice(own.length) };
  }
  // 研究院 建设 5个 创新中心: whose they are is the place.
  const { subject, ...named } = noun;
  const whose = subject === undefined ? null : areaAt(subject, known);
  if (whose !== null && whose.length === subject?.length) return { ...named, place: whose.area };
  if (countsAreas(noun.name)) return { ...noun, place: whole };
  return { ...noun, place: topic(around, known) ?? whole };
}

interface Area {
  readonly area: string;
  /** How many UTF-16 units of the words name it. */
  readonly length: number;
}

/** The place that editors know by the words that these begin with. */
function listedAt(words: string, places: readonly KnownPlace[]): Area | null {
  for (const { name, names } of places) {
    const called = names.find((one) => words.startsWith(one));
    if (called !== undefined) return { area: name, length: called.length };
  }
  return null;
}

/** The area that words begin with, by the word it ends in or as editors know it. */
function areaAt(words: string, { whole, places }: Places): Area | null {
  const listed = listedAt(words, places);
  if (listed !== null) return listed;
  const match = AREA.exec(words);
  const area = match?.groups?.['area'];
  if (match == null || area === undefined) return null;
  const of = match.groups?.['whole'] !== undefined || RANKED.test(area);
  return { area: of ? `${whole ?? NOWHERE}${area}` : area, length: match[0].length };
}

/** True where what is counted are areas themselves, which stand in no area. */
function countsAreas(name: string): boolean {
  return /(?:区|走廊|城)$/u.test(name);
}

/** What the sentence is about before a figure, the nearest first; then what the clause is about. */
function topic({ passage, at, before, heading }: Around, known: Places): string | null {
  const { flat } = passage;
  const own = segmentOf(passage, at);
  if (ALL.test(flat.slice(own.start, at))) return null;
  const whole = known.whole ?? NOWHERE;
  const last = before.findLast(({ place }) => place !== whole);
  if (last !== undefined) return last.place;
  // 甲高新区扩容,力争进入前10位: a phrase that begins with a verb is about what the one before is about.
  const goesOn = LEAD.test(flat.slice(own.start, at));
  for (const segment of goesOn ? segmentsBefore(passage, at) : []) {
    const words = flat.slice(segment.start, segment.end);
    const area = areaNamed(words, known);
    if (area !== null) return area;
    if (ALL.test(words)) return null;
  }
  if (heading === null) return null;
  return areaNamed(heading, known) ?? areaNamed(heading.replace(/^.*?(?=打造|建设)/u, ''), known);
}

/** The area that words are about: after verbs and adverbs they begin with it. */
function areaNamed(words: string, known: Places): string | null {
  let rest = words;
  for (;;) {
    const listed = listedAt(rest, known.places);
    // 甲实验室、乙研究所等: one of several is not what it is about.
    if (listed !== null)
      return /^[、和与及等]/u.test(rest.slice(listed.length)) ? null : listed.area;
    const lead = LEAD.exec(rest)?.[0].length ?? 0;
    if (lead === 0) return areaAt(rest, known)?.area ?? null;
    rest = rest.slice(lead);
  }
}

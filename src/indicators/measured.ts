import type { Figure } from './figure.ts';
import type { Span } from './flat.ts';
import { segmentsBefore, type Passage } from './passage.ts';
import { isCounter } from './units.ts';
import { DOES, DOING, LEAD, THEN, TRAIL } from './words.ts';

/** What a figure's noun can be found from. */
export interface Surroundings {
  readonly passage: Passage;
  readonly figure: Figure;
  /** Where the words that may name it begin: the segment, or after the figure before. */
  readonly from: number;
  /** Where they end on the other side: the segment, or the next figure. */
  readonly until: number;
  /** What the figure before it in the clause measures, in which unit. */
  readonly previous: (Noun & { readonly unit: string }) | null;
  readonly heading: string | null;
}

/** What is measured, and whose or which where words that stand elsewhere say it: both in the text's words. */
export interface Noun {
  readonly name: string;
  readonly subject?: string | undefined;
}

/** Both as one: what tells the figure from others. */
export function wholeName({ subject = '', name }: Noun): string {
  return subject + name;
}

/**
 * The noun that a figure measures, in the text's words: what stands before it (技术交易额 突破17亿元), else
 * after it (8个 研究中心), else what the figure before measures (占GDP比重 is of that), else the words
 * before the comma.
 */
export function measuredNoun(around: Surroundings): Noun {
  const { figure, from, previous } = around;
  const { flat, raw } = around.passage;
  const before = trim(flat, from, figure.start);
  const named = raw.slice(before.start, before.end);
  const after = counted(around);
  if (named.startsWith('占')) return nounOf(named, previous?.name ?? '');
  const listed =
    ['kinds', 'fund'].includes(figure.form) || flat.slice(from, figure.start).endsWith('等');
  if (listed && after !== null) return { name: after };
  // 研究院 建设 5个 创新中心: whose and what.
  if (after !== null && DOING.test(named)) return nounOf(after, named.replace(DOING, ''));
  // 试验区 3项 创新成果: what directly follows a counter is what is counted.
  if (after !== null && named !== '' && countsNext(figure, flat)) {
    return nounOf(after, /^[对为向在从按]|[、和及与]$/u.test(named) ? '' : named);
  }
  if (BARE.test(named)) return nounOf(named, previous?.name ?? '');
  if (DEED.test(named) && previous?.unit === figure.unit) return nounOf(previous.name, named);
  if (named !== '') return { name: named };
  const doer = after === null ? doerBefore(around) : '';
  if (doer !== '') return { name: doer };
  if (after === null && previous !== null) {
    const deed = isAnother(figure, previous) ? deedBefore(flat.slice(from, figure.start)) : null;
    return deed === null ? nounOf(previous.name, previous.subject ?? '') : { name: deed };
  }
  const done = deedBefore(flat.slice(from, figure.start));
  return { name: after ?? wordsBefore(around) ?? done ?? around.heading ?? figure.value };
}

/** Measures that say nothing alone: 上市公司45家、总量达1224家. */
const BARE = /^(?:总量|总数|总额|总规模|占比|数量)$/u;

/** Deeds that need no noun of their own: 新开工项目315个,竣工208个. */
const DEED = /^(?:开工|竣工|投产|达产|完工|交付|入库|签约|落地|结题|验收|毕业|续建|在建)$/u;

/** True where a noun, no verb, follows the counter without a mark. */
function countsNext({ unit, end, tail }: Figure, flat: string): boolean {
  const rest = flat.slice(tail, tail + NEXT);
  return isCounter(unit) && end === tail && !VERB.test(rest) && /^\p{Script=Han}{2}/u.test(rest);
}

const NEXT = 8;
const VERB = new RegExp(`^(?:${DOES}|${THEN}|[并和与及且的等均居占])`, 'u');

/** 引进人才20名，总计投入2亿元: things of two kinds, so that the second is not of the first. */
function isAnother({ unit }: Figure, previous: { readonly unit: string }): boolean {
  const isThing = (one: string): boolean => isCounter(one) || one.endsWith('元');
  return unit !== previous.unit && isThing(unit) && isThing(previous.unit);
}

/** 科技资金 每年安排 5亿元: what stands before the verbs that lead to a figure; empty where nothing does. */
function doerBefore({ passage: { flat, raw }, figure, from }: Surroundings): string {
  let to = figure.start;
  for (;;) {
    const words = flat.slice(from, to);
    const led = (DOING.exec(words) ?? TRAIL.exec(words))?.[0].length ?? 0;
    if (led === 0) break;
    to -= led;
  }
  const { start, end } = trim(flat, from, to);
  const words = raw.slice(start, end);
  return /^\p{Script=Han}{2,12}$/u.test(words) ? words : '';
}

/** The verb directly before a figure. */
function deedBefore(words: string): string | null {
  return DOING.exec(words)?.[0] ?? null;
}

function nounOf(name: string, subject: string): Noun {
  return subject === '' ? { name } : { name, subject };
}

/** A stretch without what leads to the measured noun and from it to the figure. */
function trim(flat: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  for (;;) {
    const lead = LEAD.exec(flat.slice(from, to))?.[0].length ?? 0;
    if (lead === 0) break;
    from += lead;
  }
  for (;;) {
    const trail = TRAIL.exec(flat.slice(from, to))?.[0].length ?? 0;
    if (trail === 0) break;
    to -= trail;
  }
  return { start: from, end: to };
}

/** 以企业为主体的联盟, 具有一定成熟度的成果: words about the noun that follows 的. */
const ABOUT = /^(?:以|由|为|能|有|具有|符合)/u;
/** Where a counted noun is over. */
const OVER = new RegExp(`的|${THEN}`, 'gu');
/** A noun this short says little without its verb: 9家 企业获得科技金融贷款. */
const SHORT = 2;

/** 10亿元规模的基金, 百亿级基金: how large, before what it is. */
const SIZE = /^(?:级|规模)?的?/u;
/** 90%的县医院: what a share is of. */
const OF = /^的/u;

/** What stands after a figure and is counted by it. */
function counted({ passage: { flat, raw }, figure, until }: Surroundings): string | null {
  const led = figure.form === 'fund' ? SIZE : OF;
  const size = led.exec(flat.slice(figure.tail, until))?.[0] ?? '';
  const start = figure.tail + size.length;
  const rest = flat.slice(start, until);
  if (figure.form === 'times' || !/^[\p{Script=Han}A-Za-z“]/u.test(rest)) return null;
  const last = ABOUT.test(rest) ? rest.lastIndexOf('的') + 1 : 0;
  const words = rest.slice(last);
  const listed = last > 0 ? words : words.slice(0, `${words}、`.search(/[、;()]|[和及与]、$/u));
  const whole =
    listed.length < rest.length || last > 0 ? listed : withoutTrail(listed, flat, until);
  const verb = verbIn(whole);
  const noun =
    verb < 0
      ? whole.replace(DOING, '')
      : verb < SHORT && !/^[县市镇村](?!的)/u.test(whole)
        ? whole
        : whole.slice(0, verb + 1);
  const at = start + last;
  return noun === '' ? null : raw.slice(at, at + noun.length).trim();
}

/** 6项 指标在全区排名达到第: without what leads to the next figure. */
function withoutTrail(words: string, flat: string, until: number): string {
  if (!/^\d/u.test(flat.slice(until))) return words;
  const trail = TRAIL.exec(words)?.[0].length ?? 0;
  if (trail === 0 || trail === words.length) return words;
  return withoutTrail(words.slice(0, -trail), flat, until);
}

/** How many characters after its first a counted noun has before a verb; -1 where none follows. */
function verbIn(words: string): number {
  return ([...words.matchAll(OVER)].find(({ index }) => index > 0)?.index ?? 0) - 1;
}

/** The words before the comma, where they are few. */
function wordsBefore({ passage, figure }: Surroundings): string | null {
  const [segment] = segmentsBefore(passage, figure.start);
  if (segment === undefined || passage.flat.charAt(segment.end) !== ',') return null;
  const { start, end } = trim(passage.flat, segment.start, segment.end);
  const words = passage.raw.slice(start, end).trim();
  return words === '' || words.length > 20 ? null : words;
}

/** Where what a figure counts after it ends, so that the words of the next figure can begin. */
export function countedEnd(flat: string, figure: Figure, until: number): number {
  const [rest = ''] = flat.slice(figure.tail, until).split(/[,;:。]/u, 1);
  const mark = rest.search(/、|[和及与]$/u);
  return mark < 0 || !/^(?![和及与并])\p{Script=Han}/u.test(rest)
    ? figure.tail
    : figure.tail + mark + 1;
}

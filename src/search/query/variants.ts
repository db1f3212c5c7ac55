import { containing, recordsWith } from './contain.ts';
import type { Holding } from './contain.ts';
import type { Hit, Note } from './hit.ts';
import type { Library } from './library.ts';
import { firmPieces, linksOf, loosePattern, readAs } from './loose.ts';
import { otherNumerals } from './other-numerals.ts';
import type { ParsedQuery } from './parse.ts';
import { lengthsOf, rankFound } from './rank.ts';
import { spelledAs } from './spellings.ts';
import { otherWordings } from './synonyms.ts';

/** Records whose texts are read for a looser reading, where the texts are not at hand as a whole. */
const READ = 12;
/** A number printed before a clause, which is not part of its text. */
const NUMBER =
  /^(?:\d{1,3}[.、](?!\d)|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,5}[条章])(?=..)/u;

/** A record that answers every part in some wording, with the strings that do. */
interface Worded extends Holding {
  readonly marks: readonly string[];
  /** True when all parts are as typed, in another spelling only. */
  readonly spelled: boolean;
}

/**
 * Clauses that contain the query in another spelling or under another name, those in `known` left
 * out, and a note of what was searched too.
 */
export async function variantHits(
  library: Library,
  query: ParsedQuery,
  known: ReadonlySet<number>,
): Promise<{ hits: Hit[]; notes: Note[] }> {
  const wordings = query.parts.map((part) => wordingsOf(library, part));
  const excluded = await recordsWith(library, query.without);
  const worded = library.whole
    ? inTexts(library, wordings)
    : await inIndex(library, wordings, known.size === 0);
  const found = worded.filter(({ record }) => !known.has(record) && !excluded.has(record));
  const typedLengths = lengthsOf(wordings.map((part) => part[0] ?? ''));
  const ranked = rankFound(library.data, found, typedLengths);
  // Another spelling of what was typed before another name for it.
  const hits = [
    ...ranked.filter(({ spelled }) => spelled),
    ...ranked.filter(({ spelled }) => !spelled),
  ].map(({ record, marks }): Hit => ({ record, match: 'variant', marks }));
  const typed = new Set(query.parts);
  const terms = [...new Set(hits.flatMap(({ marks }) => marks))].filter((mark) => !typed.has(mark));
  return { hits, notes: terms.length > 0 ? [{ kind: 'also', terms }] : [] };
}

/** The folded string itself first, then the other wordings. */
function wordingsOf(library: Library, part: string): string[] {
  const unnumbered = part.replace(NUMBER, '');
  const own = unnumbered === part ? [part] : [part, unnumbered];
  const numerals = otherNumerals(part);
  return [
    ...own,
    ...(numerals === part ? [] : [numerals]),
    ...otherWordings(part, library.data.synonyms, library.traditional),
  ];
}

type Patterns = readonly (readonly RegExp[])[];

function patternsOf(wordings: readonly (readonly string[])[]): Patterns {
  return wordings.map((part) => part.flatMap((wording) => loosePattern(wording) ?? []));
}

/** Every text read loosely. */
function inTexts(library: Library, wordings: readonly (readonly string[])[]): Worded[] {
  const patterns = patternsOf(wordings);
  return (library.whole ?? []).flatMap(({ folded }, record) => read(record, folded, patterns));
}

/** A text that answers every part, with the strings of it that do. */
function read(record: number, folded: string, parts: Patterns): Worded[] {
  const marks: string[] = [];
  const places: number[][] = [];
  let spelled = true;
  for (const patterns of parts) {
    const answers = patterns.map((pattern) => readAs(folded, pattern));
    if (answers.every((list) => list.length === 0)) return [];
    spelled &&= (answers[0] ?? []).length > 0;
    marks.push(...answers.flat());
    places.push(answers.flat().map((answer) => folded.indexOf(answer)));
  }
  return [{ record, marks, places, spelled }];
}

/**
 * Other names and other spellings as the index has them; marks where none were typed (`unmarked`) only
 * for a query that nothing contains, as every link of it has to be looked for.
 */
async function inIndex(
  library: Library,
  wordings: readonly (readonly string[])[],
  unmarked: boolean,
): Promise<Worded[]> {
  const found = new Map<number, Worded>();
  for (const parts of choices(wordings)) {
    for (const { record, places } of await containing(library, parts))
      if (!found.has(record)) found.set(record, { record, places, marks: parts, spelled: false });
  }
  for (const worded of await respelled(library, wordings, unmarked))
    found.set(worded.record, worded);
  return [...found.values()];
}

/** One wording for every part, at least one of them another than typed. */
function choices(wordings: readonly (readonly string[])[]): string[][] {
  const typed = wordings.map((part) => part[0] ?? '');
  return wordings.flatMap((part, at) => part.slice(1).map((wording) => typed.with(at, wording)));
}

/**
 * Records with every part in some spelling. What they really say is read where the texts will be
 * shown first; beyond, the places of the index are believed.
 */
async function respelled(
  library: Library,
  wordings: readonly (readonly string[])[],
  unmarked: boolean,
): Promise<Worded[]> {
  const typed = wordings.map((part) => part[0] ?? '');
  const links = typed.map((part) => linksOf(part, unmarked));
  if (!links.some((part) => part.some(({ gaps }) => gaps.length > 0))) return [];
  const lists = await Promise.all(
    links.map((part, at) =>
      part.length > 0 ? spelledAs(library, part) : library.finder.find(typed[at] ?? ''),
    ),
  );
  const [first = [], ...others] = lists.map(
    (list) => new Map(list.map((one) => [one.record, one])),
  );
  const holding = [...first].flatMap(([record, { at }]): Holding[] => {
    const more = others.map((list) => list.get(record)?.at);
    return more.every((places) => places !== undefined) ? [{ record, places: [at, ...more] }] : [];
  });
  const near = rankFound(library.data, holding, lengthsOf(typed));
  const texts = await library.texts(near.slice(0, READ).map(({ record }) => record));
  const patterns = patternsOf(typed.map((part) => [part]));
  const marks = typed.flatMap(firmPieces);
  return near.flatMap(({ record, places }, at) => {
    const text = texts[at];
    return text ? read(record, text.folded, patterns) : [{ record, places, marks, spelled: true }];
  });
}

import { containing, recordsWith } from './contain.ts';
import type { Holding } from './contain.ts';
import type { Hit, Note } from './hit.ts';
import type { Library } from './library.ts';
import { firmPieces, loosePattern, readAs } from './loose.ts';
import type { ParsedQuery } from './parse.ts';
import { lengthsOf, rankFound } from './rank.ts';
import { otherWordings } from './synonyms.ts';

/** Records whose texts are read for a looser reading, where the texts are not at hand as a whole. */
const READ = 12;
/** A number printed before a clause, which is not part of its text. */
const NUMBER =
  /^(?:\d{1,3}[.、]|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,5}[条章])(?=..)/u;

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
  const worded = library.whole ? inTexts(library, wordings) : await inIndex(library, wordings);
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
  return [...own, ...otherWordings(part, library.data.synonyms, library.traditional)];
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

/** Other names as the index has them, and the texts of a few records that have the pieces of a spelling. */
async function inIndex(
  library: Library,
  wordings: readonly (readonly string[])[],
): Promise<Worded[]> {
  const found = new Map<number, Worded>();
  for (const parts of choices(wordings)) {
    for (const { record, places } of await containing(library, parts))
      if (!found.has(record)) found.set(record, { record, places, marks: parts, spelled: false });
  }
  for (const worded of await respelled(library, wordings)) found.set(worded.record, worded);
  return [...found.values()];
}

/** One wording for every part, at least one of them another than typed. */
function choices(wordings: readonly (readonly string[])[]): string[][] {
  const typed = wordings.map((part) => part[0] ?? '');
  return wordings.flatMap((part, at) => part.slice(1).map((wording) => typed.with(at, wording)));
}

/** Records with all firm pieces of a query that has marks in it, read loosely. */
async function respelled(
  library: Library,
  wordings: readonly (readonly string[])[],
): Promise<Worded[]> {
  const typed = wordings.map((part) => part[0] ?? '');
  const pieces = typed.flatMap(firmPieces);
  if (pieces.length === 0 || typed.join() === pieces.join()) return [];
  const holding = await containing(library, pieces);
  const near = rankFound(library.data, holding, lengthsOf(pieces));
  const records = near.slice(0, READ).map(({ record }) => record);
  const texts = await library.texts(records);
  const patterns = patternsOf(typed.map((part) => [part]));
  return records.flatMap((record, at) => read(record, texts[at]?.folded ?? '', patterns));
}

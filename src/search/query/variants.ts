import { firmPieces, loosePattern, readAs } from './loose.ts';
import type { Hit, Note } from './hit.ts';
import type { Library, RecordText } from './library.ts';
import type { ParsedQuery } from './parse.ts';
import { rankFound } from './rank.ts';
import { otherWordings } from './synonyms.ts';
import type { Found } from './contain.ts';

/** Records looked at for one wording where the texts are not at hand as a whole. */
const CANDIDATES = 400;
/** A number printed before a clause, which is not part of its text. */
const NUMBER =
  /^(?:\d{1,3}[.、]|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,5}[条章])(?=..)/u;

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
  const patterns = wordings.map((part) => part.flatMap((wording) => loosePattern(wording) ?? []));
  const found = (await candidates(library, wordings)).flatMap((item) => {
    if (known.has(item.record)) return [];
    if (query.without.some((word) => item.text.folded.includes(word))) return [];
    const marks = matched(item.text, patterns);
    return marks === null ? [] : [{ ...item, marks }];
  });
  const marksOf = new Map(found.map(({ record, marks }) => [record, marks]));
  const hits = rankVariants(library, found, wordings).map(({ record }): Hit => ({
    record,
    match: 'variant',
    marks: marksOf.get(record) ?? [],
  }));
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

/** The strings of a text that answer every part, or null when one has no answer in it. */
function matched(text: RecordText, parts: readonly (readonly RegExp[])[]): string[] | null {
  const marks: string[] = [];
  for (const patterns of parts) {
    const answers = patterns.flatMap((pattern) => readAs(text.folded, pattern));
    if (answers.length === 0) return null;
    marks.push(...answers);
  }
  return marks;
}

/** Records worth looking at: all where texts are at hand, else those with a piece of a wording. */
async function candidates(
  library: Library,
  wordings: readonly (readonly string[])[],
): Promise<Found[]> {
  if (library.whole) return library.whole.map((text, record) => ({ record, text }));
  const [part = []] = [...wordings].sort((a, b) => longest(b) - longest(a));
  const records = new Set<number>();
  for (const wording of part) {
    const piece = firmPieces(wording)[0];
    if (piece === undefined || (wording === piece && part.length === 1)) continue;
    for (const record of await library.finder.find(piece)) records.add(record);
  }
  const some = [...records].slice(0, CANDIDATES);
  const texts = await library.texts(some);
  return some.flatMap((record, at) => (texts[at] ? [{ record, text: texts[at] }] : []));
}

function longest(wordings: readonly string[]): number {
  return Math.max(...wordings.map((wording) => wording.length));
}

/** Another spelling of what was typed before another name for it, each ranked in itself. */
function rankVariants(
  library: Library,
  found: readonly Found[],
  wordings: readonly (readonly string[])[],
): Found[] {
  const typed = wordings.map((part) => loosePattern(part[0] ?? '') ?? /(?!)/u);
  const spelled = new Set<number>();
  for (const { record, text } of found) {
    if (typed.every((pattern) => readAs(text.folded, pattern).length > 0)) spelled.add(record);
  }
  const best = wordings.map((part) => part.at(-1) ?? '');
  const ranked = rankFound(library.data, found, best);
  return [
    ...ranked.filter(({ record }) => spelled.has(record)),
    ...ranked.filter(({ record }) => !spelled.has(record)),
  ];
}

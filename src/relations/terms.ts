import type { Passage } from './passages.ts';

/** How much a term counts by where it stands, in occurrences of the body. */
const WEIGHT = {
  body: 1,
  /** On top of the body, where a heading's words are counted too. */
  heading: 2,
  /** The heading it stands under; half as much with every step up. */
  above: 0.5,
  name: 1,
  unit: 1,
  figure: 0.5,
};

const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN_WORD = /[a-z][a-z&+]*/gu;
/** What is put in quotation marks or book-title marks is a name: “…”, 《…》. */
const QUOTED = /[“"《]([^“”"《》]{2,30})[”"》]/gu;
/** The words before a figure say what is measured; looked for where figures begin, which are few. */
const FIGURE = /(?<!\d)\d/gu;
/** Not with `$`: V8 then counts characters of two UTF-16 units as one, and begins too late. */
const MEASURED = /[\p{Script=Han}a-z&]{2,14}(?![\s\S])/u;
/** No more than so many UTF-16 units before a figure can be its words. */
const MEASURED_UNITS = 28;
const VERB_OF_FIGURE = /(?:达到|突破|超过|争取|力争|增长|实现|总数|数量)+$/u;

/**
 * What a passage speaks of, each term with how much: pairs of neighbouring characters (a word of the
 * language is two or more of them, and no dictionary has to know it), Latin words, names in
 * quotation marks, names of the editors' list, responsible units, and what its figures measure.
 */
export function termsOf(passage: Passage): Map<string, number> {
  const { clause, heading, text, under, names } = passage;
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  const body = fold(text);
  addWords(body, WEIGHT.body, add);
  if (heading !== null) addWords(fold(heading), WEIGHT.heading, add);
  under.forEach((above, step) => {
    addWords(fold(above), WEIGHT.above * 0.5 ** step, add);
  });
  for (const [, quoted = ''] of body.matchAll(QUOTED)) add(`“${quoted}`, WEIGHT.name);
  for (const name of names) add(`name ${name}`, WEIGHT.name);
  for (const unit of clause.responsible?.units ?? []) add(`unit ${fold(unit)}`, WEIGHT.unit);
  for (const measure of measuresOf(body)) add(`figure ${measure}`, WEIGHT.figure);
  return terms;
}

/** Full and half width, large and small letters are one. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Character pairs of what folded figures measure: 研发投入强度达到3.4% gives 研发, 发投, 投入 …. */
export function measuresOf(folded: string): string[] {
  return Array.from(folded.matchAll(FIGURE), ({ index }) => {
    const before = folded.slice(Math.max(0, index - MEASURED_UNITS), index);
    const [measured = ''] = MEASURED.exec(before) ?? [];
    return pairsOf(measured.replace(VERB_OF_FIGURE, ''));
  }).flat();
}

/** Character pairs and Latin words of a folded text. */
export function wordsOf(folded: string): string[] {
  const words: string[] = [];
  addWords(folded, 1, (word) => words.push(word));
  return words;
}

function addWords(
  folded: string,
  weight: number,
  add: (term: string, weight: number) => void,
): void {
  for (const [run] of folded.matchAll(HAN_RUN)) {
    for (const pair of pairsOf(run)) add(pair, weight);
  }
  for (const [word] of folded.matchAll(LATIN_WORD)) add(word, weight);
}

function pairsOf(run: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 2 <= run.length; i += 1) pairs.push(run.slice(i, i + 2));
  return pairs;
}

import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import { hanNumeral, parseHanNumeral } from '../model/numerals.ts';
import { foldTitle, titlesOf } from './titles.ts';

const NUMBER_LINE =
  /^[（(]?(\S{2,14}[〔[［【（(﹝]\s*[\d０-９]{4}\s*[〕\]］】）)﹞]\s*第?\s*[\d０-９]{1,5}\s*号)[）)]?$/u;
const NUMBER_LABELS = ['发文字号', '文号', '文件编号', '文件字号'];

/** The documents of a corpus by what others call them. What two documents share names neither. */
export class Shelfmarks {
  readonly #titles = new Map<string, PolicyDocument | null>();
  readonly #numbers = new Map<string, PolicyDocument | null>();

  constructor({ documents }: Corpus) {
    for (const document of documents) {
      for (const title of titlesOf(document)) enter(this.#titles, title, document);
      for (const number of numbersOf(document)) enter(this.#numbers, number, document);
    }
  }

  /** The document that a number or a title names; the number decides where both are given. */
  find(title: string | null, number: string | null): PolicyDocument | null {
    const numbered = number === null ? null : this.#numbers.get(foldNumber(number));
    if (numbered != null) return numbered;
    return title === null ? null : (this.#titles.get(foldTitle(title)) ?? null);
  }
}

/**
 * The article of a document that 第五条 or 第八条之一 names, or null. `beside` is the anchor of the clause
 * that says so, of the same document: in an enclosed one its own articles are meant. A notice without
 * articles is cited by those of what it issues.
 */
export function articleOf(document: PolicyDocument, printed: string, beside = ''): Clause | null {
  const [, numeral = '', inserted] = /^第(.+?)[条條](?:之(.+))?$/u.exec(printed) ?? [];
  const value = articleNumber(numeral.normalize('NFKC').trim());
  if (value === null) return null;
  const suffix = inserted === undefined ? '' : `-${String(parseHanNumeral(inserted))}`;
  const [annex = ''] = /^annex-\d+-/u.exec(beside) ?? [];
  const name = `article-${String(value)}${suffix}`;
  const own = document.clauses.find(({ anchor }) => anchor === annex + name);
  return own ?? (annex === '' ? issuedArticle(document, name) : null);
}

/** The article of the only enclosed document that has articles, where the notice itself has none. */
function issuedArticle({ clauses }: PolicyDocument, name: string): Clause | null {
  const articles = clauses.filter(({ kind }) => kind === 'article');
  const holders = new Set(articles.map(({ anchor }) => /^annex-\d+-/u.exec(anchor)?.[0] ?? ''));
  const [annex = ''] = holders;
  if (holders.size !== 1 || annex === '') return null;
  return articles.find(({ anchor }) => anchor === annex + name) ?? null;
}

/** A numeral that is no proper one (第十十八条) may mean any article. */
function articleNumber(numeral: string): number | null {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const value = parseHanNumeral(numeral);
  return value !== null && hanNumeral(value) === numeral.replace('〇', '零') ? value : null;
}

/** Where a reader who looks for the document begins: its title, else its first clause. */
export function openingOf({ clauses }: PolicyDocument): Clause | null {
  return clauses.find(({ kind }) => kind === 'title') ?? clauses[0] ?? null;
}

function enter(
  index: Map<string, PolicyDocument | null>,
  key: string,
  document: PolicyDocument,
): void {
  const known = index.get(key);
  index.set(key, known === undefined || known === document ? document : null);
}

/** The numbers that a document gives as its own: in its table of metadata, or on a line above the text. */
function numbersOf({ metadata, clauses }: PolicyDocument): string[] {
  const stated = NUMBER_LABELS.flatMap((label) => metadata[label] ?? []);
  const above = clauses
    .filter(({ kind }) => kind === 'title' || kind === 'preamble')
    .flatMap(({ text }) => text.split('\n').slice(0, LINES_ABOVE));
  return [...stated, ...above].flatMap((line) => {
    const [, number] = NUMBER_LINE.exec(line.trim()) ?? [];
    return number === undefined ? [] : [foldNumber(number)];
  });
}

/** A document's own number stands among its first lines. */
const LINES_ABOVE = 4;

/** True for a line that is nothing but a document's own number. */
export function isNumberLine(line: string): boolean {
  return NUMBER_LINE.test(line.trim());
}

function foldNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s第]/gu, '')
    .replace(/[[(﹝【]/gu, '〔')
    .replace(/[\])﹞】]/gu, '〕');
}

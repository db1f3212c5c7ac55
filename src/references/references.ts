import { namesDocument } from '../corpus/genre.ts';
import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Reference } from '../model/layers.ts';
import { afresh, type RecallOf } from '../model/notebook.ts';
import { findReferences, shortNames, type Found } from './find.ts';
import { articleOf, isNumberLine, openingOf, Shelfmarks } from './library.ts';
import { Surroundings } from './near.ts';

/** What documents call themselves besides their kinds: 白皮书, 手册. */
const WORK =
  /(?:手册|白皮书|规范|导则|纪要|公报|协议|合同|大纲|标准|规程|年鉴|范本|意见稿\)|试行\))$/u;

/** What a clause says of documents, before anybody has looked whether the corpus holds them. */
export interface Mention {
  /** The place of the clause in its document. */
  readonly at: number;
  readonly found: readonly Named[];
  readonly near: readonly Reference[];
}

/** A reference with its words. */
type Named = Found & { readonly quote: string };

/**
 * The documents and articles that clauses mention, in the order of the corpus, each once a clause. One
 * that the corpus holds is resolved; of others the words are all that is said.
 *
 * What a document says about itself as a whole is no reference, nor is its own title or number.
 *
 * `recall` may know from an earlier run what a document mentions.
 */
export function referencesOf(
  corpus: Corpus,
  recall: RecallOf<readonly Mention[]> = afresh,
): Reference[] {
  const shelfmarks = new Shelfmarks(corpus);
  return corpus.documents.flatMap((document) =>
    recall(document.slug, '', () => mentionsIn(document)).flatMap(({ at, found, near }) => [
      ...resolved(document, document.clauses[at]!, found, shelfmarks),
      ...near,
    ]),
  );
}

/** What a document's clauses mention; those that mention nothing are left out. */
function mentionsIn(document: PolicyDocument): Mention[] {
  const names = shortNames(document.clauses.map(({ text }) => text));
  const own = ownTitles(document);
  const surroundings = new Surroundings(document);
  return document.clauses.flatMap((clause, at): Mention[] => {
    const found = inClause(clause, names, own);
    const near = nearClause(document, clause, surroundings);
    return found.length === 0 && near.length === 0 ? [] : [{ at, found, near }];
  });
}

/** 前款, 前条, 本条第二款: listed also where what is meant is not found. */
function nearClause(
  { slug }: PolicyDocument,
  clause: Clause,
  surroundings: Surroundings,
): Reference[] {
  const found = ownTexts(clause).flatMap((text) =>
    surroundings.named(clause, text).map(({ start, end, target }): Reference => {
      const quote = text.slice(start, end);
      const named = { title: null, number: null, article: quote };
      return {
        ...{ clause: clause.id, kind: 'article', quote, ...named },
        ...{ document: slug, target: target?.id ?? null },
      };
    }),
  );
  return found.filter(({ quote }, i) => found.findIndex((other) => other.quote === quote) === i);
}

/** What a document is called, and what it issues or speaks about in its title. */
function ownTitles({ title, titleSupplied }: PolicyDocument): string[] {
  if (titleSupplied) return [];
  return [title, ...[...title.matchAll(/《([^《》]+)》/gu)].map(([, inner = '']) => inner)];
}

function inClause(
  clause: Clause,
  names: ReadonlyMap<string, string>,
  own: readonly string[],
): Named[] {
  if (clause.kind === 'title' || clause.kind === 'metadata') return [];
  return ownTexts(clause).flatMap((text) =>
    findReferences(text, names, own).map((found) => ({
      ...found,
      quote: text.slice(found.start, found.end),
    })),
  );
}

/** Those that mean another document or another place, each once by the same words. */
function resolved(
  document: PolicyDocument,
  clause: Clause,
  found: readonly Named[],
  shelfmarks: Shelfmarks,
): Reference[] {
  const seen = new Set<string>();
  return found.flatMap((named): Reference[] => {
    const reference = resolve(document, clause, named, shelfmarks);
    const key = `${named.quote} ${named.article ?? ''}`;
    if (reference === null || seen.has(key)) return [];
    seen.add(key);
    return [reference];
  });
}

/** The clause's own paragraphs, without a line that is the document's number. */
function ownTexts({ text, own }: Clause): string[] {
  const points = [...text];
  return own
    .map(([start, end]) => points.slice(start, end).join(''))
    .filter((paragraph) => !isNumberLine(paragraph));
}

function resolve(
  document: PolicyDocument,
  clause: Clause,
  { title, number, article, quote }: Named,
  shelfmarks: Shelfmarks,
): Reference | null {
  const named = title !== null || number !== null;
  const meant = named ? shelfmarks.find(title, number) : document;
  if (meant === document && (article === null || !hasArticles(document))) return null;
  if (meant === null && number === null && !(title !== null && isWork(title))) return null;
  const beside = meant === document ? clause.anchor : '';
  const target = meant === null ? null : targetIn(meant, article, beside);
  // An article that the document does not have may be another law's: nothing is said about it.
  if (meant === document && target === null) return null;
  return {
    clause: clause.id,
    kind: title !== null ? 'title' : number !== null ? 'number' : 'article',
    quote,
    ...{ title, number, article },
    document: meant?.slug ?? null,
    target: target?.id ?? null,
  };
}

function targetIn(document: PolicyDocument, article: string | null, beside: string): Clause | null {
  return article === null ? openingOf(document) : articleOf(document, article, beside);
}

function hasArticles({ clauses }: PolicyDocument): boolean {
  return clauses.some(({ kind }) => kind === 'article');
}

/** Book-title marks stand around names of competitions and columns too; these are no documents. */
function isWork(title: string): boolean {
  return namesDocument(title) || WORK.test(title.normalize('NFKC'));
}

import type { Clause, PolicyDocument } from '../model/corpus.ts';
import { parseHanNumeral } from '../model/numerals.ts';

const HAN = '[一二三四五六七八九十百]+';
const ITEM = `第[（(]?(${HAN}|\\d{1,3})[）)]?项`;
/** 前款, 前两款, 前条; in 目前项目, 之前款项 and 当前条件 there is none. */
const BEFORE = `(?<![目当提以之此])前([一二两三四五]?)(款(?!项)|条(?!件)|项(?!目))(?:${ITEM})?`;
/** 本条第二款, 本条第一款第三项, 本条第二项. */
const HERE = `本条第(${HAN})(款)(?:${ITEM})?|本条${ITEM}`;
const NEAR = new RegExp(`${BEFORE}|${HERE}`, 'gu');

/** A place named from where one stands: UTF-16 offsets into the text, and the clause meant, null where there is none. */
export interface Near {
  readonly start: number;
  readonly end: number;
  readonly target: Clause | null;
}

/** The places of one article that are named from inside it: the paragraph, item or article before, a part of this one. */
export class Surroundings {
  readonly #articles: readonly Clause[];
  readonly #byId: ReadonlyMap<string, Clause>;
  readonly #inside: ReadonlyMap<string | null, readonly Clause[]>;

  constructor({ clauses }: PolicyDocument) {
    this.#articles = clauses.filter(({ kind }) => kind === 'article');
    this.#byId = new Map(clauses.map((clause) => [clause.id, clause]));
    this.#inside = Map.groupBy(clauses, ({ parent }) => parent);
  }

  /** What a paragraph of a clause says of its surroundings; nothing where the clause is in no article. */
  named(clause: Clause, text: string): Near[] {
    const article = this.#articleOf(clause);
    if (article === null) return [];
    return [...text.matchAll(NEAR)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      target: this.#meant(article, clause, match),
    }));
  }

  #meant(article: Clause, clause: Clause, match: RegExpExecArray): Clause | null {
    const [, many = '', what, item, paragraph, here, hereItem, own] = match;
    const steps = many === '' ? 1 : valueOf(many);
    if (what === '条') return this.#articles[this.#articles.indexOf(article) - steps] ?? null;
    if (what === '项') return this.#itemBefore(clause, steps);
    if (own !== undefined) return this.#item(article, null, own);
    const at =
      here === undefined
        ? this.#paragraphAt(article, clause) - steps
        : valueOf(paragraph ?? '') - 1;
    const target = this.#paragraphsOf(article)[at] ?? null;
    const inner = item ?? hereItem;
    if (inner === undefined || target === null) return target;
    return this.#item(article, at, inner);
  }

  #articleOf(clause: Clause): Clause | null {
    if (clause.kind === 'article') return clause;
    const parent = clause.parent === null ? undefined : this.#byId.get(clause.parent);
    return parent === undefined ? null : this.#articleOf(parent);
  }

  /** A first paragraph that is no clause of its own is the article's. */
  #paragraphsOf(article: Clause): readonly Clause[] {
    const inside = this.#inside.get(article.id) ?? [];
    const paragraphs = inside.filter(({ kind }) => kind === 'paragraph').toSorted(inText);
    return article.own.length > 0 ? [article, ...paragraphs] : paragraphs;
  }

  /** In which paragraph of its article a clause stands; an item in the one above it. */
  #paragraphAt(article: Clause, clause: Clause): number {
    const paragraphs = this.#paragraphsOf(article);
    let outer = clause;
    while (outer.parent !== null && outer.parent !== article.id && outer !== article)
      outer = this.#byId.get(outer.parent) ?? article;
    const at = paragraphs.indexOf(outer);
    if (at >= 0) return at;
    return paragraphs.findLastIndex((other) => other === article || inText(other, outer) < 0);
  }

  #itemBefore(clause: Clause, steps: number): Clause | null {
    const items = (this.#inside.get(clause.parent) ?? []).filter(({ kind }) => kind === 'item');
    const at = items.indexOf(clause);
    return at < 0 ? null : (items[at - steps] ?? null);
  }

  /** The item of that number in an article, or in its paragraph `at`. */
  #item(article: Clause, at: number | null, numeral: string): Clause | null {
    const value = valueOf(numeral);
    const found = (this.#inside.get(article.id) ?? []).find(
      (clause) =>
        clause.kind === 'item' &&
        valueOf((clause.number ?? '').replace(/[^一-龥\d]/gu, '')) === value &&
        (at === null || this.#paragraphAt(article, clause) === at),
    );
    return found ?? null;
  }
}

function inText(left: Clause, right: Clause): number {
  return (left.within ?? 0) - (right.within ?? 0);
}

/** 0 for what is no numeral. */
function valueOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  return parseHanNumeral(numeral.replace('两', '二')) ?? 0;
}

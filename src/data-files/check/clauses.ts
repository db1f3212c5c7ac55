import { printOrder, type PrintNode } from '../../corpus/print-order.ts';
import type { Clause, PolicyDocument } from '../../model/corpus.ts';
import { bare, type ShownPage } from './page.ts';
import type { CheckedSite, Difference } from './site.ts';

/** The same clauses on the pages as in the data, with the same text, each at its address. */
export function clauseDifferences(site: CheckedSite): Difference[] {
  return site.library.corpus.documents.flatMap((document) => {
    const page = site.page(`${document.slug}/`);
    if (page === null) return [`没有 ${document.slug}/ 这一页`];
    return [
      ...document.clauses.flatMap((clause) => onDocument(clause, page, document)),
      ...unknownAnchors(document, page),
      ...printOrder(document.clauses)
        .flatMap(withInner)
        .flatMap((node) => onOwnPage(node, site)),
    ];
  });
}

function onDocument(clause: Clause, page: ShownPage, { slug }: PolicyDocument): Difference[] {
  if (clause.url !== `${slug}/#${clause.anchor}`) return [`${clause.id} 的网址是 ${clause.url}`];
  return wordsOn(page, clause).map((what) => `${slug}/ 上${what}`);
}

/** What on a page is not as the clause has it: its text, its printed number, its sentences. */
function wordsOn({ parts }: ShownPage, clause: Clause): string[] {
  const { anchor, id, number, sentences } = clause;
  const shown = parts.get(anchor);
  if (shown === undefined) return [`没有 ${id}`];
  const points = [...clause.text];
  // Clauses inside have their printed numbers before them; in a clause's text these may stand or not.
  const text = bare(clause.text);
  return [
    ...(shown.text === text || shown.unnumbered === text ? [] : [`的 ${id} 与数据不同`]),
    ...(number === null || parts.get(`n-${anchor}`)?.text === bare(number)
      ? []
      : [` ${id} 的序号与数据不同`]),
    ...sentences
      .filter((one) => {
        const words = bare(points.slice(...one.range).join(''));
        return parts.get(one.anchor)?.text !== words;
      })
      .map((one) => `的句 ${one.anchor} 与数据不同`),
  ];
}

/** What has an anchor in the text and is neither clause nor sentence of the data. */
function unknownAnchors({ slug, clauses, formerAnchors }: PolicyDocument, page: ShownPage) {
  const known = new Set([
    ...clauses.flatMap(({ anchor, sentences }) => [anchor, ...sentences.map((one) => one.anchor)]),
    ...formerAnchors.map(({ anchor }) => anchor),
  ]);
  return [...page.inArticle]
    .filter((id) => !known.has(id) && !page.added.has(id) && !id.startsWith('n-'))
    .map((id) => `${slug}/ 上的 ${id} 不在数据中`);
}

/** On its own page stand the clause and what is printed inside its text. */
function onOwnPage(node: PrintNode, site: CheckedSite): Difference[] {
  const { page: path } = node.clause;
  if (path === null) return [];
  const page = site.page(path);
  if (page === null) return [`没有 ${path} 这一页`];
  return withInner(node).flatMap((one) =>
    wordsOn(page, one.clause).map((what) => `${path} 上${what}`),
  );
}

function withInner(node: PrintNode): PrintNode[] {
  return [node, ...node.content.flatMap((part) => ('clause' in part ? withInner(part) : []))];
}

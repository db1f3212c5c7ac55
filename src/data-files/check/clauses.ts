import type { Clause, PolicyDocument } from '../../model/corpus.ts';
import { bare, type ShownPage } from './page.ts';
import type { CheckedSite, Difference } from './site.ts';

/** The same clauses on the pages as in the data, with the same text, each at its address. */
export function clauseDifferences(site: CheckedSite): Difference[] {
  return site.corpus.documents.flatMap((document) => {
    const page = site.page(`${document.slug}/`);
    if (page === null) return [`没有 ${document.slug}/ 这一页`];
    return [
      ...document.clauses.flatMap((clause) => onDocument(clause, page, document)),
      ...unknownAnchors(document, page),
      ...document.clauses.flatMap((clause) => onOwnPage(clause, site)),
    ];
  });
}

function onDocument(clause: Clause, page: ShownPage, { slug }: PolicyDocument): Difference[] {
  const shown = page.texts.get(clause.anchor);
  if (shown === undefined) return [`${slug}/ 上没有 ${clause.id}`];
  if (clause.url !== `${slug}/#${clause.anchor}`) return [`${clause.id} 的网址是 ${clause.url}`];
  const points = [...clause.text];
  return [
    ...(holds(shown, clause) ? [] : [`${slug}/ 上 ${clause.id} 的文字与数据不同`]),
    ...clause.sentences
      .filter(({ anchor, range }) => {
        return page.texts.get(anchor) !== bare(points.slice(...range).join(''));
      })
      .map(({ anchor }) => `${slug}/ 上的句 ${anchor} 与数据不同`),
  ];
}

/** Where clauses inside the text have printed numbers, the page shows them before these, beside the text. */
function holds(shown: string, clause: Clause): boolean {
  return shown === bare(clause.text) || withoutNumbers(shown) === withoutNumbers(bare(clause.text));
}

function withoutNumbers(text: string): string {
  return text.replace(/[（(]?[0-9０-９①-⑳一二三四五六七八九十]+[)）.．、]?/gu, '');
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

function onOwnPage(clause: Clause, site: CheckedSite): Difference[] {
  if (clause.page === null) return [];
  const page = site.page(clause.page);
  const shown = page?.texts.get(clause.anchor);
  if (shown === undefined) return [`没有 ${clause.page}，或其上没有 ${clause.id}`];
  return holds(shown, clause) ? [] : [`${clause.page} 的文字与数据不同`];
}

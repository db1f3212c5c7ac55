/** A document as a page of a book: its text with all anchors, what is related, where it comes from. */
import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import type { Clause, Emendation, PolicyDocument } from '../model/corpus.ts';
import type { Fact } from '../site/facts.ts';
import { factsOf } from '../site/facts.ts';
import { clauseName, shownTitle } from '../site/label.ts';
import type { Related } from '../site/library.ts';
import { blocksOf } from '../site/lines.ts';
import type { Block, Piece } from '../site/lines.ts';
import { originNames, relationNames, shortTitle, statusNames } from '../site/words.ts';
import { el, text } from './markup.ts';

/** How an edition names its places and what it shows with a clause. */
export interface Edition {
  /** Level of a document's title; its headings follow from there. */
  readonly top: 1 | 2;
  /** The id of the element that an anchor of a document names. */
  readonly idOf: (slug: string, anchor: string) => string;
  /** The address of a clause, from any document of the edition. */
  readonly hrefOf: (slug: string, anchor: string) => string;
  /** What stands after a clause's text and is not the document's, in markup. */
  readonly controlOf: (clause: Clause) => string;
  readonly emendations: readonly Emendation[];
}

/** The document in markup: title, remarks, text, facts and emendations. */
export function documentMarkup(document: PolicyDocument, edition: Edition): string {
  const { slug, status, statusEvidence, titleSupplied } = document;
  const remarks = [
    ...(status === 'draft' ? [`${statusNames.draft}，不是正式文本。${statusEvidence ?? ''}`] : []),
    ...(titleSupplied ? ['题名为编者所拟，原文没有题名。'] : []),
  ];
  const emendations = edition.emendations.filter(({ doc }) => doc === slug);
  return [
    el(`h${edition.top}`, { id: edition.idOf(slug, 'document') }, text(shownTitle(document))),
    ...remarks.map((remark) => el('p', { class: 'remark' }, text(remark))),
    el(
      'article',
      {},
      ...printOrder(document.clauses).map((node) => clauseMarkup(node, slug, edition)),
    ),
    el(`h${edition.top + 1}`, { class: 'source' }, '来源与校勘'),
    el('dl', {}, ...factsOf(document).map(factMarkup)),
    ...(emendations.length === 0
      ? [el('p', {}, '与收到的文件逐字一致，没有改动。')]
      : [el('ul', {}, ...emendations.map(emendationMarkup))]),
  ].join('\n');
}

function clauseMarkup(node: PrintNode, slug: string, edition: Edition): string {
  const { clause } = node;
  let number = numberMarkup(node);
  const content = blocksOf(node).map((block) => {
    if (block.type === 'clause') return clauseMarkup(block.node, slug, edition);
    const line = lineMarkup(block, number, node.level, slug, edition);
    number = '';
    return line;
  });
  const attributes = { id: edition.idOf(slug, clause.anchor), class: `clause ${clause.kind}` };
  const unused = number === '' ? [] : [el('p', {}, number)];
  return el('div', attributes, ...unused, ...content, edition.controlOf(clause));
}

function numberMarkup({ clause }: PrintNode): string {
  if (clause.number !== null) return el('span', { class: 'number' }, text(clause.number));
  if (clause.numberSupplied === null) return '';
  return el('span', { class: 'supplied' }, text(`［${clause.numberSupplied}］`));
}

function lineMarkup(
  block: Exclude<Block, { type: 'clause' }>,
  number: string,
  level: number,
  slug: string,
  edition: Edition,
): string {
  const pieces = block.pieces.map((piece) => pieceMarkup(piece, slug, edition));
  const heading = `h${Math.min(level + edition.top - 1, 6)}`;
  return el(block.type === 'heading' ? heading : 'p', {}, number, ...pieces);
}

function pieceMarkup({ anchor, text: words, runIn }: Piece, slug: string, edition: Edition) {
  if (anchor === null) return text(words);
  const id = edition.idOf(slug, anchor);
  return el('span', { id, class: runIn ? 'run-in' : null }, text(words));
}

/** What is related to a clause, to be opened; nothing where nothing is. */
export function relatedMarkup(related: readonly Related[], edition: Edition): string {
  if (related.length === 0) return '';
  const summary = el('summary', {}, `相关 ${related.length}`);
  return el('details', { class: 'related' }, summary, relatedList(related, edition));
}

/** The related clauses with the words they are related by. */
export function relatedList(related: readonly Related[], { hrefOf }: Edition): string {
  const items = related.map(({ relation, other, there }) => {
    const { document, path, clause } = other;
    const kind = `${relationNames[relation.type]}（${originNames[relation.origin]}）：`;
    return el(
      'li',
      {},
      el('a', { href: hrefOf(document.slug, clause.anchor) }, text(clauseName(clause, path))),
      ` ${text(shortTitle(document))} `,
      el('q', {}, text(there)),
      ` ${text(kind + relation.why)}`,
    );
  });
  return el('ul', {}, ...items);
}

function factMarkup({ name, value, note, inferred, url }: Fact): string {
  const shown = url === null ? text(value) : el('a', { href: url }, text(value));
  const mark = inferred ? '编者推断：' : '';
  const remark = note === null ? '' : ` ${el('small', {}, text(mark + note))}`;
  return `${el('dt', {}, text(name))}${el('dd', {}, shown, remark)}`;
}

function emendationMarkup({ line, lineEnd, from, to, why }: Emendation): string {
  const lines = line === lineEnd ? `第${line}行` : `第${line}—${lineEnd}行`;
  const change = [
    el('del', {}, text(from)),
    ' → ',
    to === '' ? '（删去）' : el('ins', {}, text(to)),
  ];
  return el('li', {}, text(`${lines}：${why}。`), ...change);
}

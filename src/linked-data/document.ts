import { citedDocument } from '../citation/cited.ts';
import { clauseLabel } from '../citation/label.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { AddressOf, Node } from './node.ts';

const NOT_OFFICIAL = '本站不是政府网站，文字不是正式文本';

/**
 * What a document is: of law and of decisions `Legislation`, of plans and reports `Report`, of all else
 * and where nobody says `CreativeWork`. Its title, body and date are given as citations give them: what
 * editors inferred stands in ［］ or not at all.
 */
export function documentNode(document: PolicyDocument, addressOf: AddressOf): Node {
  const { slug, place, inferred, origin } = document;
  const cited = citedDocument(document);
  const url = addressOf(`${slug}/`);
  return {
    '@type': typeOf(document),
    '@id': url,
    url,
    name: cited.title,
    inLanguage: 'zh-Hans',
    author: statedIssuer(document),
    dateCreated: cited.issued,
    identifier: cited.number,
    temporalCoverage: coverage(document),
    spatialCoverage: 'place' in inferred ? null : place,
    creativeWorkStatus: workStatus(document),
    isBasedOn: origin?.url,
    // A body that editors inferred is not given here, and so there is nothing to say of it.
    description: [...citedDocument({ ...document, issuer: null }).notes, NOT_OFFICIAL].join('。'),
    ...unofficial(document, url),
  };
}

/** A clause of a document: part of a law is law, part of a plan is no plan of its own. */
export function clauseNode(
  document: PolicyDocument,
  clause: Clause,
  path: readonly Clause[],
  addressOf: AddressOf,
): Node {
  const cited = citedDocument(document);
  const url = clause.page === null ? null : addressOf(clause.page);
  return {
    '@type': isLaw(document) ? 'Legislation' : 'CreativeWork',
    '@id': url,
    url,
    name: `${cited.title}${clauseLabel(clause, path)}`,
    headline: clause.heading,
    inLanguage: 'zh-Hans',
    isPartOf: {
      '@type': typeOf(document),
      '@id': addressOf(`${document.slug}/`),
      name: cited.title,
      creativeWorkStatus: workStatus(document),
    },
  };
}

/** A year that a heading of a part is about: 2020年工作情况. */
const HEADED = /(?<!\d)(\d{4})年/gu;

/** The years that a document is about: its period, or its year and those that its parts are headed with. */
function coverage({ period, year, clauses }: PolicyDocument): string | null {
  if (period !== null) return period.join('/');
  if (year === null) return null;
  const headings = clauses
    .filter(({ kind }) => kind === 'part')
    .map(({ heading }) => heading ?? '');
  const headed = headings.flatMap((heading) => [...heading.matchAll(HEADED)].map(([, at]) => at));
  const years = [year, ...headed.map(Number)];
  return [...new Set([Math.min(...years), Math.max(...years)])].join('/');
}

function workStatus({ status }: PolicyDocument): string | null {
  return status === 'draft' ? '征求意见稿' : null;
}

function isLaw({ genre }: PolicyDocument): boolean {
  return genre === 'law' || genre === 'regulation' || genre === 'decision';
}

/** The type of schema.org that a document is of. */
export function typeOf(document: PolicyDocument): 'Legislation' | 'Report' | 'CreativeWork' {
  if (isLaw(document)) return 'Legislation';
  return document.genre === 'plan' || document.genre === 'report' ? 'Report' : 'CreativeWork';
}

/** Of law it can be said in terms of schema.org that this copy of it has no force. */
function unofficial(document: PolicyDocument, url: string | null): Node {
  if (!isLaw(document)) return {};
  return {
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: url,
      encodingFormat: 'text/html',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    },
  };
}

function statedIssuer({ issuer }: PolicyDocument): Node | null {
  return issuer === null || issuer.inferred ? null : { '@type': 'Organization', name: issuer.name };
}

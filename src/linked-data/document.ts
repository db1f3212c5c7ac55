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
  const { slug, period, year, place, inferred, origin } = document;
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
    temporalCoverage: period?.join('/') ?? (year === null ? null : String(year)),
    spatialCoverage: 'place' in inferred ? null : place,
    creativeWorkStatus: document.status === 'draft' ? '征求意见稿' : null,
    isBasedOn: origin?.url,
    description: [...cited.notes, NOT_OFFICIAL].join('。'),
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
    },
  };
}

function isLaw({ genre }: PolicyDocument): boolean {
  return genre === 'law' || genre === 'regulation' || genre === 'decision';
}

function typeOf(document: PolicyDocument): string {
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

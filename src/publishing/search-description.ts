import type { AddressOf } from '../linked-data/node.ts';
import type { Site } from '../model/corpus.ts';
import { element, escaped, xmlDocument } from './xml.ts';

/** The longest name that OpenSearch allows. */
const LONGEST = 16;

/**
 * The site's search for the browser's own search box (OpenSearch 1.1); null without a public address,
 * which a template needs.
 */
export function searchDescription(site: Site, addressOf: AddressOf): string | null {
  const [search, own] = [addressOf('search/'), addressOf('opensearch.xml')];
  if (search === null || own === null) return null;
  const template = `${search}?q={searchTerms}`;
  const root = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, escaped([...site.name].slice(0, LONGEST).join(''))),
    element('Description', {}, escaped(site.tagline || site.name)),
    element('InputEncoding', {}, 'UTF-8'),
    element('Language', {}, 'zh-Hans'),
    element('Url', { type: 'text/html', template }),
    element('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: own,
    }),
  );
  return xmlDocument(root);
}

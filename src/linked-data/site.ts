import type { Site } from '../model/corpus.ts';
import type { AddressOf, Node } from './node.ts';

/** The site; that it can be searched is said where it has a public address, which the form needs. */
export function siteNode(site: Site, addressOf: AddressOf): Node {
  const search = addressOf('search/');
  return {
    '@type': 'WebSite',
    '@id': addressOf(''),
    url: addressOf(''),
    name: site.name,
    description: site.tagline || null,
    inLanguage: 'zh-Hans',
    potentialAction:
      search === null || !URL.canParse(search)
        ? null
        : {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
  };
}

/** What can be told of the data as a whole. */
export interface DataFacts {
  readonly site: Site;
  readonly description: string;
  readonly version: string;
  /** The day of the last release, null before the first. */
  readonly released: string | null;
  /** The years that the documents speak of, null where none is known. */
  readonly years: readonly [number, number] | null;
  /** Paths of the data files. */
  readonly files: readonly string[];
}

const FORMATS: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
};

/** The data files as one data set. */
export function datasetNode(facts: DataFacts, addressOf: AddressOf): Node {
  const { site, description, version, released, years, files } = facts;
  return {
    '@type': 'Dataset',
    '@id': addressOf('data/'),
    url: addressOf('data/'),
    name: `${site.name}的数据`,
    description,
    inLanguage: 'zh-Hans',
    version,
    dateModified: released,
    temporalCoverage: years?.join('/'),
    isAccessibleForFree: true,
    license: addressOf('data/#terms-title'),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file,
      encodingFormat: FORMATS[file.split('.').at(-1) ?? ''],
      contentUrl: addressOf(`data/${file}`),
    })),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { addressFrom, relativePath } from '../site/address.ts';
import { sampleDocument } from '../site/sample.fixture.ts';
import { seedsLibrary } from '../testing/corpora.ts';
import { breadcrumbNode } from './breadcrumbs.ts';
import { clauseNode, documentNode } from './document.ts';
import { linkedData } from './node.ts';
import { datasetNode, siteNode } from './site.ts';
import { describingTags } from './tags.ts';

const { corpus } = seedsLibrary();
const addressOf = (path: string) => `https://library.invalid/${path}`;
const nowhere = () => null;
const SCHEMA = 'http://schema.org/';

/** The terms of schema.org that the pages use, and no others: what is not in it is a mistake. */
const context: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/context.json'), 'utf8'),
);

type Expanded = Record<string, unknown>;

/** Reads JSON-LD without a network; throws where a term is none of schema.org's. */
async function expanded(text: string, base = ''): Promise<Expanded[]> {
  return await jsonld.expand(
    JSON.parse(text) as jsonld.JsonLdDocument,
    {
      safe: true,
      base,
      documentLoader: (url: string) => {
        if (url !== 'https://schema.org') throw new Error(`no network: ${url}`);
        return Promise.resolve({ documentUrl: url, document: context as object });
      },
    } as jsonld.Options.Expand,
  );
}

const typeOf = (node: Expanded | undefined) => node?.['@type'];
const valueOf = (node: Expanded | undefined, name: string): unknown =>
  (node?.[`${SCHEMA}${name}`] as { '@value'?: unknown; '@id'?: unknown }[] | undefined)?.map(
    (one) => one['@value'] ?? one['@id'] ?? one,
  )[0];

describe('a document', () => {
  const nodeOf = async (slug: string) => {
    const document = corpus.documents.find((one) => one.slug === slug)!;
    const [node] = await expanded(linkedData([documentNode(document, addressOf)]));
    return node;
  };

  it.each([
    ['yongjiang-decision', 'Legislation'],
    ['ningbo-2023-2027', 'Report'],
    ['ningbo-2024', 'Report'],
  ])('%s is %s', async (slug, type) => {
    expect(typeOf(await nodeOf(slug))).toEqual([`${SCHEMA}${type}`]);
  });

  it('of which nobody says what it is, is only a work', () => {
    expect(documentNode(sampleDocument(), addressOf)['@type']).toBe('CreativeWork');
  });

  it('of law says that this copy is not official', async () => {
    const [encoding] = (await nodeOf('yongjiang-decision'))![`${SCHEMA}encoding`] as Expanded[];
    expect(typeOf(encoding)).toEqual([`${SCHEMA}LegislationObject`]);
    expect(valueOf(encoding, 'legislationLegalValue')).toBe(
      'https://schema.org/UnofficialLegalValue',
    );
  });

  it('names a body only where the text does', async () => {
    expect(valueOf(await nodeOf('ningbo-2024'), 'author')).toBeUndefined();
    expect(valueOf(await nodeOf('jiangbei-2021'), 'author')).toBeDefined();
    expect(valueOf(await nodeOf('ningbo-2024'), 'description')).not.toContain('责任者');
  });

  it('marks a title that editors gave it, and a draft', async () => {
    expect(valueOf(await nodeOf('ningbo-2011'), 'name')).toMatch(/^［.+］$/);
    expect(valueOf(await nodeOf('ningbo-2023-2027'), 'creativeWorkStatus')).toBe('征求意见稿');
  });

  it.each([
    ['jiangbei-2021', '2020/2021'],
    ['ningbo-2023-2027', '2023/2027'],
    ['ningbo-2024', '2024'],
  ])('%s is about %s', async (slug, years) => {
    expect(valueOf(await nodeOf(slug), 'temporalCoverage')).toBe(years);
  });

  it('has no address where the site has none', () => {
    const node = documentNode(corpus.documents[0]!, nowhere);
    expect(node['url']).toBeNull();
    expect(linkedData([node])).not.toContain('"url"');
  });

  it('cannot end the element it stands in', () => {
    const node = documentNode(sampleDocument({ title: '</script><b>' }), nowhere);
    expect(linkedData([node])).not.toContain('<');
  });
});

it('a clause is part of its document', async () => {
  for (const document of corpus.documents) {
    const clause = document.clauses.find(({ kind }) => kind === 'task')!;
    const [node] = await expanded(linkedData([clauseNode(document, clause, [], addressOf)]));
    const law = document.genre === 'decision';
    expect(typeOf(node)).toEqual([`${SCHEMA}${law ? 'Legislation' : 'CreativeWork'}`]);
    const [whole] = node![`${SCHEMA}isPartOf`] as Expanded[];
    expect(whole!['@id']).toBe(addressOf(`${document.slug}/`));
    expect(valueOf(whole, 'creativeWorkStatus')).toBe(
      document.status === 'draft' ? '征求意见稿' : undefined,
    );
  }
});

it('breadcrumbs count their steps, and are none without addresses', async () => {
  const steps = [
    { name: '全部文件', path: '' },
    { name: '导语', path: null },
    { name: '第1项', path: 'plan/task-1/' },
  ];
  const [list] = await expanded(linkedData([breadcrumbNode(steps, addressOf)!]));
  const items = list![`${SCHEMA}itemListElement`] as Expanded[];
  expect(items.map((item) => [valueOf(item, 'position'), valueOf(item, 'item')])).toEqual([
    [1, addressOf('')],
    [2, addressOf('plan/task-1/')],
  ]);
  expect(breadcrumbNode(steps, nowhere)).toBeNull();
});

it('without a public address the ways between pages tell the same', async () => {
  const steps = [
    { name: '全部文件', path: '' },
    { name: '计划', path: 'plan/' },
    { name: '第1项', path: 'plan/task-1/' },
  ];
  const [list] = await expanded(
    linkedData([breadcrumbNode(steps, addressFrom('plan/task-1/', undefined))!]),
    addressOf('plan/task-1/'),
  );
  const items = list![`${SCHEMA}itemListElement`] as Expanded[];
  expect(items.map((item) => valueOf(item, 'item'))).toEqual(
    steps.map(({ path }) => addressOf(path)),
  );
});

it.each([
  ['plan/task-1/', '', '../../'],
  ['plan/task-1/', 'plan/', '../'],
  ['plan/', 'plan/', './'],
  ['data/', 'data/a.csv', 'a.csv'],
  ['data/', 'data/#terms', '#terms'],
  ['plan/', 'plan-2/task-1/', '../plan-2/task-1/'],
  ['', 'plan/', 'plan/'],
  ['', '', './'],
])('from %j to %j it is %j', (own, path, expected) => {
  expect(relativePath(own, path)).toBe(expected);
});

it('the data is a data set with files', async () => {
  const facts = { description: '数据', version: '1', released: '2026-01-01' };
  const node = datasetNode(
    { site: corpus.site, ...facts, years: [2011, 2027], files: ['a.json', 'a.csv'] },
    addressOf,
  );
  const [dataset] = await expanded(linkedData([node]));
  expect(typeOf(dataset)).toEqual([`${SCHEMA}Dataset`]);
  expect(valueOf(dataset, 'temporalCoverage')).toBe('2011/2027');
  const formats = (dataset![`${SCHEMA}distribution`] as Expanded[]).map((file) =>
    valueOf(file, 'encodingFormat'),
  );
  expect(formats).toEqual(['application/json', 'text/csv']);
});

it('the site can be searched where it has an address', async () => {
  const [site] = await expanded(linkedData([siteNode(corpus.site, addressOf)]));
  const [action] = site![`${SCHEMA}potentialAction`] as Expanded[];
  const [target] = action![`${SCHEMA}target`] as Expanded[];
  expect(valueOf(target, 'urlTemplate')).toBe(
    'https://library.invalid/search/?q={search_term_string}',
  );
  expect(siteNode(corpus.site, nowhere)['potentialAction']).toBeNull();
  expect(siteNode(corpus.site, addressFrom('', undefined))['potentialAction']).toBeNull();
});

describe('tags for reference managers', () => {
  const tagsOf = (slug: string) => {
    const document = corpus.documents.find((one) => one.slug === slug)!;
    return new Map(
      describingTags({ document }, addressOf).map(({ name, content }) => [name, content]),
    );
  };

  it('give title, body, date', () => {
    const tags = tagsOf('jiangbei-2021');
    expect(tags.get('citation_title')).toMatch(/^［.+］$/);
    expect(tags.get('citation_technical_report_institution')).toBe('区科技局');
    expect(tags.get('citation_publication_date')).toBe('2021/03/26');
    expect(tags.get('DC.date')).toBe('2021-03-26');
  });

  it.each([
    ['yongjiang-decision', 'statute'],
    ['ningbo-2023-2027', 'report'],
    ['ningbo-2011', 'report'],
  ])('say what %s is in words that Zotero knows', (slug, type) => {
    expect(tagsOf(slug).get('DC.type')).toBe(type);
    expect(tagsOf(slug).has('citation_technical_report_institution')).toBe(slug === 'ningbo-2011');
  });

  it('mark a body that editors inferred', () => {
    expect(tagsOf('ningbo-2024').get('DC.creator')).toMatch(/^［.+］$/);
  });

  it('leave out what nobody knows', () => {
    const tags = tagsOf('ningbo-2023-2027');
    for (const name of ['DC.creator', 'DC.date', 'citation_technical_report_number']) {
      expect(tags.has(name)).toBe(false);
    }
  });

  it('give a number that was compared in full', () => {
    const document = sampleDocument({
      metadata: { 文号: '某发〔2024〕1号' },
      origin: { url: 'https://a.invalid', publisher: '某', seen: null, match: 'full' },
    });
    expect(describingTags({ document }, nowhere)).toContainEqual({
      name: 'citation_technical_report_number',
      content: '某发〔2024〕1号',
    });
  });
});

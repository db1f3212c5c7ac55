import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../model/ledger.ts';
import { sampleDocument } from '../site/sample.fixture.ts';
import { datesOf } from './dates.ts';
import { publishedFiles } from './files.ts';

const addressOf = (path: string) => `https://library.invalid/base/${path}`;
const nowhere = () => null;
const plan = sampleDocument({
  slug: 'plan',
  title: '计划<甲>&乙',
  formerAnchors: [{ anchor: 'task-9', change: 'withdrawn', to: null, reason: '原文撤回' }],
});
const fresh = sampleDocument({ slug: 'fresh', title: '新来的' });
const corpus = {
  version: '1',
  site: { name: '政策文库', tagline: '逐条可查', home: [], contact: null },
  documents: [plan, fresh],
  emendations: [],
};
const changes: Changes = {
  generated: '',
  releases: [
    {
      release: 1,
      date: '2026-01-02',
      added: ['plan/task-1', 'plan/task-2', 'plan/task-9'],
      changed: [],
    },
    {
      release: 2,
      date: '2026-03-04',
      added: ['plan/task-2-1'],
      changed: [{ anchor: 'plan/task-9', change: 'withdrawn', reason: '原文撤回 <i>' }],
    },
  ],
};
const none: Changes = { generated: '', releases: [] };
const built = ['', 'plan/', 'plan/task-1/', 'plan/task-2/', 'plan/task-9/', 'fresh/', 'about/'].map(
  (path) => `${path}index.html`,
);
const files = publishedFiles([...built, '404.html'], corpus, changes, addressOf);
const local = publishedFiles(built, corpus, changes, nowhere);
/** Every element of this name; throws where the text is no XML. */
function elements(text: string | undefined, name: string): XmlElement[] {
  const within = (element: XmlElement): XmlElement[] => {
    const children = element.children.filter((child) => child instanceof XmlElement);
    return [...(element.name === name ? [element] : []), ...children.flatMap(within)];
  };
  const { root } = parseXml(text ?? '');
  return root === null ? [] : within(root);
}
const texts = (text: string | undefined, name: string): string[] =>
  elements(text, name).map((element) => element.text);

describe('the sitemap', () => {
  const dates = new Map(
    elements(files.get('sitemap.xml'), 'url').map((url) => {
      const [loc, lastmod] = url.children.filter((child) => child instanceof XmlElement);
      return [loc?.text, lastmod?.text];
    }),
  );

  it('lists all pages but those that only lead on or say that an address is wrong', () => {
    expect([...dates.keys()]).toEqual(
      ['', 'about/', 'fresh/', 'plan/', 'plan/task-1/', 'plan/task-2/'].map(addressOf),
    );
  });

  it.each([
    ['plan/', '2026-03-04'],
    ['plan/task-1/', '2026-01-02'],
    ['plan/task-2/', '2026-03-04'],
    ['about/', '2026-03-04'],
    ['fresh/', undefined],
  ])('dates %s by the releases', (path, date) => {
    expect(dates.get(addressOf(path))).toBe(date);
  });

  it('becomes an index where the pages are too many for one', async () => {
    const { sitemaps } = await import('./sitemap.ts');
    const pages = ['a', 'b', 'c'].map((path) => ({ address: addressOf(path), changed: null }));
    const parts = sitemaps(pages, addressOf, 2);
    expect(texts(parts.get('sitemap.xml'), 'loc')).toEqual(
      ['sitemap-1.xml', 'sitemap-2.xml'].map(addressOf),
    );
    expect(parts.get('sitemap-2.xml')).toContain(addressOf('c'));
  });

  it('needs a public address', () => {
    expect(local.has('sitemap.xml')).toBe(false);
    expect(local.get('robots.txt')).not.toContain('Sitemap');
    expect(files.get('robots.txt')).toContain(`Sitemap: ${addressOf('sitemap.xml')}\n`);
  });
});

describe('the feed', () => {
  const feed = parseAtomFeed(files.get('feed.xml') ?? '');

  it('has the releases, the last one first, with their days', () => {
    expect(feed.updated).toBe('2026-03-04T00:00:00Z');
    expect(feed.entries?.map(({ title, updated }) => [title?.value, updated])).toEqual([
      ['第2次发布：新增1个条款，改动1个', '2026-03-04T00:00:00Z'],
      ['第1次发布：新增3个条款', '2026-01-02T00:00:00Z'],
    ]);
  });

  it('says what each brought and why something changed', () => {
    const [second, first] = feed.entries ?? [];
    expect(first?.content?.value).toContain(
      `<a href="${addressOf('plan/')}">计划&lt;甲&gt;&amp;乙</a>`,
    );
    expect(second?.content?.value).toContain('撤下。原文撤回 &lt;i&gt;');
  });

  it('has names that stay, wherever the site is', () => {
    const there = parseAtomFeed(local.get('feed.xml') ?? '');
    expect(there.id).toBe(feed.id);
    expect(feed.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(2);
  });

  it('is none before the first release', () => {
    expect(publishedFiles(built, corpus, none, addressOf).has('feed.xml')).toBe(false);
  });
});

describe('the search description', () => {
  it('lets browsers search', () => {
    const description = files.get('opensearch.xml');
    expect(texts(description, 'ShortName')).toEqual(['政策文库']);
    expect(elements(description, 'Url')[0]?.attributes).toMatchObject({
      type: 'text/html',
      template: 'https://library.invalid/base/search/?q={searchTerms}',
    });
  });

  it('needs a public address', () => {
    expect(local.has('opensearch.xml')).toBe(false);
  });
});

it('models are told what the site is not', () => {
  expect(files.get('llms.txt')).toMatch(/^# 政策文库\n\n> .*不是政府网站/);
  expect(files.get('llms.txt')).toContain(`(${addressOf('plan.md')})`);
  expect(local.get('llms.txt')).toContain('(plan.md)');
});

describe('dates', () => {
  it('of what was never released are those of its receipt', () => {
    const received = sampleDocument({
      slug: 'r',
      source: { file: 'r.txt', sha256: '0'.repeat(64), received: '2025-05-05' },
    });
    const dates = datesOf([received], none);
    expect(dates.ofDocument('r')).toBe('2025-05-05');
    expect(dates.ofClause('r/task-1')).toBe('2025-05-05');
    expect(dates.library).toBeNull();
  });
});

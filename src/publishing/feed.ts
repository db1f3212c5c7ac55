import { createHash } from 'node:crypto';
import { shownTitle } from '../citation/label.ts';
import type { AddressOf } from '../linked-data/node.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Changes, Decision } from '../model/ledger.ts';
import { element, escaped, xmlDocument } from './xml.ts';

type Release = Changes['releases'][number];

/** How changes of released clauses are called. */
const CHANGES: Readonly<Record<Decision['change'], string>> = {
  moved: '移到别处',
  corrected: '更正',
  withdrawn: '撤下',
};

/**
 * The releases as an Atom feed, the last one first; null before the first, since a feed has a date.
 * Addresses are public where the site has one, else relative to the feed.
 */
export function atomFeed(
  corpus: Corpus,
  { releases }: Changes,
  addressOf: AddressOf,
): string | null {
  const last = releases.at(-1);
  if (last === undefined) return null;
  const own = addressOf('feed.xml');
  const { name } = corpus.site;
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' },
    element('id', {}, identity(name, 'feed')),
    element('title', {}, escaped(`${name}：更新`)),
    element('subtitle', {}, escaped('历次发布新增和改动的条款。本站不是政府网站。')),
    element('updated', {}, moment(last.date)),
    element('author', {}, element('name', {}, escaped(name))),
    ...(own === null ? [] : [element('link', { rel: 'self', href: own })]),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf('') ?? './' }),
    ...releases.toReversed().map((release) => entry(release, corpus, addressOf)),
  );
  return xmlDocument(root);
}

function entry(release: Release, { site, documents }: Corpus, addressOf: AddressOf): string {
  const { date, added, changed } = release;
  const counts = [
    ...(added.length === 0 ? [] : [`新增${added.length}个条款`]),
    ...(changed.length === 0 ? [] : [`改动${changed.length}个`]),
  ];
  return element(
    'entry',
    {},
    element('id', {}, identity(site.name, `release ${release.release}`)),
    element('title', {}, `第${release.release}次发布：${counts.join('，')}`),
    element('updated', {}, moment(date)),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf('') ?? './' }),
    element('content', { type: 'html' }, escaped(contentOf(release, documents, addressOf))),
  );
}

/** What a release brought, by document, and every change with its reason. */
function contentOf(
  { added, changed }: Release,
  documents: readonly PolicyDocument[],
  addressOf: AddressOf,
): string {
  const counts = Map.groupBy(added, (id) => id.slice(0, id.indexOf('/')));
  const href = (path: string): string => addressOf(path) ?? path;
  const brought = documents.flatMap((document) => {
    const count = counts.get(document.slug)?.length ?? 0;
    if (count === 0) return [];
    const name = element('a', { href: href(`${document.slug}/`) }, escaped(shownTitle(document)));
    return [element('li', {}, name, `：新增${count}个条款`)];
  });
  const altered = changed.map(({ anchor, change, reason }) => {
    const name = element('a', { href: href(anchor.replace('/', '/#')) }, escaped(anchor));
    return element('li', {}, name, `：${CHANGES[change]}。${escaped(reason)}`);
  });
  return element('ul', {}, ...brought, ...altered, '');
}

function moment(date: string): string {
  return `${date}T00:00:00Z`;
}

/** A name that stays wherever the site is published: a UUID made of words (version 8, RFC 9562). */
function identity(site: string, what: string): string {
  const hex = createHash('sha256').update(`${site}\n${what}`, 'utf8').digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

import { addressesFrom } from '../../site/address.ts';
import { describingTags, type Described, type Tag } from '../../linked-data/tags.ts';
import { describingData } from '../../linked-data/described.ts';
import type { CheckedSite, Difference } from './site.ts';

/** The heads of the pages of documents and clauses tell machines what the data says. */
export function headDifferences(site: CheckedSite): Difference[] {
  return site.library.corpus.documents.flatMap((document) => [
    ...onPage(`${document.slug}/`, { document }, site),
    ...document.clauses.flatMap(({ id, page }) => {
      return page === null ? [] : onPage(page, { document, clause: site.entryOf(id) }, site);
    }),
  ]);
}

function onPage(path: string, described: Described, { page, address }: CheckedSite): Difference[] {
  const head = page(path)?.head;
  if (head === undefined) return [`没有 ${path} 这一页`];
  const tags = head.tags.filter(({ name }) => /^(?:citation_|DC\.)/iu.test(name));
  const data = describingData(described, addressesFrom(path, address));
  return [
    ...differingTags(tags, describingTags(described, address)).map(
      (name) => `${path} 页首的 ${name} 与数据不同`,
    ),
    ...(head.data.join('\n') === data ? [] : [`${path} 页首的 JSON-LD 与数据不同`]),
  ];
}

/** Names of tags that are shown and should not be, or should be and are not. */
function differingTags(shown: readonly Tag[], wanted: readonly Tag[]): string[] {
  const isIn = (tags: readonly Tag[], { name, content }: Tag): boolean =>
    tags.some((tag) => tag.name === name && tag.content === content);
  const apart = [
    ...wanted.filter((tag) => !isIn(shown, tag)),
    ...shown.filter((tag) => !isIn(wanted, tag)),
  ];
  return [...new Set(apart.map(({ name }) => name))];
}

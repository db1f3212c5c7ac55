import type { Clause } from '../../model/corpus.ts';
import { bare } from './page.ts';
import type { CheckedSite, Difference } from './site.ts';

/** On the page of either clause, or of its document where it has none, stand a link to the other, and its words. */
export function relationDifferences({ library, entryOf, page, base }: CheckedSite): Difference[] {
  const sides = library.relations.flatMap(({ a, b, evidence }) => [
    { from: entryOf(a), to: entryOf(b).clause, quote: evidence.b },
    { from: entryOf(b), to: entryOf(a).clause, quote: evidence.a },
  ]);
  return sides.flatMap(({ from, to, quote }) => {
    const path = from.clause.page ?? `${from.document.slug}/`;
    const shown = page(path);
    if (shown === null || !leadsTo(shown.links, to, base)) {
      return [`${path} 没有通往 ${to.id} 的链接`];
    }
    return shown.quotes.has(bare(quote)) ? [] : [`${path} 没有引 ${to.id} 的“${quote}”`];
  });
}

function leadsTo(links: ReadonlySet<string>, { url, page }: Clause, base: string): boolean {
  return links.has(base + url) || (page !== null && links.has(base + page));
}

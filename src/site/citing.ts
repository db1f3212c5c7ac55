import { citedDocument } from '../citation/cited.ts';
import type { CitationFacts } from '../citation/client/facts.ts';
import { citedPlace } from '../citation/place.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { citationTexts, type CitationText } from './citation-texts.ts';
import type { Entry } from './library.ts';
import { link } from './link.ts';
import { attribute, text, typeset } from './markup.ts';

/**
 * Every way to cite a clause, as text in markup; a script fills in the reader's date and address, and
 * copies. `site`: Astro's, undefined where the public address is not known.
 */
export function citing(entry: Entry, site: URL | undefined): string {
  const texts = citationTexts(entry, site);
  // What most readers want; the others wait to be opened.
  const [usual, others] = [texts.slice(0, 2), texts.slice(2)];
  return (
    `<section class="citing awaited" aria-labelledby="citing-title" data-citing="${attribute(entry.clause.anchor)}">` +
    `<h2 id="citing-title">引用这一条</h2>${citationWays(usual)}` +
    `<details><summary>其他写法：${text(others.map(({ name }) => name).join('、'))}</summary>${citationWays(others)}</details>` +
    `<p class="soft">［］里的不是印出来的文字。引用日期取读者当天的日期；没有启用脚本时请自行补上。<a href="${link('about/#citing')}">怎样引用</a></p></section>`
  );
}

/** Ways to cite a clause, by name. */
export function citationWays(texts: readonly CitationText[]): string {
  const ways = texts.map(
    ({ id, name, text: said }) =>
      `<div><dt>${text(name)}</dt><dd data-format="${id}">${typeset(said)}</dd></div>`,
  );
  return `<dl>${ways.join('')}</dl>`;
}

/**
 * What scripts need for citing a document's clauses with the reader's date and address. `up`: the way from
 * the page's address to the document's; `within`: clauses that stand on the page without ways to cite them.
 */
export function citationFacts(
  document: PolicyDocument,
  up: string,
  within: readonly Entry[] = [],
): string {
  const places = within.map(({ clause, path }) => [clause.anchor, citedPlace(clause, path)]);
  const facts: CitationFacts = {
    document: citedDocument(document),
    up,
    ...(within.length > 0 && { places: Object.fromEntries(places) as Record<string, string> }),
  };
  // Nothing in the text may end the element.
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-citation-facts>${json}</script>`;
}

import { citedDocument } from '../citation/cited.ts';
import { citedPlace } from '../citation/place.ts';
import { plainCitation } from '../citation/plain.ts';
import { clauseLabel } from './label.ts';
import type { Entry } from './library.ts';
import { hasOwnLines, linesName } from './lines-name.ts';
import { attribute, text, typeset } from './markup.ts';
import { relatedList } from './related-list.ts';
import { entryOf } from './store.ts';

/** A way that leads on; `called` where its name alone would be that of others as well. */
interface Way {
  readonly href: string;
  readonly name: string;
  readonly called?: string;
}

/**
 * The one quiet control of a clause, as markup: how to cite it, where else it can be read, what is related
 * to it. Complete without a script, which adds copying, comparing and reading aloud. Why clauses are
 * related stands on the pages of the clauses, so that a long document stays light. `count`: how many
 * relations the clause has.
 */
export function clauseControl(id: string, count: string): string {
  const entry = entryOf(id);
  const { clause, path, document } = entry;
  const label = clauseLabel(clause, path);
  const related = count !== '0';
  const place = citedPlace(clause, path);
  const citation = plainCitation({ document: citedDocument(document), place });
  const ways = waysFrom(entry, label, related).map(written);
  const list = related ? `<div class="related-list">${relatedList(id, false)}</div>` : '';
  return (
    `<details data-added class="${related ? 'tools' : 'tools bare'}">` +
    `<summary><span class="visually-hidden">${text(label)}</span> 操作${related ? ` · 相关 ${text(count)}` : ''}</summary>` +
    `<p class="cited">${typeset(citation)}</p><p class="places">${ways.join('')}</p>${list}</details>`
  );
}

/**
 * The page of a clause leads back to its place; where there is none, the place itself is the link. Ways to
 * cite that a script would offer stand there too, or on a page for all clauses that have none.
 */
function waysFrom({ document, clause }: Entry, label: string, related: boolean): Way[] {
  const { anchor, page } = clause;
  const lines = `原文${linesName(clause.id)}`;
  const source = { href: `source/#${anchor}`, name: lines };
  // Where no other clause's link has the name, it is enough: the page is long as it is.
  const toSource = hasOwnLines({ document, clause })
    ? source
    : { ...source, called: `${lines}：${label}` };
  if (page !== null)
    return [{ href: `${anchor}/`, name: `${label}单页${related ? '和相关理由' : ''}` }, toSource];
  return [
    { href: `#${anchor}`, name: `${label}的链接` },
    { href: `cite/#${anchor}`, name: '各种引注', called: `各种引注：${label}` },
    toSource,
  ];
}

function written({ href, name, called }: Way): string {
  const spoken = called === undefined ? '' : ` aria-label="${attribute(called)}"`;
  return `<a href="${attribute(href)}"${spoken}>${typeset(name)}</a>`;
}

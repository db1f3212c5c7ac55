import { clauseLabel, clauseName } from './label.ts';
import type { Related } from './library.ts';
import { link } from './link.ts';
import { attribute, text, typeset } from './markup.ts';
import { groupRelated, type RelatedGroup } from './related.ts';
import { placeInTime, relatedOf } from './store.ts';
import { originNames, relationNames, shortTitle } from './words.ts';

/**
 * What a clause is related to, by document in time order, as markup; what the program suggests can be
 * folded away. `reasons`: whether they are given as well; otherwise types and quotes have to do.
 */
export function relatedList(id: string, reasons: boolean): string {
  const { confirmed, suggested } = groupRelated(relatedOf(id), placeInTime);
  const count = suggested.reduce((sum, { related }) => sum + related.length, 0);
  const sure = groups(confirmed, reasons);
  if (count === 0) return sure;
  const open = confirmed.length === 0 ? ' open' : '';
  return `${sure}<details class="suggested"${open}><summary>系统推荐 ${count}</summary>${groups(suggested, reasons)}</details>`;
}

/** Related clauses under their documents. */
function groups(found: readonly RelatedGroup[], reasons: boolean): string {
  return found
    .map(({ document, related }) => {
      const items = related.map((one) => relation(one, reasons)).join('');
      return `<p>${text(shortTitle(document))}</p><ul>${items}</ul>`;
    })
    .join('');
}

/** One related clause: what it is, exact words of both sides, and why they belong together. */
function relation({ relation: own, other, here, there }: Related, reasons: boolean): string {
  const { clause, path, document } = other;
  const { type, origin, why, inferred } = own;
  // The quote that follows says more than opening words in place of a heading would.
  const bare = clause.heading === null;
  const name = bare ? clauseLabel(clause, path) : clauseName(clause, path, 18);
  // A bare label is that of a clause in other documents as well.
  const called = bare ? ` aria-label="${attribute(shortTitle(document) + name)}"` : '';
  const guessed = inferred ? '<b class="inferred">编者推断</b>' : '';
  const reason = reasons && why ? `<p>${text(`${originNames[origin]}：${why}`)}</p>` : '';
  const evidence =
    reasons && why && inferred
      ? `<p>${text(`编者推断：${inferred.replace(/^编者推断[：:]/, '')}`)}</p>`
      : '';
  return (
    `<li><b>${relationNames[type]}</b><a href="${attribute(link(clause.url))}"${called}>${typeset(name)}</a>` +
    `${guessed}<q>${typeset(there)}</q><q>${typeset(here)}</q>${reason}${evidence}</li>`
  );
}

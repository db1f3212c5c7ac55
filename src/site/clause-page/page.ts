import type { PolicyDocument } from '../../model/corpus.ts';
import { breadcrumb } from '../breadcrumb.ts';
import { citationFacts, citing } from '../citing.ts';
import { described } from '../described.ts';
import { clauseGist, clauseLabel, clauseName, shownTitle } from '../label.ts';
import { parts, type Entry } from '../library.ts';
import { link } from '../link.ts';
import { attribute, phrased, text, titled, typeset } from '../markup.ts';
import { relatedList } from '../related-list.ts';
import { entryOf, printedOf, relatedOf } from '../store.ts';
import { firstSentence, shortTitle, statusNames, timeLabel } from '../words.ts';
import { neighbouring, themeTags } from './around.ts';
import { clauseText } from './text.ts';

/** What the page of a clause says in the frame that all of them have. */
export interface ClausePage {
  readonly slug: string;
  readonly anchor: string;
  readonly title: string;
  readonly description: string;
  /** Markup for the end of the head, and of what stands before the page's script. */
  readonly head: string;
  readonly body: string;
}

/**
 * A clause: its text, where it stands, what comes before and after, what stands in it, what is related.
 * `site`: Astro's, undefined where the public address is not known.
 */
export function clausePage(id: string, site: URL | undefined): ClausePage {
  const entry = entryOf(id);
  const { document, clause, path } = entry;
  const label = clauseLabel(clause, path);
  return {
    slug: document.slug,
    anchor: clause.anchor,
    title: `${label} · ${shownTitle(document)}`,
    description: firstSentence(clause),
    head: described(document, entry, site),
    body: [
      wayTo(entry, label),
      `<h1 class="clause-title">${phrased(clauseName(clause, path, 40))}</h1>`,
      source(document),
      `<article class="clause-page">${clauseText(printedOf(id))}</article>`,
      `<p class="in-context"><a href="${attribute(link(clause.url))}">在全文中阅读</a><a href="${attribute(link(`compare/?a=${id}`))}">与别处对照</a></p>`,
      themeTags(clause.themes),
      inside(entry, label),
      citing(entry, site),
      related(id),
      neighbouring(entry),
      citationFacts(document, '../', within(entry)),
    ].join(''),
  };
}

function wayTo({ document, path }: Entry, label: string): string {
  return breadcrumb([
    { label: '全部文件', href: link('') },
    { label: shortTitle(document), href: link(`${document.slug}/`) },
    ...path.map((step) => ({
      label: clauseGist(step, 18),
      href: link(step.page ?? step.url),
    })),
    { label, href: null },
  ]);
}

function source(document: PolicyDocument): string {
  const badge =
    document.status === 'draft' ? `<strong class="badge">${statusNames.draft}</strong>` : '';
  return (
    `<p class="clause-source"><a href="${attribute(link(`${document.slug}/`))}">${titled(shownTitle(document))}</a>` +
    `<span>${typeset(timeLabel(document))}</span>${badge}</p>`
  );
}

function inside(entry: Entry, label: string): string {
  const { clause, path } = entry;
  const items = parts(entry).map((child) => {
    const name = clauseName(child, child.kind === 'section' ? [] : [...path, clause], 40);
    return `<li><a href="${attribute(link(child.page ?? child.url))}">${typeset(name)}</a></li>`;
  });
  if (items.length === 0) return '';
  return `<section class="inside" aria-labelledby="inside-title"><h2 id="inside-title">${text(label)}之下</h2><ol>${items.join('')}</ol></section>`;
}

function related(id: string): string {
  if (relatedOf(id).length === 0) return '';
  return `<section class="related" aria-labelledby="related-title"><h2 id="related-title">相关条款</h2><div class="related-list">${relatedList(id, true)}</div></section>`;
}

/** Clauses that stand in this one and have no page of their own, in order. */
function within({ children }: Entry): Entry[] {
  return children.flatMap(({ id, page }) => {
    const child = entryOf(id);
    return [...(page === null ? [child] : []), ...within(child)];
  });
}

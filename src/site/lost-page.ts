import { clauseAddress, loadDocument, loadText } from '../compare/client/load.ts';
import type { ComparedDocument } from '../compare/data.ts';
import { el } from '../search/client/dom.ts';
import { typeset } from '../typeset/nodes.ts';
import { finder } from './document-places.ts';
import { nameIn } from './meant-anchor.ts';
import { decoded } from './near-anchors.ts';

/**
 * On the page for wrong addresses: finds the clause or sentence that an address like `plan-2024/19`,
 * `plan-2024/task-9-s2` or `plan-2024/task-99/` means, and goes there or shows what is near.
 */
export async function findLostPage(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-lost]');
  if (place === null) return;
  const base = place.dataset['base'] ?? '/';
  const steps = page.location.pathname.slice(base.length).split('/').map(decoded);
  const [first = '', ...rest] = steps.filter((step) => nameIn(step) !== '');
  const slug = nameIn(first);
  const named = new Set((place.dataset['slugs'] ?? '').split(' '));
  if (!named.has(slug)) return;
  const wanted = rest.at(-1) ?? decoded(page.location.hash.slice(1));
  const home = `${base}${slug}/`;
  // Where the document's own page is lost, going there would bring this page again without end.
  if (page.location.pathname === home) return;
  if (wanted === '') {
    page.location.replace(`${home}${page.location.search}`);
    return;
  }
  // Without a network there is nothing nearer to show.
  const document = await loadDocument(base, slug).catch(() => null);
  if (document === null) return;
  const anchor = finder.meant(wanted, document);
  const found = anchor === null ? null : await loadText(base, `${slug}/${anchor}`);
  if (found !== null) page.location.replace(clauseAddress(base, found.slug, found.anchor));
  else showInstead(place, base, slug, document, wanted);
}

function showInstead(
  place: HTMLElement,
  base: string,
  slug: string,
  document: ComparedDocument,
  wanted: string,
): void {
  const { title, clauses } = document;
  const { words, anchors } = finder.instead(wanted, document);
  const links = anchors.map((id) =>
    el('a', { href: clauseAddress(base, slug, id) }, ...typeset(nameOf(clauses[id]))),
  );
  links.push(el('a', { href: `${base}${slug}/` }, title));
  place.replaceChildren(
    el('p', {}, `《${title}》没有“${wanted}”。${words}`),
    el('ul', { class: 'plain' }, ...links.map((link) => el('li', {}, link))),
  );
}

function nameOf(clause: { label: string; text: string } | undefined): string {
  return clause === undefined ? '' : `${clause.label} ${clause.text.slice(0, 20)}…`;
}

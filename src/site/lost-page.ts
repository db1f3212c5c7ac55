import { clauseAddress, loadDocument } from '../compare/client/load.ts';
import { el } from '../search/client/dom.ts';
import { decoded, meantAnchor, nearAnchors } from './near-anchors.ts';

/**
 * On the page for wrong addresses: finds the clause that an address like `plan-2024/19` or
 * `plan-2024/task-99/` means, and goes there or shows what is near.
 */
export async function findLostPage(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-lost]');
  if (place === null) return;
  const base = place.dataset['base'] ?? '/';
  const steps = page.location.pathname.slice(base.length).split('/').filter(Boolean).map(decoded);
  const [slug = '', ...rest] = steps;
  const named = new Set((place.dataset['slugs'] ?? '').split(' '));
  if (!named.has(slug)) return;
  const wanted = rest.at(-1) ?? decoded(page.location.hash.slice(1));
  const document = await loadDocument(base, slug);
  if (document === null) return;
  const known = Object.keys(document.clauses);
  const anchor = meantAnchor(wanted, known);
  if (anchor !== null) {
    page.location.replace(clauseAddress(base, slug, anchor));
    return;
  }
  const near = nearAnchors(wanted, known).map((id) =>
    el('li', {}, el('a', { href: clauseAddress(base, slug, id) }, nearName(document.clauses[id]))),
  );
  const whole = el('li', {}, el('a', { href: `${base}${slug}/` }, document.title));
  place.replaceChildren(
    el('p', {}, `《${document.title}》没有“${wanted}”。相近的有：`),
    el('ul', { class: 'plain' }, ...near, whole),
  );
}

function nearName(clause: { label: string; text: string } | undefined): string {
  return clause === undefined ? '' : `${clause.label} ${clause.text.slice(0, 20)}…`;
}

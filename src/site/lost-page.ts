import { shorten } from '../citation/label.ts';
import { clauseAddress, loadDocument, loadText } from '../compare/client/load.ts';
import type { ComparedDocument } from '../compare/data.ts';
import { decoded } from '../compare/decoded.ts';
import { el } from '../search/client/dom.ts';
import { typeset } from '../typeset/nodes.ts';
import { finder } from './document-places.ts';
import { nameIn } from './meant-anchor.ts';
import { nearPages } from './near-pages.ts';
import { nearSlugs } from './near-slugs.ts';

/** Where the page shows what was found, and the way to the site's top. */
interface Shown {
  readonly place: HTMLElement;
  readonly base: string;
}

/**
 * On the page for wrong addresses: finds the clause or sentence that an address like `plan-2024/19`,
 * `plan-2024/task-9-s2` or `plan-2024/task-99/` means, and goes there or shows what is near, also where
 * there is no such document; and pages near one that is of no document.
 */
export async function findLostPage(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-lost]');
  if (place === null) return;
  const base = place.dataset['base'] ?? '/';
  const steps = page.location.pathname.slice(base.length).split('/').map(decoded);
  const [first = '', ...rest] = steps.filter((step) => nameIn(step) !== '');
  const slug = nameIn(first);
  const slugs = (place.dataset['slugs'] ?? '').split(' ');
  const wanted = placeIn(rest) || decoded(page.location.hash.slice(1));
  const shown = { place, base };
  if (!slugs.includes(slug)) {
    const near = nearSlugs(slug, slugs);
    if (near.length > 0) await showNear(shown, slug, near, wanted);
    // Only documents have such places.
    else if (rest.length === 0 && wanted !== '') show(shown, missing(slug), []);
    else showNearPages(shown, [first, ...rest].map(nameIn), pagesIn(place));
    return;
  }
  const home = `${base}${slug}/`;
  // Where the document's own page is lost, going there would bring this page again without end.
  if (page.location.pathname === home) return;
  if (wanted === '') page.location.replace(`${home}${page.location.search}`);
  else await goTo(page, shown, slug, wanted);
}

/**
 * The place that an address names below a document: its last step, but a mere number counts within the
 * steps before it (`6/2` and `task-6/2` are `6-2`), for by itself it would be another clause's.
 */
function placeIn(steps: readonly string[]): string {
  const last = steps.at(-1) ?? '';
  return /^\d+$/u.test(nameIn(last)) ? steps.map(nameIn).join('-') : last;
}

/** Goes to the place of the document that is meant, or shows what it has near it. */
async function goTo(page: Document, shown: Shown, slug: string, wanted: string): Promise<void> {
  const { base } = shown;
  // Without a network there is nothing nearer to show.
  const document = await loadDocument(base, slug).catch(() => null);
  if (document === null) return;
  const anchor = finder.meant(wanted, document);
  const found = anchor === null ? null : await loadText(base, `${slug}/${anchor}`);
  if (found !== null) {
    page.location.replace(clauseAddress(base, found.slug, found.anchor));
    return;
  }
  const { words, anchors } = finder.instead(wanted, document);
  show(shown, `《${document.title}》没有“${wanted}”。${words}`, [
    ...anchors.map((id) => linkTo(base, slug, id, document)),
    el('a', { href: `${base}${slug}/` }, document.title),
  ]);
}

/** Shows documents near one that the library does not have, each with the clause asked for where it has it. */
async function showNear(
  shown: Shown,
  slug: string,
  near: readonly string[],
  wanted: string,
): Promise<void> {
  const { base } = shown;
  const found = await Promise.all(
    near.map(async (one) => ({ one, document: await loadDocument(base, one).catch(() => null) })),
  );
  const links = found.flatMap(({ one, document }) => {
    if (document === null) return [];
    const anchor = wanted === '' ? null : finder.meant(wanted, document);
    const clause = anchor === null ? [] : [linkTo(base, one, anchor, document, document.title)];
    return [...clause, el('a', { href: `${base}${one}/` }, ...typeset(document.title))];
  });
  if (links.length > 0) show(shown, `${missing(slug)}相近的有：`, links);
}

function missing(slug: string): string {
  return `文库里没有“${slug}”这份文件。`;
}

/** Addresses of the pages that are of no document, and what links to them say. */
function pagesIn(place: HTMLElement): ReadonlyMap<string, string> {
  const pages = JSON.parse(place.dataset['pages'] ?? '{}') as Record<string, string>;
  return new Map(Object.entries(pages));
}

function showNearPages(
  shown: Shown,
  steps: readonly string[],
  pages: ReadonlyMap<string, string>,
): void {
  const links = nearPages(steps, [...pages.keys()]).map((path) =>
    el('a', { href: shown.base + path }, pages.get(path) ?? path),
  );
  if (links.length > 0) show(shown, `没有“${steps.join('/')}”这个网址。相近的有：`, links);
}

/** Says it, and takes the focus, from which the keyboard goes on to the links. */
function show({ place }: Shown, said: string, links: readonly HTMLElement[]): void {
  place.replaceChildren(
    el('p', {}, said),
    ...(links.length === 0
      ? []
      : [el('ul', { class: 'plain' }, ...links.map((link) => el('li', {}, link)))]),
  );
  place.focus();
}

function linkTo(
  base: string,
  slug: string,
  anchor: string,
  { clauses }: ComparedDocument,
  title = '',
): HTMLElement {
  const href = clauseAddress(base, slug, anchor);
  return el('a', { href }, ...typeset(`${title}${nameOf(clauses[anchor]) || `#${anchor}`}`));
}

function nameOf(clause: { label: string; text: string } | undefined): string {
  return clause === undefined ? '' : `${clause.label} ${shorten(clause.text, 20)}`;
}

import { clauseAddress, loadDocument, loadText } from '../compare/client/load.ts';
import { el } from '../search/client/dom.ts';
import { typeset } from '../typeset/nodes.ts';
import { finder } from './document-places.ts';
import { meantAnchor, meantClause } from './meant-anchor.ts';
import type { Place } from './meant-anchor.ts';
import { anchorsInstead, decoded } from './near-anchors.ts';

/** The clauses of a page, or where they begin in the received text. */
const CLAUSES = 'article .clause > div[id], .received > [id]';
/** A printed number of any kind. */
const NUMBER =
  /^(?:[(（]?(?:\d+|[一二三四五六七八九十百]+)[)）、.．]|第[一二三四五六七八九十百]+[章条])\s*/u;
/** `#line-28` */
const LINE = /^(?:第|line-?|l-?)(\d+)行?$/iu;

/**
 * Goes to the clause that is meant by `wanted`, on the page or, from the page of a clause, in its
 * document; or says that there is none and shows others above the text.
 */
export async function mendAnchor(page: Document, wanted: string): Promise<void> {
  const clauses = new Map(
    [...page.querySelectorAll<HTMLElement>(CLAUSES)].map((one) => [one.id, one]),
  );
  const typed = decoded(wanted);
  const former = [...page.querySelectorAll('[data-former]')].map(({ id }) => placeWith(id));
  const line = page.getElementById(`L${LINE.exec(typed)?.[1] ?? ''}`)?.id ?? null;
  const meant = page.querySelector('.received') === null ? meantAnchor : meantClause;
  const anchor = line ?? meant(typed, [...[...clauses.values()].map(placeOf), ...former]);
  const address =
    anchor === null ? await addressInDocument(page, typed) : page.location.pathname + `#${anchor}`;
  if (address !== null) {
    page.location.replace(address);
    return;
  }
  const notice = lostNotice(page, typed, clauses);
  page.querySelector('.lost')?.remove();
  page.querySelector('article, .source-lines')?.before(notice);
  // Those who use the keyboard go on to its links; those who listen hear it as an alert.
  notice.focus({ preventScroll: true });
  notice.scrollIntoView({ block: 'center' });
}

/** From the page of a clause: the address of the place in the document that is meant; null where there is none. */
async function addressInDocument(page: Document, typed: string): Promise<string | null> {
  if (!page.querySelector('article.clause-page')) return null;
  const base = '../../';
  const slug = new URL('..', page.location.href).pathname.split('/').at(-2) ?? '';
  // Without a network nothing is known of it.
  const document = await loadDocument(base, slug).catch(() => null);
  const anchor = document === null ? null : finder.meant(typed, document);
  const found = anchor === null ? null : await loadText(base, `${slug}/${anchor}`);
  return found === null ? null : clauseAddress(base, found.slug, found.anchor);
}

function placeOf(clause: HTMLElement): Place {
  const sentences = [...clause.querySelectorAll('[id]')]
    .map(({ id }) => id)
    .filter((id) => /^-s\d+$/.test(id.slice(clause.id.length)) && id.startsWith(clause.id));
  return placeWith(clause.id, openingOf(clause), sentences);
}

function placeWith(anchor: string, opening = '', sentences: readonly string[] = []): Place {
  return { anchor, opening, sentences };
}

/** The first words of a clause; in the received text its number stands among them. */
function openingOf(clause: HTMLElement | undefined): string {
  if (clause?.closest('.received')) return clause.textContent.trim().replace(NUMBER, '');
  return clause?.querySelector('[id$="-s1"]')?.textContent ?? '';
}

function lostNotice(
  page: Document,
  typed: string,
  clauses: ReadonlyMap<string, HTMLElement>,
): HTMLElement {
  const { words, anchors } = anchorsInstead(typed, [...clauses.keys()]);
  const links = anchors.map((id) =>
    el('a', { href: `#${id}` }, ...typeset(nameOf(clauses.get(id), id))),
  );
  // The page of one clause knows no other.
  if (page.querySelector('article.clause-page')) links.push(inDocument(page, typed));
  return el(
    'div',
    { class: 'lost', role: 'alert', tabindex: '-1', 'data-added': true },
    el('p', {}, `${links.length > anchors.length ? '本页' : '本文'}没有“${typed}”。${words}`),
    el('ul', {}, ...links.map((link) => el('li', {}, link))),
  );
}

function inDocument(page: Document, typed: string): HTMLAnchorElement {
  const file = page.location.protocol === 'file:' ? 'index.html' : '';
  return el('a', { href: `../${file}#${encodeURIComponent(typed)}` }, '到全文中找');
}

/** The number and the first words of a clause. */
function nameOf(clause: HTMLElement | undefined, id: string): string {
  if (clause?.closest('.received')) return clause.textContent.trim().slice(0, 24);
  const number = clause?.previousElementSibling?.textContent ?? '';
  return `${number}${openingOf(clause).slice(0, 24)}` || id;
}

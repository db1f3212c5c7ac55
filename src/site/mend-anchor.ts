import { shorten } from '../citation/label.ts';
import { SENTENCE } from '../citation/client/sentences.ts';
import { clauseAddress, loadDocument, loadText } from '../compare/client/load.ts';
import { decoded } from '../compare/decoded.ts';
import { el } from '../search/client/dom.ts';
import { typeset } from '../typeset/nodes.ts';
import { finder } from './document-places.ts';
import { meantAnchor, meantClause, nameIn, partsOf } from './meant-anchor.ts';
import type { Place } from './meant-anchor.ts';
import { anchorsInstead, lineIn, nearLines } from './near-anchors.ts';
import type { Instead } from './near-anchors.ts';

/** The clauses of a page, where they begin in the received text, or where the ways to cite them are. */
const CLAUSES = 'article .clause > div[id], .received > [id], .cite > [id], .cite-elsewhere [id]';
/** A printed number of any kind. */
const NUMBER =
  /^(?:[(（]?(?:\d+|[一二三四五六七八九十百]+)[)）、.．]|第[一二三四五六七八九十百]+[章条])\s*/u;
/** How much is shown of what is near. */
const SHOWN = 24;

/**
 * Goes to the clause that is meant by `wanted`, on the page or, from a page that shows part of a
 * document, in that; or says that there is none and shows others, laid over the page.
 */
export async function mendAnchor(page: Document, wanted: string): Promise<void> {
  const clauses = new Map(
    [...page.querySelectorAll<HTMLElement>(CLAUSES)].map((one) => [one.id, one]),
  );
  const typed = decoded(wanted);
  const anchor = anchorOnPage(page, typed, clauses);
  const address =
    anchor === null ? await addressInDocument(page, typed, clauses) : addressHere(page, anchor);
  if (address !== null) {
    page.location.replace(address);
    return;
  }
  const notice = lostNotice(page, typed, clauses);
  page.querySelector('.lost')?.remove();
  page.querySelector('article, .source-lines, .cite-elsewhere, .cite')?.before(notice);
  // Those who use the keyboard go on to its links; those who listen hear it as an alert.
  notice.focus({ preventScroll: true });
}

function addressHere({ location }: Document, anchor: string): string {
  return `${location.pathname}#${anchor}`;
}

function anchorOnPage(
  page: Document,
  typed: string,
  clauses: ReadonlyMap<string, HTMLElement>,
): string | null {
  const former = [...page.querySelectorAll('[data-former]')].map(({ id }) => placeWith(id));
  const line = page.getElementById(`L${lineIn(typed) ?? ''}`)?.id ?? null;
  const meant = page.querySelector('.received, .cite-elsewhere, .cite') ? meantClause : meantAnchor;
  return line ?? meant(typed, [...[...clauses.values()].map(placeOf), ...former]);
}

/**
 * From the page of a clause: the address of the place in the document that is meant; from the ways to
 * cite, that of the clause's; null where there is none.
 */
async function addressInDocument(
  page: Document,
  typed: string,
  clauses: ReadonlyMap<string, HTMLElement>,
): Promise<string | null> {
  if (!page.querySelector('article.clause-page, .cite-elsewhere, .cite')) return null;
  const base = '../../';
  const slug = new URL('..', page.location.href).pathname.split('/').at(-2) ?? '';
  // Without a network nothing is known of it.
  const document = await loadDocument(base, slug).catch(() => null);
  const anchor = document === null ? null : finder.meant(typed, document);
  const found = anchor === null ? null : await loadText(base, `${slug}/${anchor}`);
  if (found === null) return null;
  const clause = found.anchor.replace(SENTENCE, '');
  return page.querySelector('.clause-page') === null && found.slug === slug && clauses.has(clause)
    ? addressHere(page, clause)
    : clauseAddress(base, found.slug, found.anchor);
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
  const { words, anchors } = insteadOn(page, typed, [...clauses.values()].map(placeOf));
  const links = anchors.map((id) =>
    el('a', { href: `#${id}` }, ...typeset(nameOf(page.getElementById(id), id))),
  );
  // The page of one clause knows no other.
  if (page.querySelector('article.clause-page')) links.push(inDocument(page, typed));
  const close = el('button', { type: 'button' }, '关闭');
  const notice = el(
    'div',
    { class: 'lost', role: 'alert', tabindex: '-1', 'data-added': true },
    el('p', {}, `${links.length > anchors.length ? '本页' : '本文'}没有“${typed}”。${words}`),
    el('ul', {}, ...links.map((link) => el('li', {}, link))),
    close,
  );
  const leave = () => {
    notice.remove();
    page.querySelector('main')?.focus({ preventScroll: true });
  };
  close.addEventListener('click', leave);
  notice.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  return notice;
}

/** What is shown instead: of the received text also lines, where a line or a mere number was asked for. */
function insteadOn(page: Document, typed: string, places: readonly Place[]): Instead {
  const lines = [...page.querySelectorAll('.source-lines > li')];
  const blank = lines.map((line) => line.matches('.blank'));
  const line = lineIn(typed);
  if (lines.length > 0 && line !== null) return nearLines(line, blank);
  const known = places.map(({ anchor }) => anchor);
  const { words, anchors } = anchorsInstead(typed, known, partsOf(places));
  const [closest] = nearLines(Number(nameIn(typed)), blank).anchors;
  return {
    words,
    anchors: /^\d+$/.test(nameIn(typed)) && closest !== undefined ? [...anchors, closest] : anchors,
  };
}

function inDocument(page: Document, typed: string): HTMLAnchorElement {
  const file = page.location.protocol === 'file:' ? 'index.html' : '';
  return el('a', { href: `../${file}#${encodeURIComponent(typed)}` }, '到全文中找');
}

/** The number and the first words of a place. */
function nameOf(place: HTMLElement | null, id: string): string {
  if (place?.matches('.clause > div') !== true) return shorten(shownText(place) || id, SHOWN);
  const number = place.previousElementSibling?.textContent ?? '';
  return `${number}${shorten(openingOf(place), SHOWN)}` || id;
}

/** The words of a place by themselves; a line's with its number. */
function shownText(place: HTMLElement | null): string {
  const received = place?.querySelector('.received')?.textContent;
  return received === undefined
    ? (place?.textContent.trim() ?? '')
    : `第${place?.id.slice(1) ?? ''}行　${received.trim()}`;
}

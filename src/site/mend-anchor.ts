import { el } from '../search/client/dom.ts';
import { typeset } from '../typeset/nodes.ts';
import { meantAnchor } from './meant-anchor.ts';
import type { Place } from './meant-anchor.ts';
import { anchorsInstead, decoded } from './near-anchors.ts';

/** Goes to the clause that is meant by `wanted`, or says that there is none and shows others above the text. */
export function mendAnchor(page: Document, wanted: string): void {
  const clauses = new Map(
    [...page.querySelectorAll<HTMLElement>('article .clause > div[id]')].map((one) => [
      one.id,
      one,
    ]),
  );
  const typed = decoded(wanted);
  const former = [...page.querySelectorAll('[data-former]')].map(({ id }) => placeWith(id));
  const anchor = meantAnchor(typed, [...[...clauses.values()].map(placeOf), ...former]);
  page.querySelector('.lost')?.remove();
  if (anchor !== null) {
    page.location.replace(page.location.pathname + `#${anchor}`);
    return;
  }
  const notice = lostNotice(page, typed, clauses);
  page.querySelector('article')?.before(notice);
  notice.scrollIntoView({ block: 'center' });
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

function openingOf(clause: HTMLElement | undefined): string {
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
    { class: 'lost', role: 'alert', 'data-added': true },
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
  const number = clause?.previousElementSibling?.textContent ?? '';
  return `${number}${openingOf(clause).slice(0, 24)}` || id;
}

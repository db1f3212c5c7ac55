import { el } from '../search/client/dom.ts';
import { typeset } from '../typeset/nodes.ts';
import { anchorsInstead, decoded, meantAnchor } from './near-anchors.ts';

/** Goes to the clause that is meant by `wanted`, or says that there is none and shows others above the text. */
export function mendAnchor(page: Document, wanted: string): void {
  const clauses = new Map(
    [...page.querySelectorAll<HTMLElement>('article .clause > div[id]')].map((one) => [
      one.id,
      one,
    ]),
  );
  const typed = decoded(wanted);
  const anchor = meantAnchor(typed, [...clauses.keys()]);
  page.querySelector('.lost')?.remove();
  if (anchor !== null) {
    page.location.replace(page.location.pathname + `#${anchor}`);
    return;
  }
  const notice = lostNotice(page, typed, clauses);
  page.querySelector('article')?.before(notice);
  notice.scrollIntoView({ block: 'center' });
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
  const words = clause?.querySelector('[id$="-s1"]')?.textContent ?? '';
  return `${number}${words.slice(0, 24)}` || id;
}

import { el } from '../search/client/dom.ts';
import { decoded, meantAnchor, nearAnchors } from './near-anchors.ts';

/** Goes to the clause that is meant by `wanted`, or shows the near ones above the text. */
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
  const near = nearAnchors(typed, [...clauses.keys()]).map((id) =>
    el('li', {}, el('a', { href: `#${id}` }, nameOf(clauses.get(id), id))),
  );
  const notice = el(
    'div',
    { class: 'lost', role: 'alert', 'data-added': true },
    el('p', {}, `本文没有“${typed}”。${near.length > 0 ? '相近的有：' : ''}`),
    el('ul', {}, ...near),
  );
  page.querySelector('article[data-document]')?.before(notice);
  notice.scrollIntoView({ block: 'center' });
}

/** The number and the first words of a clause. */
function nameOf(clause: HTMLElement | undefined, id: string): string {
  const number = clause?.previousElementSibling?.textContent ?? '';
  const words = clause?.querySelector('[id$="-s1"]')?.textContent ?? '';
  return `${number}${words.slice(0, 24)}` || id;
}

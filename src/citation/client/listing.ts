import { typeset } from '../../typeset/nodes.ts';
import { el } from '../../search/client/dom.ts';
import { accessDate, citationFormats } from '../formats.ts';
import { quotation } from '../plain.ts';
import { announcer } from './announce.ts';
import { copyText } from './copy.ts';
import { citedOn, readFacts } from './facts.ts';
import { offerSentenceLink } from './selection.ts';

/** Completes the list of citations on a clause's page with date and address, and offers to copy each. */
export function completeCitations(page: Document): void {
  const list = page.querySelector<HTMLElement>('[data-citing]');
  const facts = readFacts(page);
  const clause = page.getElementById(list?.dataset['citing'] ?? '');
  if (list === null || facts === null || clause === null) return;
  const announce = announcer(page);
  offerSentenceLink(page, facts, announce);
  const cited = citedOn(page, clause, facts);
  if (cited === null) return;
  const today = accessDate(new Date());
  for (const place of list.querySelectorAll<HTMLElement>('[data-format]')) {
    const format = citationFormats.find(({ id }) => id === place.dataset['format']);
    const text = format?.write(cited, today) ?? quotation(cited);
    const name = format?.name ?? '引文和链接';
    place.replaceChildren(...typeset(text));
    const button = el('button', { type: 'button', 'aria-label': `复制：${name}` }, '复制');
    button.addEventListener('click', () => {
      void copyText(text, name, announce);
    });
    place.after(el('dd', { class: 'copy' }, button));
  }
}

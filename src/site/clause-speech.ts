import { el } from '../search/client/dom.ts';
// By way of what document pages load: a file of its own for each class would weigh more there.
import { Speaker } from './clause-acts.ts';

/** Offers on a clause's own page to read the clause aloud, beside the ways that lead on from it. */
export function offerSpeech(page: Document): void {
  const clause = page.querySelector<HTMLElement>('.clause-page');
  const ways = page.querySelector('.in-context');
  const label = page.querySelector('h1')?.textContent.trim() ?? '';
  const button = clause === null ? null : new Speaker(page).button(clause, label);
  if (button !== null) ways?.append(el('span', { class: 'acts', 'data-added': true }, button));
}

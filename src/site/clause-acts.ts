import { announcer } from '../citation/client/announce.ts';
import { readFacts } from '../citation/client/facts.ts';
import { offerCiting } from '../citation/client/tools.ts';
import { Speaker } from './speech.ts';

export { Speaker };

/** Adds to the clauses of a page copying, links to sentences and reading aloud. */
export function offerActs(page: Document): void {
  const facts = readFacts(page);
  if (facts === null) return;
  const announce = announcer(page);
  const speaker = new Speaker(page);
  const extra = (clause: HTMLElement, label: string) => speaker.button(clause, label);
  offerCiting(page, { facts, announce, extra });
  // Most readers who open a control select nothing.
  const offer = () => {
    if (page.getSelection()?.isCollapsed !== false) return;
    page.removeEventListener('selectionchange', offer);
    void import('../citation/client/selection.ts').then(({ offerSentenceLink }) => {
      offerSentenceLink(page, facts, announce);
    });
  };
  page.addEventListener('selectionchange', offer);
  offer();
}

import { el } from '../../search/client/dom.ts';
import { citedName } from '../plain.ts';
import type { Announce } from './announce.ts';
import { copyText } from './copy.ts';
import { publicAddress } from './facts.ts';
import type { CitationFacts } from './facts.ts';
import { sentencesOf } from './sentences.ts';

const REST_MS = 250;

/** Offers a link to the sentences that the reader's selection touches, beside the selection. */
export function offerSentenceLink(page: Document, facts: CitationFacts, announce: Announce): void {
  const button = el('button', { type: 'button', class: 'sentence-link', 'data-added': true });
  button.hidden = true;
  page.body.append(button);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let chosen: Chosen | null = null;
  const offer = () => {
    chosen = chosenIn(page, facts);
    showAt(page, button, chosen);
  };
  page.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, REST_MS);
  });
  // What was selected before this was loaded.
  offer();
  // Pressing the button would take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    if (chosen !== null) void copyText(chosen.link, chosen.what, announce);
    button.hidden = true;
  });
}

/** What is selected, the link that leads to it, and what the link is called. */
interface Chosen {
  readonly range: Range;
  readonly link: string;
  readonly what: string;
}

function chosenIn(page: Document, facts: CitationFacts): Chosen | null {
  const selection = page.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const sentences = range === null || range.collapsed ? [] : sentencesOf(page, range);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (range === null || first === undefined || last === undefined) return null;
  const count = sentences.length === 1 ? '一' : String(sentences.length);
  const address = publicAddress(page, facts);
  if (address === null) {
    const { document } = facts;
    const until = first === last ? '' : `至#${last.id}`;
    const link = `${citedName({ document, place: '' })}（${document.slug}/#${first.id}${until}）`;
    return { range, link, what: `这${count}句的编号` };
  }
  const query = first === last ? '' : `?to=${last.id}`;
  return { range, link: `${address}${query}#${first.id}`, what: `这${count}句的链接` };
}

function showAt(page: Document, button: HTMLButtonElement, chosen: Chosen | null): void {
  button.hidden = chosen === null;
  if (chosen === null) return;
  button.textContent = `复制${chosen.what}`;
  const { left, bottom } = chosen.range.getBoundingClientRect();
  const view = page.documentElement;
  const most = view.clientWidth - button.offsetWidth - 8;
  button.style.left = `${Math.max(8, Math.min(left, most)) + view.scrollLeft}px`;
  button.style.top = `${bottom + 8 + view.scrollTop}px`;
}

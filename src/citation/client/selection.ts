import { el } from '../../search/client/dom.ts';
import type { Announce } from './announce.ts';
import { copyText } from './copy.ts';
import { publicAddress } from './facts.ts';
import type { CitationFacts } from './facts.ts';

const SENTENCE = /-s\d+$/;
const REST_MS = 250;

/** Offers a link to the sentence that the reader's selection starts in, beside the selection. */
export function offerSentenceLink(page: Document, facts: CitationFacts, announce: Announce): void {
  const button = el('button', { type: 'button', class: 'sentence-link', 'data-added': true });
  button.hidden = true;
  page.body.append(button);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      showAt(page, button);
    }, REST_MS);
  });
  // What was selected before this was loaded.
  showAt(page, button);
  // Pressing the button would take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    const address = publicAddress(page, facts) ?? page.location.href.replace(/#.*$/, '');
    void copyText(`${address}#${button.value}`, '这一句的链接', announce);
    button.hidden = true;
  });
}

function showAt(page: Document, button: HTMLButtonElement): void {
  const selection = page.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const sentence = range === null || range.collapsed ? null : sentenceOf(range);
  button.hidden = range === null || sentence === null;
  if (range === null || sentence === null) return;
  button.value = sentence.id;
  button.textContent = '复制这一句的链接';
  const { left, bottom } = range.getBoundingClientRect();
  const view = page.documentElement;
  const most = view.clientWidth - button.offsetWidth - 8;
  button.style.left = `${Math.max(8, Math.min(left, most)) + view.scrollLeft}px`;
  button.style.top = `${bottom + 8 + view.scrollTop}px`;
}

/** The sentence of the document where a selection starts, null where it starts in none. */
function sentenceOf(range: Range): Element | null {
  const start = range.startContainer;
  let element = start instanceof Element ? start : start.parentElement;
  while (element !== null && !SENTENCE.test(element.id)) element = element.parentElement;
  return element?.closest('[data-added]') ? null : element;
}
